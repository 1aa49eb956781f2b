import { expect, test } from '@jest/globals';
import { precisionOf, type JudgedItem } from '../../src/coding/precision.ts';

const items = (stratum: string, stratumPopulation: number, verdicts: string): JudgedItem[] =>
  Array.from(verdicts, (verdict) => ({ stratum, stratumPopulation, right: verdict === '+' }));

test('items of one stratum count alike', () => {
  const found = precisionOf(items('a', 500, '++++++++--'));
  expect(found).toMatchObject({ items: 10, right: 8, precision: 0.8, effectiveItems: 10 });
  // (0.8 + 0.19207 ± 1.95996 · √(0.016 + 0.0096036)) / 1.38415
  expect(found.low).toBeCloseTo(0.4902, 4);
  expect(found.high).toBeCloseTo(0.9433, 4);
});

test('a stratum counts by its share of the population, not of the sample', () => {
  // Each of a stands for 30, that of b for 10: (2 · 30) / 100; (100)² / (3 · 900 + 100).
  const all = [...items('a', 90, '++-'), ...items('b', 10, '-')];
  const found = precisionOf(all);
  expect(found).toMatchObject({ items: 4, right: 2, precision: 0.6 });
  expect(found.effectiveItems).toBeCloseTo(3.5714, 4);
});

test('a group that crosses strata is weighted by the judged items of whole strata', () => {
  const a = items('a', 90, '++-');
  const b = items('b', 10, '-');
  expect(precisionOf([...a, ...b], [...a.slice(0, 1), ...b])).toMatchObject({ precision: 0.75 });
});

test('nothing judged tells nothing', () => {
  expect(precisionOf([])).toEqual({
    ...{ items: 0, right: 0, precision: null, effectiveItems: 0, low: 0, high: 1 },
  });
});
