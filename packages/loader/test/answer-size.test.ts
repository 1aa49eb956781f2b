import { expect, test } from '@jest/globals';
import { sizeOf } from '../src/answer-size.ts';

const VALUES: readonly unknown[] = [
  null,
  'China',
  { name: 'China', list: [1, 2, 'three'], inner: { a: [] } },
  Array.from({ length: 1000 }, (_, i) => `text ${String(i)}`),
];

test('is about as long as the JSON of a value', () => {
  for (const value of VALUES) {
    const length = JSON.stringify(value).length;
    expect(sizeOf(value)).toBeGreaterThanOrEqual(length * 0.9);
    expect(sizeOf(value)).toBeLessThan(length * 2 + 20);
  }
});

test('counts what JSON lacks, and nothing after the most', () => {
  expect(sizeOf([1n, new Date(0), undefined])).toBeLessThan(40);
  expect(sizeOf(new Uint8Array(1000))).toBe(4000);
  const unread = {
    get next(): never {
      throw new Error('read on');
    },
  };
  expect(sizeOf(['a'.repeat(100), unread], 50)).toBeLessThan(120);
  expect(sizeOf({ long: 'a'.repeat(100), unread }, 50)).toBeLessThan(120);
});
