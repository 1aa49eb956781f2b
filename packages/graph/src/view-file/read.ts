import { tableFromIPC, type Table } from '@uwdata/flechette';
import { FormatError, NONE, type Column, type ViewData } from '@entente/core';
import { damaged, fromArrow, type Columns } from './columns.ts';
import { checksumOf } from './checksum.ts';
import { AT, HEADER_START, MAGIC, padded, VERSION, type Header } from './header.ts';
import { TABLES, type Shape, type TableName } from './tables.ts';

/**
 * The data of a view file. Numbers stay where they lie in `bytes`, which must not change
 * afterwards; words are decoded when asked for. Row numbers are checked.
 * @throws FormatError `bad-view-file` for other or damaged files, `newer-view-file`
 */
export function readViewFile(bytes: Uint8Array): ViewData {
  try {
    const whole = aligned(bytes);
    checkBytes(whole);
    const data = readTables(whole);
    if (!isWhole(data)) throw damaged('a row that it speaks of is not there');
    return data;
  } catch (error) {
    throw error instanceof FormatError ? error : damaged('its tables cannot be read');
  }
}

/**
 * The data of a view file that `readViewFile` has read before, in another thread: nothing is checked
 * again, so that 100,000 entities take milliseconds.
 */
export function readCheckedViewFile(bytes: Uint8Array): ViewData {
  return readTables(aligned(bytes));
}

/** Whether `bytes` begin as a view file does. */
export function isViewFile(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/** `bytes` at a place where arrays of numbers may begin. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

function readTables(bytes: Uint8Array): ViewData {
  const { header, start } = readHeader(bytes);
  const read = <N extends TableName>(name: N) => {
    const { offset, length, rows } = header.tables[name];
    const from = start + offset;
    const table = tableFromIPC(bytes.subarray(from, from + length), { useDate: false });
    return { count: rows, ...columnsOf(name, TABLES[name], table, rows) };
  };
  const { evidenceCount, ...claims } = read('claims');
  const [entities, evidence, documents] = [read('entities'), read('evidence'), read('documents')];
  return {
    meta: header.meta,
    entities: { ...entities, documents: onlyBelow(entities.documents, documents.count) },
    edges: read('edges'),
    claims: {
      ...claims,
      contradicts: onlyBelow(claims.contradicts, claims.count),
      evidence: startsOf(evidenceCount),
    },
    evidence: { ...evidence, attributedTo: onlyBelow(evidence.attributedTo, entities.count) },
    documents,
  };
}

/** Throws where `bytes` are no view file, one that cannot be read, or not all of it. */
function checkBytes(bytes: Uint8Array): void {
  if (bytes.length < HEADER_START || !isViewFile(bytes)) throw damaged('it does not start as one');
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, HEADER_START);
  const version = numbers.getUint32(AT.version, true);
  if (version > VERSION) {
    throw new FormatError(
      'newer-view-file',
      `This view file has version ${String(version)}, and this Entente reads up to ` +
        `${String(VERSION)}. Use the Entente that built it, or build the graph again.`,
    );
  }
  if (bytes.length !== numbers.getUint32(AT.totalLength, true)) throw damaged('it was cut');
  if (checksumOf(bytes.subarray(HEADER_START)) !== numbers.getUint32(AT.checksum, true)) {
    throw damaged('some of its bytes have changed');
  }
}

function readHeader(bytes: Uint8Array): { readonly header: Header; readonly start: number } {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, HEADER_START);
  const end = HEADER_START + numbers.getUint32(AT.headerLength, true);
  const json = new TextDecoder().decode(bytes.subarray(HEADER_START, end));
  return { header: JSON.parse(json) as Header, start: padded(end) };
}

function columnsOf<S extends Shape>(
  name: string,
  shape: S,
  table: Table,
  rows: number,
): Columns<S> {
  const columns = Object.entries(shape).map(([column, kind]) => {
    const values = fromArrow(table.getChild(column), kind, rows);
    if (values === null) throw damaged(`column ${column} of table ${name}`);
    return [column, values];
  });
  return Object.fromEntries(columns) as Columns<S>;
}

/** Numbers of sentences as the row of the first of each, and their sum at the end. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  counts.forEach((count, row) => {
    starts[row + 1] = sum += count;
  });
  return starts;
}

/** Whether all row numbers lead somewhere; those of lists are left out where they do not. */
function isWhole({ meta, entities, edges, claims, evidence, documents }: ViewData): boolean {
  return (
    allBelow(entities.type, meta.types.length) &&
    allBelow(edges.source, entities.count) &&
    allBelow(edges.target, entities.count) &&
    allBelow(edges.claim, claims.count) &&
    allBelow(claims.predicate, meta.predicates.length, NONE) &&
    allBelow(claims.subject, entities.count) &&
    allBelow(claims.object, entities.count, NONE) &&
    allBelow(claims.content, claims.count, NONE) &&
    claims.evidence.at(-1) === evidence.count &&
    allBelow(evidence.document, documents.count) &&
    allBelow(documents.duplicateOf, documents.count, NONE)
  );
}

function allBelow(rows: Uint32Array, limit: number, none?: number): boolean {
  return rows.every((row) => row < limit || row === none);
}

function onlyBelow(rows: Column<readonly number[]>, limit: number): Column<readonly number[]> {
  return { length: rows.length, at: (row) => rows.at(row)?.filter((one) => one < limit) };
}
