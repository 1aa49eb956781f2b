import { FormatError } from '@entente/core';

/** What every model file says: label sets and weights by name. */
interface ModelBase {
  readonly name: string;
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[];
  /** Morphological features in the form of CoNLL-U, `_` for none. */
  readonly feats: readonly string[];
  readonly relations: readonly string[];
  /** `O`, `B-PER`, `I-PER` …. */
  readonly names: readonly string[];
  /** Features of the argument tagger, in the order of its table; left out in a model without one. */
  readonly argumentFeatures?: readonly string[];
  readonly matrix: (name: string) => ByteMatrix;
  readonly vector: (name: string) => Float32Array;
}

/** A transformer over word pieces. */
export interface TransformerModel extends ModelBase {
  readonly kind: 'transformer';
  /** Row by row of the table `piece`. */
  readonly pieces: readonly string[];
  readonly layers: number;
  readonly attentionHeads: number;
}

/** A bidirectional LSTM over words. */
export interface LstmModel extends ModelBase {
  readonly kind: 'lstm';
  /** Units of the LSTM in one direction. */
  readonly hidden: number;
  /** Word i has row i + 2 of its embedding; rows 0 and 1 are padding and unknown. */
  readonly words: readonly string[];
  readonly shapes: readonly string[];
  /** Rows of the hashed tables: prefixes of 1, 2, 3 and suffixes of 2, 3, 4 characters. */
  readonly buckets: readonly number[];
}

export type Model = TransformerModel | LstmModel;

/** An int8 matrix, row by row; `weight = scales[row] * bytes[row * columns + column]`. */
export interface ByteMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

interface Tensor {
  readonly name: string;
  readonly kind: 'int8' | 'float32';
  readonly rows: number;
  readonly columns: number;
  /** From the end of the header, in bytes. */
  readonly offset: number;
}

type Header = (
  Omit<TransformerModel, 'matrix' | 'vector'> | Omit<LstmModel, 'matrix' | 'vector'>
) & {
  readonly tensors: readonly Tensor[];
};

const MAGIC = 0x4d_54_4e_45; // "ENTM", little-endian
const VERSION = 2;

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

const LISTS = ['tags', 'feats', 'relations', 'names', 'tensors'] as const;
const LISTS_OF = {
  transformer: [...LISTS, 'pieces'],
  lstm: [...LISTS, 'words', 'shapes', 'buckets'],
} as const;

function parseHeader(bytes: Uint8Array): Header {
  let header: Partial<Record<string, unknown>> | null;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as typeof header;
  } catch (error) {
    throw bad('the header cannot be read. Fetch the file again.', { cause: error });
  }
  const kind = header?.kind;
  if (kind !== 'transformer' && kind !== 'lstm') {
    throw bad(`a network of the kind ${JSON.stringify(kind)} is not known. Update Entente.`);
  }
  const missing = LISTS_OF[kind].find((list) => !Array.isArray(header?.[list]));
  if (missing !== undefined) throw bad(`no list "${missing}" in the header.`);
  return header as unknown as Header;
}

function bad(what: string, options?: ErrorOptions): FormatError {
  return new FormatError('bad-model', `Model: ${what}`, options);
}
