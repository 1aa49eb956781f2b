import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseModel } from '../../src/encode/model.ts';
import { KINDS, LABELS } from '../../src/tagger/labels.ts';
import { createTagger } from '../../src/tagger/tagger.ts';
import { analyzer, documentOf } from '../analyzer.ts';
import { randomLstm, randomTransformer } from '../encode/random-model.ts';

const TEXT = 'Norway, which backs Ukraine, told the council that it will not buy Russian gas.';

function read(text: string) {
  const { sentences, tagged } = analyzer.trace(documentOf(text));
  const said = tagged(0);
  if (said === null) throw new Error('the model has no tagger');
  return { words: sentences[0]?.tokens.map((token) => token.text) ?? [], said };
}

/** The most probable label of each word for the trigger `word`. */
function labelsOf(text: string, word: string): string[] {
  const { words, said } = read(text);
  const labels = said.labels(words.indexOf(word), 'stated');
  return words.map((_, i) => {
    const row = Array.from(labels.subarray(i * LABELS.length, (i + 1) * LABELS.length));
    return LABELS[row.indexOf(Math.max(...row))] ?? '';
  });
}

test('probabilities are probabilities, for triggers of every kind', () => {
  const { words, said } = read(TEXT);
  words.forEach((_, head) => {
    for (const kind of KINDS) {
      const probability = said.probability(head, kind);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      const labels = said.labels(head, kind);
      expect(labels).toHaveLength(words.length * LABELS.length);
      for (let i = 0; i < words.length; i++) {
        const row = labels.subarray(i * LABELS.length, (i + 1) * LABELS.length);
        expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      }
    }
  });
});

test('verbs that state something are triggers, and their subjects and objects are found', () => {
  const { words, said } = read(TEXT);
  const sure = words.filter((_, i) => said.probability(i, 'stated') > 0.5);
  expect(sure).toEqual(expect.arrayContaining(['backs', 'told', 'buy']));
  expect(sure).not.toContain('Norway');
  const buys = labelsOf(TEXT, 'buy');
  expect(buys[words.indexOf('gas')]).toBe('object');
  expect(buys[words.indexOf('will')]).toBe('relation');
  expect(labelsOf(TEXT, 'backs')[words.indexOf('Norway')]).toBe('subject');
});

test('a model without a tagger has none', () => {
  for (const model of [randomTransformer(), randomLstm()]) {
    expect(createTagger(parseModel(model))).toBeNull();
  }
});

test('both models have one', () => {
  for (const name of ['accurate', 'fast']) {
    const model = readFileSync(new URL(`../../model/${name}.bin`, import.meta.url));
    expect(createTagger(parseModel(model))).not.toBeNull();
  }
});
