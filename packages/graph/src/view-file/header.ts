import type { ViewMeta } from '@entente/core';
import type { TableName } from './tables.ts';

/** First 8 bytes of a view file. */
export const MAGIC = 'EntView\n';

/** Version of the format; readers refuse a newer one. */
export const VERSION = 1;

/** Where the numbers (32 bits, little-endian) after the magic stand. */
export const AT = { version: 8, headerLength: 12, totalLength: 16, checksum: 20 } as const;

/** Where the header starts; the checksum is that of everything from here on. */
export const HEADER_START = 24;

/** The header, as JSON. Offsets count from its end, padded. */
export interface Header {
  readonly meta: ViewMeta;
  readonly tables: Readonly<
    Record<TableName, { readonly offset: number; readonly length: number; readonly rows: number }>
  >;
}

/** The next multiple of 8, so that numbers can be read where they lie. */
export function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
