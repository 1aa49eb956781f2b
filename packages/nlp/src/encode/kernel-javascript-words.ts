import { multiply16, nearest, type On } from './kernel-javascript-integers.ts';
import { sigmoid, softmax, sumOf, tanh } from './kernel-javascript-rows.ts';
import type { KernelFunctions } from './kernel.ts';

const { fround } = Math;

/** As assembly/attention.ts. */
export const attention: On<KernelFunctions['attention']> = (
  views,
  ...[queries, keys, values, n, size, stride, factor, scratch, to]
) => {
  const { floats } = views;
  const scale = fround(factor);
  const weights = scratch >> 2;
  for (let i = 0; i < n; i++) {
    const query = (queries >> 2) + i * stride;
    for (let j = 0; j < n; j++) {
      const key = (keys >> 2) + j * stride;
      let sum = 0;
      for (let d = 0; d < size; d++) {
        sum = fround(sum + fround((floats[query + d] ?? 0) * (floats[key + d] ?? 0)));
      }
      floats[weights + j] = sum * scale;
    }
    softmax(views, scratch, 1, n, n);
    for (let d = 0; d < size; d++) {
      let sum = 0;
      for (let j = 0; j < n; j++) {
        const value = floats[(values >> 2) + j * stride + d] ?? 0;
        sum = fround(sum + fround((floats[weights + j] ?? 0) * value));
      }
      floats[(to >> 2) + i * stride + d] = sum;
    }
  }
};

function dot(floats: Float32Array, a: number, b: number, size: number): number {
  const lanes = new Float32Array(4);
  for (let k = 0; k < size; k++) {
    const product = fround((floats[a + k] ?? 0) * (floats[b + k] ?? 0));
    lanes[k & 3] = (lanes[k & 3] ?? 0) + product;
  }
  return sumOf(lanes);
}

/** As assembly/biaffine.ts. */
export const dotAll: On<KernelFunctions['dotAll']> = (
  { floats },
  ...[a, rows, b, columns, size, to, stride]
) => {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      floats[(to >> 2) + i * stride + j] = dot(
        floats,
        (a >> 2) + i * size,
        (b >> 2) + j * size,
        size,
      );
    }
  }
};

/** As assembly/biaffine.ts. */
export const dotPairs: On<KernelFunctions['dotPairs']> = (
  { floats },
  ...[a, b, count, size, to, stride]
) => {
  for (let i = 0; i < count; i++) {
    const product = dot(floats, (a >> 2) + i * size, (b >> 2) + i * size, size);
    floats[(to >> 2) + i * stride] = product;
  }
};

/** As assembly/lstm.ts. */
export const lstm: On<KernelFunctions['lstm']> = (
  views,
  ...[w, rowScales, rowSums, bias, size, n, backward, shares, shareStride, unit, zero, ...rest]
) => {
  const { floats, shorts } = views;
  const [scratch, to, stride] = rest;
  const gates = scratch >> 2;
  const cell = gates + 4 * size;
  const state = scratch + 20 * size;
  floats.fill(0, cell, cell + 2 * size);
  for (let t = 0; t < n; t++) {
    const i = backward ? n - 1 - t : t;
    const share = (shares >> 2) + i * shareStride;
    const out = (to >> 2) + i * stride;
    multiply16(
      views,
      ...([w, rowScales, rowSums, bias, 4 * size, size, state, unit, zero] as const),
      ...([1, scratch, 4 * size] as const),
    );
    const gate = (k: number): number => fround((floats[gates + k] ?? 0) + (floats[share + k] ?? 0));
    for (let k = 0; k < size; k++) {
      const write = sigmoid(gate(k));
      const kept = fround(sigmoid(gate(size + k)) * (floats[cell + k] ?? 0));
      const candidate = tanh(gate(2 * size + k));
      const value = fround(kept + fround(write * candidate));
      floats[cell + k] = value;
      const said = fround(sigmoid(gate(3 * size + k)) * tanh(value));
      floats[out + k] = said;
      shorts[(state >> 1) + k] = nearest(fround(said * 32_767));
    }
  }
};
