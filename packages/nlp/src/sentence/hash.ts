/** Hash of nothing. */
export const EMPTY = 0x2f0b4a27;

/** Mixes `value` into a 32-bit hash (steps of MurmurHash3, A. Appleby, public domain). */
export function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** 32-bit hash of UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = EMPTY;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** Spreads the bits of a finished hash. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h;
}
