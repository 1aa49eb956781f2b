import { expect, test } from '@jest/globals';
import { confidenceOf } from '../../src/claim/confidence.ts';
import { WEIGHTS } from '../../src/claim/confidence-weights.generated.ts';
import { RULES } from '../../src/proposition/rules.ts';
import { analyzer, documentOf } from '../analyzer.ts';

test('every rule has a weight', () => {
  const without = RULES.filter(({ id }) => !WEIGHTS.has(`rule ${id}`)).map(({ id }) => id);
  expect(without).toEqual([]);
});

test('features say what a claim was read from', () => {
  const { analysis, features } = analyzer.trace(
    documentOf('They said that Ghana condemned Russia.'),
  );
  const [found] = features;
  expect(analysis.claims).toHaveLength(1);
  expect(found?.get('rule active')).toBe(1);
  expect(found?.get('subject name')).toBe(1);
  expect(found?.get('subject known')).toBe(1);
  expect(found?.has('no predicate')).toBe(false);
  expect(found?.get('trigger')).toBeLessThanOrEqual(0);
  expect(analysis.claims[0]?.evidence.confidence).toBe(confidenceOf(found ?? new Map()));
});

test('doubt of the parser and pronouns lower it, and it stays a probability', () => {
  const sure = new Map([
    ['arcs', 0],
    ['subject name', 1],
  ]);
  const unsure = new Map([
    ['arcs', -4],
    ['subject pronoun', 1],
  ]);
  expect(confidenceOf(unsure)).toBeLessThan(confidenceOf(sure));
  expect(confidenceOf(new Map([['arcs', -1e9]]))).toBe(0);
});
