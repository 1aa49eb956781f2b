import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createKernel, type Kernel } from '../../src/encode/kernel.ts';
import { createProducts, padded } from '../../src/encode/linear.ts';
import { newKernels } from './kernels.ts';

const kernels = newKernels();

/** Runs on each kernel, compares the bits and returns the numbers. */
function sameBits(run: (kernel: Kernel) => Float32Array): Float32Array {
  const expected = run(createKernel('javascript'));
  const bits = (floats: Float32Array): Int32Array => new Int32Array(floats.slice().buffer);
  for (const kernel of [kernels.simd, kernels.relaxed]) {
    if (kernel === null) throw new Error('This engine should have both kernels.');
    expect(bits(run(kernel))).toEqual(bits(expected));
  }
  return expected;
}

function put(kernel: Kernel, values: ArrayLike<number>): number {
  const address = kernel.reserve(values.length * 4);
  kernel.views().floats.set(values, address / 4);
  return address;
}

function take(kernel: Kernel, address: number, count: number): Float32Array {
  return kernel.views().floats.slice(address / 4, address / 4 + count);
}

const float = (limit: number) => fc.float({ min: -limit, max: limit, noNaN: true });
const floats = (count: number, limit: number) =>
  fc.array(float(limit), { minLength: count, maxLength: count });
const near = (found: ArrayLike<number>, wanted: readonly number[], error: number): void => {
  wanted.forEach((value, i) => {
    expect(Math.abs((found[i] ?? NaN) - value)).toBeLessThanOrEqual(error);
  });
};

const product = fc
  .record({
    rows: fc.integer({ min: 1, max: 20 }),
    columns: fc.integer({ min: 1, max: 40 }),
    count: fc.integer({ min: 1, max: 7 }),
  })
  .chain(({ rows, columns, count }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      weights: fc.array(fc.integer({ min: -127, max: 127 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
      scales: floats(rows, 1),
      bias: floats(rows, 10),
      vectors: fc.array(floats(columns, 100), { minLength: count, maxLength: count }),
    }),
  );

test.each([7, 16] as const)('products of %i bits', (bits) => {
  fc.assert(
    fc.property(product, ({ rows, columns, weights, scales, bias, vectors }) => {
      const found = sameBits((kernel) => {
        const products = createProducts(kernel, bits, vectors.length);
        const linear = products.load(
          { rows, columns, bytes: Int8Array.from(weights), scales: Float32Array.from(scales) },
          Float32Array.from(bias),
        );
        const width = linear.columns;
        const x = products.reserve(vectors.length * width);
        vectors.forEach((vector, i) => {
          kernel.views().floats.set(vector, x / 4 + i * width);
        });
        const y = products.reserve(vectors.length * linear.rows);
        products.quantize(x, vectors.length, columns);
        products.multiply(linear, vectors.length, y);
        return take(kernel, y, vectors.length * linear.rows);
      });
      vectors.forEach((vector, i) => {
        const range = Math.max(0, ...vector) - Math.min(0, ...vector);
        const error = (range * columns * 127) / (bits === 7 ? 127 : 32_767) + 1e-2;
        const wanted = scales.map((scale, r) =>
          vector.reduce(
            (sum, x, k) => sum + x * scale * (weights[r * columns + k] ?? 0),
            bias[r] ?? 0,
          ),
        );
        near(found.subarray(i * padded(rows)), wanted, error);
      });
    }),
    { numRuns: 60 },
  );
});

test.each([
  [7, 2048, 1],
  [16, 512, 32_767],
] as const)('with %i bits and %i columns no sum overflows', (bits, columns, top) => {
  const found = sameBits((kernel) => {
    const products = createProducts(kernel, bits, 1);
    const bytes = new Int8Array(columns).fill(-127);
    const linear = products.load({ rows: 1, columns, bytes, scales: Float32Array.of(1) });
    const x = put(kernel, new Float32Array(columns).fill(top));
    const y = products.reserve(linear.rows);
    products.quantize(x, 1, columns);
    products.multiply(linear, 1, y);
    return take(kernel, y, 1);
  });
  const exact = -127 * columns * top;
  expect(Math.abs((found[0] ?? 0) / exact - 1)).toBeLessThan(1e-6);
});

function erf(x: number): number {
  let [sum, term] = [x, x];
  for (let n = 1; n < 200; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

test('gelu is exact to a millionth', () => {
  fc.assert(
    fc.property(floats(16, 5), (values) => {
      const found = sameBits((kernel) => {
        const x = put(kernel, values);
        kernel.gelu(x, 16);
        return take(kernel, x, 16);
      });
      near(
        found,
        values.map((x) => 0.5 * x * (1 + erf(x / Math.SQRT2))),
        1e-6,
      );
    }),
    { numRuns: 60 },
  );
});

test('leaky', () => {
  fc.assert(
    fc.property(floats(16, 1e6), (values) => {
      const found = sameBits((kernel) => {
        const x = put(kernel, values);
        kernel.leaky(x, 16);
        return take(kernel, x, 16);
      });
      expect(Array.from(found)).toEqual(
        values.map((x) => (x < 0 ? Math.fround(x * Math.fround(0.1)) : x)),
      );
    }),
  );
});

test('rows of a softmax are like their powers and sum to one', () => {
  const rows = fc
    .integer({ min: 1, max: 9 })
    .chain((columns) => fc.array(floats(columns, 200), { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(rows, (given) => {
      const columns = given[0]?.length ?? 0;
      const found = sameBits((kernel) => {
        const x = put(kernel, new Float32Array(given.length * 12));
        given.forEach((row, i) => {
          kernel.views().floats.set(row, x / 4 + i * 12);
        });
        kernel.softmax(x, given.length, columns, 12);
        const rowsFound = given.map((_, i) => Array.from(take(kernel, x + i * 48, columns)));
        return Float32Array.from(rowsFound.flat());
      });
      given.forEach((row, i) => {
        const powers = row.map((value) => Math.exp(value - Math.max(...row)));
        const total = powers.reduce((sum, power) => sum + power, 0);
        near(
          found.subarray(i * columns),
          powers.map((power) => power / total),
          2e-6,
        );
      });
    }),
  );
});

test('addAndNormalize has mean 0 and deviation 1 before gain and bias', () => {
  fc.assert(
    fc.property(floats(64, 10), floats(64, 10), floats(32, 2), (x, added, gain) => {
      const found = sameBits((kernel) => {
        const [a, b] = [put(kernel, x), put(kernel, added)];
        kernel.addAndNormalize(a, b, put(kernel, gain), put(kernel, gain), 2, 32);
        return take(kernel, a, 64);
      });
      for (const from of [0, 32]) {
        const sums = x.slice(from, from + 32).map((value, k) => value + (added[from + k] ?? 0));
        const mean = sums.reduce((sum, value) => sum + value, 0) / 32;
        const variance = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 32;
        if (variance < 1e-3) continue;
        const wanted = sums.map(
          (value, k) => ((value - mean) / Math.sqrt(variance) + 1) * (gain[k] ?? 0),
        );
        near(found.subarray(from), wanted, 1e-3);
      }
    }),
  );
});

test('attention mixes values by the similarity of queries and keys', () => {
  const given = fc
    .integer({ min: 1, max: 19 })
    .chain((n) => fc.tuple(fc.constant(n), floats(3 * n * 32, 4)));
  fc.assert(
    fc.property(given, ([n, values]) => {
      const at = (part: number, i: number, d: number): number =>
        values[(part * n + i) * 32 + d] ?? 0;
      const found = sameBits((kernel) => {
        const all = put(kernel, values);
        const [scratch, to] = [kernel.reserve(17 * 32 * 4), kernel.reserve(n * 32 * 4)];
        const [q, k, v] = [all, all + n * 128, all + n * 256];
        kernel.attention(q, k, v, n, 16, 32, 0.25, scratch, to);
        return take(kernel, to, n * 32);
      });
      const places = Array.from({ length: n }, (_, i) => i);
      const units = Array.from({ length: 16 }, (_, d) => d);
      for (const i of places) {
        const powers = places.map((j) =>
          Math.exp(units.reduce((sum, d) => sum + at(0, i, d) * at(1, j, d), 0) / 4),
        );
        const total = powers.reduce((sum, power) => sum + power, 0);
        const wanted = units.map((d) =>
          places.reduce((sum, j) => sum + ((powers[j] ?? 0) / total) * at(2, j, d), 0),
        );
        near(found.subarray(i * 32), wanted, 1e-3);
      }
    }),
    { numRuns: 40 },
  );
});

test('dotAll and dotPairs are sums of products', () => {
  const given = fc.tuple(floats(3 * 16, 10), floats(8 * 16, 10));
  const dot = (a: readonly number[], i: number, b: readonly number[], j: number): number =>
    a.slice(i * 16, i * 16 + 16).reduce((sum, x, k) => sum + x * (b[j * 16 + k] ?? 0), 0);
  fc.assert(
    fc.property(given, ([a, b]) => {
      const all = sameBits((kernel) => {
        const to = kernel.reserve(3 * 8 * 4);
        kernel.dotAll(put(kernel, a), 3, put(kernel, b), 5, 16, to, 8);
        return Float32Array.from([0, 32, 64].flatMap((at) => [...take(kernel, to + at, 5)]));
      });
      const pairs = sameBits((kernel) => {
        const to = kernel.reserve(3 * 2 * 4);
        kernel.dotPairs(put(kernel, a), put(kernel, b), 3, 16, to, 2);
        return take(kernel, to, 6);
      });
      for (const i of [0, 1, 2]) {
        const wanted = [0, 1, 2, 3, 4].map((j) => dot(a, i, b, j));
        near(all.subarray(i * 5), wanted, 2e-3);
        near(pairs.subarray(i * 2), [dot(a, i, b, i)], 2e-3);
      }
    }),
  );
});

test('an LSTM follows its equations in both directions', () => {
  const weights = fc.array(fc.integer({ min: -127, max: 127 }), {
    minLength: 64 * 16,
    maxLength: 64 * 16,
  });
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  const cases = fc.tuple(weights, floats(3 * 64, 3), fc.boolean());
  fc.assert(
    fc.property(cases, ([given, shares, backward]) => {
      const found = sameBits((kernel) => {
        const products = createProducts(kernel, 16, 1);
        const w = products.load({
          ...{ rows: 64, columns: 16, bytes: Int8Array.from(given) },
          scales: new Float32Array(64).fill(0.01),
        });
        const unit = put(kernel, [1 / 32_767]);
        const [zero, scratch, to] = [4, 6 * 64, 3 * 64].map((size) => kernel.reserve(size));
        kernel.lstm(
          ...([w.weights, w.scales, w.sums, w.bias, 16, 3, backward] as const),
          ...([put(kernel, shares), 64, unit, zero ?? 0, scratch ?? 0, to ?? 0, 16] as const),
        );
        return take(kernel, to ?? 0, 48);
      });
      let [cell, state] = [new Array<number>(16).fill(0), new Array<number>(16).fill(0)];
      for (const t of backward ? [2, 1, 0] : [0, 1, 2]) {
        const before = state;
        const gate = (g: number): number =>
          before.reduce(
            (sum, h, k) => sum + 0.01 * h * (given[g * 16 + k] ?? 0),
            shares[t * 64 + g] ?? 0,
          );
        cell = cell.map(
          (c, k) => sigmoid(gate(16 + k)) * c + sigmoid(gate(k)) * Math.tanh(gate(32 + k)),
        );
        state = cell.map((c, k) => sigmoid(gate(48 + k)) * Math.tanh(c));
        near(found.subarray(t * 16), state, 1e-3);
      }
    }),
    { numRuns: 40 },
  );
});

test('memory grows without losing what is in it', () => {
  for (const kernel of Object.values(newKernels())) {
    if (kernel === null) continue;
    const first = put(kernel, [1, 2, 3]);
    const second = kernel.reserve(1_000_000);
    expect(Array.from(take(kernel, first, 3))).toEqual([1, 2, 3]);
    expect(take(kernel, second, 250_000)).toHaveLength(250_000);
  }
});
