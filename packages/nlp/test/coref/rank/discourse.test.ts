import { expect, test } from '@jest/globals';
import { addPhrase, antecedentsOf, createEntities } from '../../../src/coref/rank/discourse.ts';
import { readPhrases } from '../../../src/coref/rank/read-phrases.ts';
import { treeOf } from './tree-of.ts';

/** Phrases of one word each; a sentence for each. */
function read(words: readonly string[], speakers: readonly string[] = []) {
  const trees = words.map((word) => treeOf(`${word}/0/root`));
  const spans = words.map((_, sentence) => ({ sentence, from: 0, to: 1 }));
  return readPhrases(trees, spans, speakers, () => 0).phrases;
}

function lookBack(words: readonly string[], speakers: readonly string[] = []): number[] {
  const phrases = read(words, speakers);
  const entities = createEntities(phrases);
  for (let i = 0; i < phrases.length - 1; i++) addPhrase(entities, i, null);
  return antecedentsOf(entities, phrases.length - 1);
}

const others = Array.from({ length: 200 }, (_, i) => `other${String(i)}/NOUN`);

test('beyond the window only phrases that share a word are looked at, and few of them', () => {
  const near = lookBack([...others, 'war/NOUN']);
  const far = lookBack(['war/NOUN', 'peace/NOUN', ...others, 'war/NOUN']);
  expect(near[0]).toBe(199);
  expect(far).toHaveLength(near.length + 1);
  expect(far.at(-1)).toBe(0);
  const many = lookBack([...others.map(() => 'war/NOUN'), ...others, 'war/NOUN']);
  expect(many.length).toBeLessThan(near.length + 10);
});

test('"I" finds what the same speaker said long ago, "you" who spoke before', () => {
  const words = ['I/PRON', ...others, 'I/PRON'];
  const speakers = ['Ann', ...others.map(() => 'Bob'), 'Ann'];
  expect(lookBack(words, speakers)).toContain(0);
  expect(lookBack(words, [...speakers.slice(0, -1), 'Bob'])).not.toContain(0);
  expect(
    lookBack([...words.slice(0, -1), 'you/PRON'], [...speakers.slice(0, -1), 'Bob']),
  ).toContain(0);
});

test('a phrase is of the entity of its antecedent', () => {
  const entities = createEntities(read(['war/NOUN', 'it/PRON', 'peace/NOUN']));
  addPhrase(entities, 0, null);
  addPhrase(entities, 1, 0);
  addPhrase(entities, 2, null);
  expect(entities.entityOf).toEqual([0, 0, 1]);
  expect(entities.members).toEqual([[0, 1], [2]]);
});
