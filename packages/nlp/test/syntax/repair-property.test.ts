import { expect, test } from '@jest/globals';
import type { Token } from '@entente/core';
import fc from 'fast-check';
import { repairTree } from '../../src/syntax/repair.ts';

/** Words that repairs look for, with tags and the relations that they may bear. */
const WORDS = [
  ['as', 'SCONJ', 'IN', 'mark case advmod'],
  ['neither', 'CCONJ', 'CC', 'cc advmod'],
  ['have', 'VERB', 'VBP', 'aux conj'],
  ['were', 'AUX', 'VBD', 'aux cop aux:pass'],
  ['is', 'AUX', 'VBZ', 'aux cop aux:pass'],
  ['left', 'VERB', 'VBN', 'acl:relcl acl advcl conj'],
  ['told', 'VERB', 'VBD', 'conj ccomp parataxis advcl'],
  ['arming', 'VERB', 'VBG', 'acl advcl xcomp conj'],
  ['which', 'PRON', 'WDT', 'nsubj obj'],
  ['what', 'PRON', 'WP', 'nsubj obj'],
  ['and', 'CCONJ', 'CC', 'cc'],
  [',', 'PUNCT', ',', 'punct'],
  [';', 'PUNCT', ':', 'punct'],
  ['that', 'SCONJ', 'IN', 'mark nsubj'],
  ['by', 'ADP', 'IN', 'case'],
  ['set', 'NOUN', 'NN', 'nsubj obj conj obl'],
  ['minister', 'NOUN', 'NN', 'compound appos nmod nsubj conj'],
  ['Mali', 'PROPN', 'NNP', 'nsubj nsubj:pass obj obl conj appos nmod flat'],
  ['join', 'VERB', 'VB', 'xcomp advcl acl ccomp'],
] as const;

/** A random tree over random words: each token in random order hangs on one of the nearest that hang already. */
const sentence = fc
  .array(
    fc.tuple(fc.constantFrom(...WORDS), fc.nat(), fc.double({ noNaN: true, min: 0, max: 0.999 })),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .chain((words) =>
    fc.record({
      words: fc.constant(words),
      order: fc.shuffledSubarray([...words.keys()], { minLength: words.length }),
    }),
  )
  .map(({ words, order }) => {
    const heads = new Map<number, number>();
    for (const i of order) {
      const near = [...heads.keys()].sort((a, b) => Math.abs(a - i) - Math.abs(b - i)).slice(0, 3);
      heads.set(i, near[Math.floor((words[i]?.[2] ?? 0) * near.length)] ?? -1);
    }
    const tokens = words.map(([[text, upos, xpos, relations], pick], i): Token => ({
      ...{
        text,
        lemma: /^(is|were)$/.test(text) ? 'be' : text,
        upos: upos,
        xpos,
        feats: '_',
        name: 'O',
      },
      ...{
        head: heads.get(i) ?? -1,
        deprel: heads.get(i) === -1 ? 'root' : choose(relations.split(' '), pick),
      },
      ...{ headProbability: 1, deprelProbability: 1, start: 2 * i, end: 2 * i + 1 },
    }));
    return { start: 0, end: 2 * words.length, tokens };
  });

function choose(list: readonly string[], pick: number): string {
  return list[pick % list.length] ?? '';
}

test('what is repaired is still a tree', () => {
  fc.assert(
    fc.property(sentence, (given) => {
      const { tokens } = repairTree(given, [], new Set(['minister']));
      expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1);
      for (const i of tokens.keys()) {
        let steps = 0;
        for (let at = i; at >= 0 && steps <= tokens.length; at = tokens[at]?.head ?? -1) steps++;
        expect(steps).toBeLessThanOrEqual(tokens.length);
      }
    }),
    { numRuns: 2000 },
  );
});
