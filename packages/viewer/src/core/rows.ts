import { compareText, type Column } from '@entente/core';

/** The row whose value is `id` in a column that is sorted by `compareText`, or null. */
export function rowOf(column: Column<string>, id: string): number | null {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(column.at(middle) ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low < column.length && column.at(low) === id ? low : null;
}

/** The first place in rising `numbers` that is not below `value`. */
export function lowerBound(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lists of numbers, one a row, in two arrays (compressed sparse rows). */
export interface Lists {
  /** One more than there are rows. */
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** The list of a row, without a copy. */
export function listAt({ offsets, items }: Lists, row: number): Uint32Array {
  return items.subarray(offsets[row] ?? 0, offsets[row + 1] ?? offsets[row] ?? 0);
}

/** Rows of a column by their values, which lie below `count`; rising within a value. */
export function rowsByValue(column: Uint32Array, count: number): Lists {
  const counts = new Uint32Array(count);
  for (const value of column) counts[value] = (counts[value] ?? 0) + 1;
  const offsets = toOffsets(counts);
  const next = offsets.slice();
  const items = new Uint32Array(column.length);
  column.forEach((value, row) => {
    const place = next[value] ?? 0;
    items[place] = row;
    next[value] = place + 1;
  });
  return { offsets, items };
}

/** Turns numbers of items per row into where the list of each begins. */
export function toOffsets(counts: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row += 1) {
    offsets[row + 1] = (offsets[row] ?? 0) + (counts[row] ?? 0);
  }
  return offsets;
}
