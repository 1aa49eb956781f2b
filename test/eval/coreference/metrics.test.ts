import { expect, test } from '@jest/globals';
import { bCubed, ceafE, muc, toFigures } from '../../../scripts/eval/coreference/metrics.ts';
import { scoreCoreference } from '../../../scripts/eval/coreference/score.ts';

const entities = (text: string): string[][] =>
  text.split(' ').map((mentions) => Array.from(mentions));

/** Figure 1 of Pradhan et al. 2014, Scoring Coreference Partitions of Predicted Mentions. */
const KEY = entities('abc defg');
const RESPONSE = entities('ab cd fghi');

test('the example of Pradhan et al. 2014', () => {
  expect(muc(KEY, RESPONSE)).toEqual({ recall: [2, 5], precision: [2, 5] });
  const { recall, precision } = bCubed(KEY, RESPONSE);
  expect(recall[0]).toBeCloseTo(5 / 3 + 5 / 4);
  expect(recall[1]).toBe(7);
  expect(precision).toEqual([4, 8]);
  const aligned = ceafE(KEY, RESPONSE);
  expect(aligned.recall[0]).toBeCloseTo(0.8 + 0.5);
  expect(aligned.recall[1]).toBe(2);
  expect(aligned.precision[0]).toBeCloseTo(0.8 + 0.5);
  expect(aligned.precision[1]).toBe(3);
});

test('MUC of chains cut in two and joined (Vilain et al. 1995)', () => {
  expect(muc(entities('abcd'), entities('ab cd'))).toEqual({ recall: [2, 3], precision: [2, 2] });
  expect(muc(entities('ab cd'), entities('abcd'))).toEqual({ recall: [2, 2], precision: [2, 3] });
});

test('the example of Bagga and Baldwin 1998: joining large entities costs B³ more', () => {
  const key = entities('12345 67 89ABC');
  const small = bCubed(key, entities('12345 6789ABC'));
  const large = bCubed(key, entities('1234589ABC 67'));
  expect(small.recall).toEqual([12, 12]);
  expect(small.precision[0] / small.precision[1]).toBeCloseTo((5 + 29 / 7) / 12);
  expect(large.precision[0] / large.precision[1]).toBeCloseTo((5 + 2) / 12);
});

test('CEAF finds the best pairs, not the first ones', () => {
  const { recall } = ceafE(entities('abcd ef'), entities('abcf abef'));
  expect(recall[0]).toBeCloseTo(6 / 8 + 4 / 6);
});

test('nothing found, or nothing to find', () => {
  expect(ceafE(KEY, []).recall).toEqual([0, 2]);
  expect(ceafE([], RESPONSE).precision).toEqual([0, 3]);
  expect(toFigures([muc(KEY, [])])).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(toFigures([])).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('fractions are summed over documents before they are divided', () => {
  const { recall } = toFigures([muc(entities('abcdef'), entities('abcdef')), muc(KEY, RESPONSE)]);
  expect(recall).toBeCloseTo((100 * (5 + 2)) / (5 + 5));
});

test('entities of one mention count on neither side', () => {
  const {
    muc: links,
    bCubed: mentions,
    ceafE: pairs,
    conll,
  } = scoreCoreference([{ gold: entities('ab c d'), found: entities('ab c e') }]);
  for (const { f1 } of [links, mentions, pairs]) expect(f1).toBe(100);
  expect(conll).toBe(100);
  const wrong = scoreCoreference([{ gold: entities('ab c'), found: entities('a b c') }]);
  expect(wrong.conll).toBe(0);
});
