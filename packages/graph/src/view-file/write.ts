import { tableFromColumns, tableToIPC } from '@uwdata/flechette';
import type { ViewData } from '@entente/core';
import { toArrow, type Columns } from './columns.ts';
import { checksumOf } from './checksum.ts';
import { AT, HEADER_START, MAGIC, padded, VERSION, type Header } from './header.ts';
import { TABLE_NAMES, TABLES, type Shape, type TableName } from './tables.ts';

/**
 * `data` as one file: 24 bytes of magic, version, lengths and checksum, the header as JSON (meta, where
 * each table lies), then an Arrow IPC stream a table. Everything starts at a multiple of 8
 * bytes. The same data give the same bytes.
 */
export function writeViewFile(data: ViewData): Uint8Array<ArrayBuffer> {
  const { evidence: starts, ...claims } = data.claims;
  const evidenceCount = starts.subarray(1).map((end, row) => end - (starts[row] ?? 0));
  const tables: { readonly [N in TableName]: Columns<(typeof TABLES)[N]> } = {
    ...data,
    claims: { ...claims, evidenceCount },
  };
  const streams = TABLE_NAMES.map((name) => toStream(TABLES[name], tables[name]));
  let offset = 0;
  const directory = TABLE_NAMES.map((name, i): [TableName, Header['tables'][TableName]] => {
    const length = streams[i]?.length ?? 0;
    const entry = { offset, length, rows: data[name].count };
    offset = padded(offset + length);
    return [name, entry];
  });
  const header: Header = {
    meta: data.meta,
    tables: Object.fromEntries(directory) as Header['tables'],
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = padded(HEADER_START + json.length);
  const bytes = new Uint8Array(start + offset);
  bytes.set(new TextEncoder().encode(MAGIC));
  bytes.set(json, HEADER_START);
  streams.forEach((stream, i) => {
    bytes.set(stream, start + (directory[i]?.[1].offset ?? 0));
  });
  const numbers = new DataView(bytes.buffer);
  numbers.setUint32(AT.version, VERSION, true);
  numbers.setUint32(AT.headerLength, json.length, true);
  numbers.setUint32(AT.totalLength, bytes.length, true);
  numbers.setUint32(AT.checksum, checksumOf(bytes.subarray(HEADER_START)), true);
  return bytes;
}

function toStream<S extends Shape>(shape: S, columns: Columns<S>): Uint8Array {
  const arrow = Object.entries(shape).map(
    ([name, kind]) => [name, toArrow(kind, columns[name as keyof S])] as const,
  );
  return tableToIPC(tableFromColumns(arrow as never), { format: 'stream' }) ?? new Uint8Array(0);
}
