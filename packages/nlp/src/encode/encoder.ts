import type { KernelViews } from './kernel.ts';
import type { ByteMatrix } from './model.ts';

/** What turns words into vectors. */
export interface Encoder {
  /** Floats of a state, a multiple of 16. */
  readonly size: number;
  /**
   * Address of the states of all words of `sentences`, one after the other. There are at most
   * `MAX_WORDS` words in all; no state depends on the other sentences.
   */
  readonly encode: (sentences: readonly (readonly string[])[]) => number;
}

/** More words than this are never read at once: cost grows with the square. */
export const MAX_WORDS = 200;

/** Writes row `row` of a table, or adds it to what is there. */
export function copyRow(
  { rows, columns, bytes, scales }: ByteMatrix,
  row: number,
  { floats }: Pick<KernelViews, 'floats'>,
  address: number,
  add = false,
): void {
  const at = row < rows ? row : 0;
  const scale = scales[at] ?? 0;
  const to = address / 4;
  for (let k = 0; k < columns; k++) {
    const value = (bytes[at * columns + k] ?? 0) * scale;
    floats[to + k] = add ? (floats[to + k] ?? 0) + value : value;
  }
}
