import { FormatError } from '@entente/core';
import type { ByteMatrix } from './kernel.ts';

/** What a model file says: vocabularies, label sets and weights by name. */
export interface Model {
  readonly name: string;
  /** Units of the LSTM in one direction. */
  readonly hidden: number;
  /** Word i has row i + 2 of its embedding; rows 0 and 1 are padding and unknown. */
  readonly words: readonly string[];
  readonly shapes: readonly string[];
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Rows of the hashed tables: prefixes of 1, 2, 3 and suffixes of 2, 3, 4 characters. */
  readonly buckets: readonly number[];
  readonly matrix: (name: string) => ByteMatrix;
  readonly vector: (name: string) => Float32Array;
}

interface Tensor {
  readonly name: string;
  readonly kind: 'int8' | 'float32';
  readonly rows: number;
  readonly columns: number;
  /** From the end of the header, in bytes. */
  readonly offset: number;
}

type Header = Omit<Model, 'matrix' | 'vector'> & { readonly tensors: readonly Tensor[] };

const MAGIC = 0x4d_54_4e_45; // "ENTM", little-endian
const VERSION = 1;

/** Reads a model file (layout: scripts/train/model_file.py). @throws FormatError when it is none. */
export function parseModel(file: Uint8Array): Model {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || view.getUint32(0, true) !== MAGIC) {
    throw bad('these bytes are not a model. Pass the content of packages/nlp/model/fast.bin.');
  }
  if (view.getUint32(4, true) !== VERSION) {
    throw bad(
      `version ${String(view.getUint32(4, true))} of the format, ${String(VERSION)} needed.`,
    );
  }
  const start = 12 + view.getUint32(8, true);
  const { tensors, ...rest } = parseHeader(file.subarray(12, start));
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const find = (name: string, kind: Tensor['kind']): Tensor & { at: number } => {
    const tensor = byName.get(name);
    if (tensor?.kind !== kind) throw bad(`no ${kind} tensor "${name}".`);
    const { rows, columns } = tensor;
    const at = start + tensor.offset;
    const size = kind === 'int8' ? rows * 4 + rows * columns : columns * 4;
    if (at + size > file.length) throw bad('the file is cut off. Fetch it again.');
    return { ...tensor, at };
  };
  const floats = (at: number, count: number): Float32Array =>
    Float32Array.from({ length: count }, (_, i) => view.getFloat32(at + 4 * i, true));
  return {
    ...rest,
    matrix: (name) => {
      const { rows, columns, at } = find(name, 'int8');
      const bytes = new Int8Array(file.buffer, file.byteOffset + at + rows * 4, rows * columns);
      return { rows, columns, bytes, scales: floats(at, rows) };
    },
    vector: (name) => {
      const { columns, at } = find(name, 'float32');
      return floats(at, columns);
    },
  };
}

function parseHeader(bytes: Uint8Array): Header {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Header;
  } catch (error) {
    throw bad('the header cannot be read. Fetch the file again.', { cause: error });
  }
}

function bad(what: string, options?: ErrorOptions): FormatError {
  return new FormatError('bad-model', `Model: ${what}`, options);
}
