import { expect, test } from '@jest/globals';
import { assess } from '../../src/coding/assess.ts';
import { codedItems } from './coded.ts';

test('one coder gives precision, weighted to the graph, and no agreement', () => {
  // Of 80 MEETS three of four are right, of 20 VISITS one of two: 0.8 · 0.75 + 0.2 · 0.5.
  const found = assess([...codedItems('MEETS', 80, '+++-.'), ...codedItems('VISITS', 20, '+-')]);
  expect(found).toMatchObject({
    ...{ items: 7, coverage: 1 },
    overall: { items: 6, right: 4 },
    groups: [
      { name: 'MEETS', items: 4, right: 3, precision: 0.75 },
      { name: 'VISITS', items: 2, right: 1, precision: 0.5 },
    ],
    coders: [{ coder: 1, items: 6, right: 4 }],
    ...{ agreement: null, disagreements: [] },
  });
  expect(found.overall.precision).toBeCloseTo(0.7, 12);
});

test('of two coders both must find an item right, until they settle it', () => {
  // Meg and Owen of Krippendorff (2011), example A: alpha 0.095, they agree on 6 of 10.
  const [meg, owen] = ['-+------+-', '+++--+----'];
  const found = assess(codedItems('MEETS', 80, meg, owen));
  expect(found).toMatchObject({
    overall: { items: 10, right: 1, precision: 0.1 },
    coders: [
      { coder: 1, right: 2 },
      { coder: 2, right: 4 },
    ],
    agreement: { items: 10, agreed: 6 },
  });
  expect(found.agreement?.alpha).toBeCloseTo(0.095, 3);
  expect(found.disagreements.map(({ item }) => item)).toEqual(['1', '3', '6', '9']);
  const settled = assess(codedItems('MEETS', 80, meg, owen, '+.+..-....'));
  expect(settled.overall).toMatchObject({ items: 10, right: 3 });
  expect(settled.agreement).toEqual(found.agreement);
});

test('what only one coder judged counts for precision and not for agreement', () => {
  expect(assess(codedItems('MEETS', 80, '++.', '+.-'))).toMatchObject({
    ...{ coverage: 0.8, overall: { items: 3, right: 2 } },
    agreement: { items: 1, agreed: 1, alpha: null },
  });
});

test('items are grouped as asked', () => {
  expect(assess(codedItems('MEETS', 80, '+-'), 'rule').groups).toMatchObject([
    { name: 'active', items: 2, right: 1 },
  ]);
});

test('nothing judged is nothing known', () => {
  expect(assess(codedItems('MEETS', 80, '..'))).toMatchObject({
    ...{ items: 2, coverage: 0, overall: { items: 0, precision: null } },
    ...{ groups: [], coders: [], agreement: null },
  });
});
