import {
  columnFromArray,
  columnFromValues,
  dictionary,
  float32,
  int32,
  list,
  uint32,
  uint8,
  utf8,
  type Column as ArrowColumn,
  type DataType,
} from '@uwdata/flechette';
import { FormatError, type Column } from '@entente/core';
import type { Kind, Shape } from './tables.ts';

/** What a column of each kind is in memory. */
interface Values {
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
  readonly f32: Float32Array;
  readonly text: Column<string>;
  readonly term: Column<string>;
  readonly texts: Column<readonly string[]>;
  readonly rows: Column<readonly number[]>;
}

/** A table of `S` in memory. */
export type Columns<S extends Shape> = { readonly [N in keyof S]: Values[S[N]] };

const NUMBERS = { u32: Uint32Array, i32: Int32Array, u8: Uint8Array, f32: Float32Array } as const;

function typeOf(kind: Kind): DataType {
  switch (kind) {
    case 'u32':
      return uint32();
    case 'i32':
      return int32();
    case 'u8':
      return uint8();
    case 'f32':
      return float32();
    case 'text':
      return utf8();
    case 'term':
      return dictionary(utf8());
    case 'texts':
      return list(utf8());
    case 'rows':
      return list(uint32());
  }
}

/** `values` as a column of Arrow's; numbers are not copied. */
export function toArrow(kind: Kind, values: Values[Kind]): ArrowColumn<unknown> {
  if (ArrayBuffer.isView(values) && values.length > 0) return columnFromArray(values);
  const { length } = values;
  return columnFromValues((add) => {
    for (let row = 0; row < length; row++) add(values.at(row) ?? null);
  }, typeOf(kind));
}

/**
 * `column` in memory: numbers as they lie in the file, words decoded when asked for (lone surrogates
 * have become U+FFFD). Null when it is missing, of another kind or of another length than `count`.
 */
export function fromArrow<K extends Kind>(
  column: ArrowColumn<unknown> | null | undefined,
  kind: K,
  count: number,
): Values[K] | null {
  if (column?.length !== count || !isType(column.type, typeOf(kind))) return null;
  return decode(column, kind, count) as Values[K] | null;
}

function decode(column: ArrowColumn<unknown>, kind: Kind, count: number): Values[Kind] | null {
  switch (kind) {
    case 'u32':
    case 'i32':
    case 'u8':
    case 'f32': {
      const values: unknown = count === 0 ? new NUMBERS[kind](0) : column.toArray();
      return values instanceof NUMBERS[kind] ? values : null;
    }
    case 'text':
    case 'term':
    case 'texts':
      return within(count, (row) => column.at(row) as never);
    case 'rows':
      return within(count, (row) => Array.from((column.at(row) ?? []) as Uint32Array) as never);
  }
}

function within<T>(count: number, at: (row: number) => T): Column<T> {
  return { length: count, at: (row) => (row >= 0 && row < count ? at(row) : undefined) };
}

function isType(found: DataType, wanted: DataType): boolean {
  return signature(found) === signature(wanted);
}

/** The parts of a type that decide how its bytes are read. */
function signature(type: DataType): string {
  const {
    typeId,
    bitWidth,
    signed,
    precision,
    dictionary: words,
    children,
  } = type as {
    readonly typeId: number;
    readonly bitWidth?: number;
    readonly signed?: boolean;
    readonly precision?: number;
    readonly dictionary?: DataType;
    readonly children?: readonly { readonly type: DataType }[];
  };
  const inner = [...(words ? [words] : []), ...(children ?? []).map((child) => child.type)];
  return JSON.stringify([typeId, bitWidth, signed, precision, inner.map(signature)]);
}

/** What a file is told that is none of ours or was cut. */
export function damaged(what: string): FormatError {
  return new FormatError(
    'bad-view-file',
    `This is not a whole view file of Entente (${what}). Build the graph again: entente build`,
  );
}
