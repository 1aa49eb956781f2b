import { compareText, firstDay, type Document } from '@entente/core';
import { toBandKeys } from './min-hash.ts';
import { jaccard, toShingles } from './shingles.ts';

/** Documents that share so much of their shingles are copies. */
const SIMILAR = 0.6;
/** Shorter texts say the same things by chance. */
const FEWEST_SHINGLES = 12;

interface Original {
  readonly id: string;
  /** Place in the order of age. */
  readonly rank: number;
  readonly shingles: Uint32Array;
}

/**
 * `documents`, in their order, with `duplicateOf` set to the earliest published document (undated
 * last, ties by id) whose body has a Jaccard similarity of 0.6 or more with its own and that is no copy itself; else to null. The result does not depend on the order of the input.
 * Candidates come from MinHash bands, so the work grows with the number of documents, not its
 * square.
 */
export function markDuplicates(documents: readonly Document[]): Document[] {
  const buckets = new Map<number, Original[]>();
  const originals = new Map<Document, string>();
  for (const [rank, document] of documents.toSorted(compareAge).entries()) {
    const shingles = toShingles(bodyOf(document));
    if (shingles.length < FEWEST_SHINGLES) continue;
    const keys = toBandKeys(shingles);
    const original = findOriginal(keys, shingles, buckets);
    if (original === null) addOriginal(keys, { id: document.id, rank, shingles }, buckets);
    else if (original.id !== document.id) originals.set(document, original.id);
  }
  return documents.map((document) => ({
    ...document,
    duplicateOf: originals.get(document) ?? null,
  }));
}

/** The oldest of the similar originals. */
function findOriginal(
  keys: Uint32Array,
  shingles: Uint32Array,
  buckets: ReadonlyMap<number, readonly Original[]>,
): Original | null {
  const candidates = new Set<Original>();
  for (const key of keys) {
    for (const original of buckets.get(key) ?? []) candidates.add(original);
  }
  let oldest: Original | null = null;
  for (const candidate of candidates) {
    if (oldest !== null && oldest.rank < candidate.rank) continue;
    if (jaccard(shingles, candidate.shingles) >= SIMILAR) oldest = candidate;
  }
  return oldest;
}

function addOriginal(
  keys: Uint32Array,
  original: Original,
  buckets: Map<number, Original[]>,
): void {
  for (const key of keys) {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(original);
    else buckets.set(key, [original]);
  }
}

function bodyOf({ text, blocks }: Document): string {
  return blocks
    .filter((block) => block.kind === 'body')
    .map((block) => text.slice(block.start, block.end))
    .join('\n');
}

function compareAge(a: Document, b: Document): number {
  const [x, y] = [a, b].map((one) => (one.published === null ? '9' : firstDay(one.published)));
  return compareText(x ?? '', y ?? '') || compareText(a.id, b.id);
}
