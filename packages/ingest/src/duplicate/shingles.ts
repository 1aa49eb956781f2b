import { mix } from './min-hash.ts';

const WIDTH = 3;

/**
 * The set of a text's shingles (runs of three words, letters and digits in lower case) as sorted
 * 32-bit hashes. Texts of fewer than three words have none.
 */
export function toShingles(text: string): Uint32Array {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let i = 0; i + WIDTH <= hashes.length; i += 1) {
    let hash = 0;
    for (let k = 0; k < WIDTH; k += 1) hash = mix(Math.imul(hash, 31) + (hashes[i + k] ?? 0));
    shingles.add(hash);
  }
  return Uint32Array.from(shingles).sort();
}

/** Jaccard similarity of two sorted sets: shared members over all members; 0 when both are empty. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const [x = 0, y = 0] = [a[i], b[k]];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) k += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo, 1991). */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
