import { expect, test } from '@jest/globals';
import { scoreByRule } from '../../../scripts/eval/open-ie/by-rule.ts';

test('precision is the mean over triples, recall goes to the rule that gives most of a tuple', () => {
  const scores = scoreByRule([
    [
      { rule: 'main', precision: [0.5, 1], recall: [0.25, 0.5] },
      { rule: 'copula', precision: [0, 0], recall: [0.75, 0] },
    ],
    [],
    [{ rule: 'main', precision: [0.5], recall: [0.25] }],
  ]);
  expect(scores).toEqual([
    { rule: 'main', triples: 2, precision: 0.75, recall: 0.5 },
    { rule: 'copula', triples: 1, precision: 0, recall: 0.5 },
  ]);
});

test('of equal triples the first counts; sentences without tuples bring no recall', () => {
  const scores = scoreByRule([
    [
      { rule: 'a', precision: [1], recall: [0.5] },
      { rule: 'b', precision: [1], recall: [0.5] },
    ],
    [{ rule: 'b', precision: [], recall: [] }],
  ]);
  expect(scores).toEqual([
    { rule: 'b', triples: 2, precision: 0.5, recall: 0 },
    { rule: 'a', triples: 1, precision: 1, recall: 1 },
  ]);
});
