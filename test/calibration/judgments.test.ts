import { expect, test } from '@jest/globals';
import type { LocalClaim } from '@entente/core';
import type { Analyzer } from '@entente/nlp';
import { matchJudgments, parseJudgments } from '../../scripts/calibration/judgments.ts';
import { toDocument } from '../../scripts/predict/given-tokens.ts';

const LINE =
  '{"corpus":"article","document":"a.md","subject":[0,4],"trigger":[5,9],"object":null,"relation":"wait","right":true}';

test('judgments are read, other lines are not', () => {
  expect(parseJudgments(`${LINE}\n\n`)).toHaveLength(1);
  expect(() => parseJudgments('{"document":"a.md"}')).toThrow('Line 1 is no judgment');
});

test('a judgment holds for the claim of the same words and relation only', () => {
  const claim = {
    predicate: null,
    surface: 'wait',
    evidence: { subject: { start: 0, end: 4 }, trigger: { start: 5, end: 9 }, object: null },
  } as LocalClaim;
  const features = new Map([['rule active', 1]]);
  const analyzer = (claims: readonly LocalClaim[]): Analyzer =>
    ({
      trace: () => ({ analysis: { claims }, features: claims.map(() => features) }),
    }) as unknown as Analyzer;
  const documents = [{ ...toDocument(['Oman waits.']), path: 'a.md' }];
  const judgments = parseJudgments(LINE);
  expect(matchJudgments(judgments, documents, analyzer([claim]))).toEqual([
    { corpus: 'article', document: 'a.md', relation: 'wait', features, right: true },
  ]);
  const other = { ...claim, surface: 'leave' };
  expect(matchJudgments(judgments, documents, analyzer([other]))).toEqual([]);
});
