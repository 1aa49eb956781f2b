import { expect, test } from '@jest/globals';
import { pairScore } from '../../../scripts/eval/open-ie/pair-score.ts';

const found = (relation: string, subject: string, object: string, ...args: string[]) => ({
  ...{ relation, subject, object, args, confidence: 1 },
});

test('words are shared slot by slot, all that is said of the subject in one', () => {
  const gold = { relation: 'sent', args: ['the king', 'food', 'to Nepal', 'on Monday'] };
  const score = pairScore(gold, found('sent', 'king', 'to Nepal', 'food food'));
  expect(score.precision).toBeCloseTo(5 / 6);
  expect(score.recall).toBeCloseTo(5 / 8);
});

test('nothing counts without a word of the relation; "be" stands for any form of it', () => {
  const gold = { relation: 'is', args: ['Ann', 'a pilot'] };
  expect(pairScore(gold, found('was', 'Ann', 'a pilot'))).toEqual({ precision: 0, recall: 0 });
  expect(pairScore(gold, found('be', 'Ann', 'a pilot'))).toEqual({ precision: 1, recall: 1 });
  const infinitive = { relation: 'be', args: ['Ann', 'a pilot'] };
  expect(pairScore(infinitive, found('is', 'Ann', 'a pilot')).recall).toBe(0);
});

test('what is said and who says it may change places', () => {
  const turned = found('said', 'prices rose', 'Ann');
  expect(pairScore({ relation: 'said', args: ['Ann', 'prices rose'] }, turned).recall).toBe(1);
  expect(pairScore({ relation: 'wrote', args: ['Ann', 'prices rose'] }, turned).recall).toBe(0);
  expect(
    pairScore({ relation: 'saw', args: ['Ann', 'rain'] }, found('saw', 'rain', 'Ann')),
  ).toEqual({ precision: 1 / 3, recall: 1 / 3 });
});

test('of a tuple with only a subject, nothing else of the triple is looked at', () => {
  const score = pairScore({ relation: 'rose', args: ['prices'] }, found('rose', 'prices', 'fast'));
  expect(score).toEqual({ precision: 1, recall: 1 });
});
