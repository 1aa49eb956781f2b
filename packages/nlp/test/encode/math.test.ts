import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exp, sigmoid, tanh } from '../../src/encode/math.ts';

const number = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

test('exp is the exponential function', () => {
  fc.assert(
    fc.property(number(700), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
    }),
  );
  expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, exp(700)]);
});

test('tanh and sigmoid are close to theirs and stay in range', () => {
  fc.assert(
    fc.property(number(50), (x) => {
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(5e-7);
      expect(Math.abs(sigmoid(x) - 1 / (1 + Math.exp(-x)))).toBeLessThan(3e-7);
      expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
    }),
  );
  expect([tanh(0), sigmoid(0), tanh(9), tanh(-9)]).toEqual([0, 0.5, 1, -1]);
});
