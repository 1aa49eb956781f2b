/**
 * Numbers as bfloat16, the upper half of their float32: half the memory at three decimal digits, for
 * what is kept of every word of a document. Rounds to the nearest; NaN and infinity do not occur.
 */
export function toBfloat(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Uint16Array.from(bits, (word) => (word + 0x8000) >>> 16);
}

/** The numbers of `toBfloat`. */
export function fromBfloat(halves: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(halves, (half) => half << 16).buffer);
}
