import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromBfloat, toBfloat } from '../../src/encode/bfloat.ts';

test('a number comes back to within one part in 256', () => {
  const float = fc.float({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(float, { maxLength: 20 }), (values) => {
      const back = fromBfloat(toBfloat(Float32Array.from(values)));
      expect(back).toHaveLength(values.length);
      values.forEach((value, i) => {
        expect(Math.abs((back[i] ?? NaN) - value)).toBeLessThanOrEqual(
          Math.abs(value) / 256 + 1e-38,
        );
      });
    }),
  );
});

test('a part of a longer array is taken as such', () => {
  const all = Float32Array.of(1, 2, 3, 4);
  expect([...fromBfloat(toBfloat(all.subarray(1, 3)))]).toEqual([2, 3]);
});
