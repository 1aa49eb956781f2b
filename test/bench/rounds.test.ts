import { expect, test } from '@jest/globals';
import { measureSpeeds, median } from '../../scripts/bench/rounds.ts';

test('the median is the middle value, the upper of two', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1])).toBe(4);
  expect(() => median([])).toThrow(RangeError);
});

test('a reader is made anew for each pass, and tokens are counted by the given numbers', () => {
  const texts = [
    { text: 'a', tokens: 10 },
    { text: 'b', tokens: 30 },
  ];
  const passes: string[] = [];
  const wait = (): void => {
    const until = performance.now() + 4;
    while (performance.now() < until);
  };
  const [speed, ...more] = measureSpeeds(texts, 0.01, [
    () => {
      const pass = passes.push('') - 1;
      return (text) => {
        passes[pass] = `${passes[pass] ?? ''}${text}`;
        wait();
      };
    },
  ]);
  const wall = speed?.wall ?? 0;
  expect(more).toEqual([]);
  // Four rounds; each pass but the last of a round reads both texts.
  expect(passes.length).toBeGreaterThanOrEqual(4);
  expect(passes.every((pass) => pass === 'ab' || pass === 'a')).toBe(true);
  // At least 4 ms a text: at most 20 tokens in 4 ms on average of whole passes, 30 at the very most.
  expect(wall).toBeGreaterThan(0);
  expect(wall).toBeLessThanOrEqual(30 / 0.004);
});

test('the rounds of several readers take turns', () => {
  const order: number[] = [];
  const reader = (name: number) => () => () => {
    if (order.at(-1) !== name) order.push(name);
    const until = performance.now() + 2;
    while (performance.now() < until);
  };
  const speeds = measureSpeeds([{ text: 'a', tokens: 1 }], 0.005, [reader(0), reader(1)]);
  expect(speeds).toHaveLength(2);
  expect(order).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
});
