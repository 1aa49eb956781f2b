import { sigmoid, tanh } from './activation';
import { multiply16 } from './multiply';
import { rounded } from './quantize';

/**
 * One direction of an LSTM layer (Hochreiter and Schmidhuber 1997) over `n` words. `shares` is what
 * each word adds to the gates (input, forget, candidate, output; `size` each, a multiple of 16) at
 * intervals of `shareStride` floats; states go to `to` at intervals of `stride` floats. The state
 * is multiplied as int16 that stand for ±1. `zero` holds an int32 0, `unit` the float 1 / 32767,
 * `scratch` 6 * size floats.
 */
export function lstm(
  w: usize, rowScales: usize, rowSums: usize, bias: usize, size: i32, n: i32, backward: bool,
  shares: usize, shareStride: i32, unit: usize, zero: usize, scratch: usize, to: usize, stride: i32,
): void {
  const bytes = <usize>size << 2;
  const gates = scratch;
  const cell = scratch + (bytes << 2);
  const state = cell + bytes;
  memory.fill(cell, 0, bytes << 1);
  const whole = f32x4.splat(32767);
  for (let t = 0; t < n; t++) {
    const i = <usize>(backward ? n - 1 - t : t);
    const share = shares + ((i * shareStride) << 2);
    const out = to + ((i * stride) << 2);
    multiply16(w, rowScales, rowSums, bias, size << 2, size, state, unit, zero, 1, gates, size << 2);
    for (let k: usize = 0; k < bytes; k += 16) {
      const write = sigmoid(sum(gates, share, k));
      const candidate = tanh(sum(gates, share, k + bytes + bytes));
      const kept = f32x4.mul(sigmoid(sum(gates, share, k + bytes)), v128.load(cell + k));
      const read = sigmoid(sum(gates, share, k + bytes + bytes + bytes));
      const value = f32x4.add(kept, f32x4.mul(write, candidate));
      v128.store(cell + k, value);
      v128.store(out + k, f32x4.mul(read, tanh(value)));
    }
    for (let k: usize = 0; k < bytes; k += 32) {
      const pair = i16x8.narrow_i32x4_s(rounded(out + k, 0, whole), rounded(out + k, 16, whole));
      v128.store(state + (k >> 1), pair);
    }
  }
}

// @ts-ignore: decorator
@inline
function sum(gates: usize, share: usize, k: usize): v128 {
  return f32x4.add(v128.load(gates + k), v128.load(share + k));
}
