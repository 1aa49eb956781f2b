/**
 * Pseudo-random numbers in [0, 1) from integer arithmetic alone, so the same everywhere: the
 * SplitMix32 generator (Steele, Lea and Flood, Fast splittable pseudorandom number generators,
 * OOPSLA 2014, with the 32-bit finalizer of MurmurHash3).
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) / 0x100000000;
  };
}
