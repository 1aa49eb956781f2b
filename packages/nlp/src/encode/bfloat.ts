/**
 * Numbers as bfloat16, the upper half of their float32: half the memory at three decimal digits, for
 * what is kept of every word of a document. Rounds to the nearest; NaN and infinity do not occur.
 */
export function toBfloat(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < halves.length; i++) halves[i] = ((bits[i] ?? 0) + 0x8000) >>> 16;
  return halves;
}

/** The numbers of `toBfloat`. */
export function fromBfloat(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  for (let i = 0; i < bits.length; i++) bits[i] = (halves[i] ?? 0) << 16;
  return new Float32Array(bits.buffer);
}
