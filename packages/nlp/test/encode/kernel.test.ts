import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import wabt from 'wabt';
import { KERNEL_BASE64 } from '../../src/encode/kernel.generated.ts';
import { createKernel, type ByteMatrix, type Kernel } from '../../src/encode/kernel.ts';

test('kernel.generated.ts is what kernel.wat assembles to (else: node scripts/dist/build-kernel.js)', async () => {
  const wat = await readFile(new URL('../../src/encode/kernel.wat', import.meta.url), 'utf8');
  const module = (await wabt()).parseWat('kernel.wat', wat, { simd: true });
  const fresh = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  expect(KERNEL_BASE64).toBe(fresh);
});

const int = (limit: number) => fc.integer({ min: -limit, max: limit });
const problem = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 40 }),
    count: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ rows, columns, count }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      weights: fc.array(int(127), { minLength: rows * columns, maxLength: rows * columns }),
      vectors: fc.array(fc.array(int(32_767), { minLength: columns, maxLength: columns }), {
        minLength: count,
        maxLength: count,
      }),
    }),
  );

function products(kernel: Kernel, m: number, vectors: readonly (readonly number[])[]): number[][] {
  const matrix = kernel.matrices[m];
  if (matrix === undefined) return [];
  vectors.forEach((vector, i) => {
    kernel.input.set(vector, i * matrix.columnStride);
  });
  kernel.multiply(matrix, vectors.length);
  return vectors.map((_, i) => {
    const from = i * matrix.rowStride;
    return Array.from(kernel.output.subarray(from, from + matrix.rows));
  });
}

test('SIMD and plain JavaScript give the exact sums', () => {
  fc.assert(
    fc.property(problem, ({ rows, columns, weights, vectors }) => {
      const bytes = Int8Array.from(weights);
      const scales = new Float32Array(rows).fill(1);
      const other: ByteMatrix = { rows: 3, columns: 5, bytes: new Int8Array(15).fill(9), scales };
      const matrices = [other, { rows, columns, bytes, scales }, other];
      const expected = vectors.map((vector) =>
        Array.from({ length: rows }, (_, r) =>
          vector.reduce((sum, x, k) => sum + x * (weights[r * columns + k] ?? 0), 0),
        ),
      );
      for (const implementation of ['auto', 'javascript'] as const) {
        const kernel = createKernel(matrices, 4 * 40, 4 * 12, implementation);
        expect(products(kernel, 1, vectors)).toEqual(expected);
      }
    }),
  );
});

test('the largest numbers do not overflow at 512 columns', () => {
  const bytes = new Int8Array(512).fill(-127);
  const matrix = { rows: 1, columns: 512, bytes, scales: new Float32Array([1]) };
  const vector = new Array<number>(512).fill(32_767);
  for (const implementation of ['auto', 'javascript'] as const) {
    const kernel = createKernel([matrix], 512, 4, implementation);
    expect(products(kernel, 0, [vector])).toEqual([[-127 * 32_767 * 512]]);
  }
});
