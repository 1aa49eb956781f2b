import { FormatError } from '@entente/core';
import { copyRow, MAX_WORDS, type Encoder } from './encoder.ts';
import { bucketOf, plainWord, shapeOf, suffixOf } from './features.ts';
import type { Kernel } from './kernel.ts';
import { padded, type Products } from './linear.ts';
import type { TransformerModel } from './model.ts';
import { createPiecesOfWord, END_PIECE, START_PIECE } from './pieces-of-word.ts';

/** Positions that the encoder knows; a batch has no more pieces. */
export const MAX_POSITIONS = 512;
/** Pieces a word of a sentence that would have more than `MAX_POSITIONS` with all of them. */
const FEW_PIECES = 2;
/** Words whose pieces and features are remembered; they do not change any result. */
const CACHED_WORDS = 16_384;

/** A word as the encoder sees it. */
interface Seen {
  readonly pieces: readonly number[];
  /** Rows of shape, suffix of three letters, suffix of two. */
  readonly features: readonly [number, number, number];
}

/**
 * MiniLM (Wang et al. 2020), a BERT of few layers, with the shape of the word added to each of its
 * pieces. A word's state: a learnt mix of the last layers (Peters et al. 2018) at its first piece,
 * then its shape and suffixes. Must agree with scripts/train/accurate.py.
 */
export function createTransformer(
  model: TransformerModel,
  kernel: Kernel,
  products: Products,
): Encoder {
  const tables = {
    piece: model.matrix('piece'),
    position: model.matrix('position'),
    shape: model.matrix('shape'),
    word: [model.matrix('word.shape'), model.matrix('word.suffix3'), model.matrix('word.suffix2')],
  } as const;
  const size = tables.piece.columns;
  const headSize = size / model.attentionHeads;
  if (headSize % 16 !== 0) {
    throw new FormatError('bad-model', 'Model: a size of attention that is no multiple of 16.');
  }
  const linear = (name: string): ReturnType<Products['load']> =>
    products.load(model.matrix(`${name}.weight`), model.vector(`${name}.bias`));
  const norm = (name: string): { gain: number; bias: number } => ({
    gain: products.loadVector(model.vector(`${name}.weight`)),
    bias: products.loadVector(model.vector(`${name}.bias`)),
  });
  const first = norm('norm');
  const layers = Array.from({ length: model.layers }, (_, i) => ({
    query: linear(`layer.${String(i)}.query`),
    key: linear(`layer.${String(i)}.key`),
    value: linear(`layer.${String(i)}.value`),
    output: linear(`layer.${String(i)}.output`),
    up: linear(`layer.${String(i)}.up`),
    down: linear(`layer.${String(i)}.down`),
    norm1: norm(`layer.${String(i)}.norm1`),
    norm2: norm(`layer.${String(i)}.norm2`),
  }));
  const mix = model.vector('mix');
  const inner = layers[0]?.up.rows ?? 0;
  const stateSize = padded(tables.word.reduce((sum, { columns }) => sum + columns, size));

  const [x, queries, keys, values, mixed, nothing] = Array.from({ length: 6 }, () =>
    products.reserve(MAX_POSITIONS * size),
  ) as [number, number, number, number, number, number];
  const hidden = products.reserve(MAX_POSITIONS * inner);
  const scratch = products.reserve((headSize + 1) * MAX_POSITIONS);
  const states = products.reserve(MAX_WORDS * stateSize);
  const factor = Math.fround(1 / Math.sqrt(headSize));

  const piecesOf = createPiecesOfWord(model.pieces);
  const [start, end] = [model.pieces.indexOf(START_PIECE), model.pieces.indexOf(END_PIECE)];
  const known = new Map<string, Seen>();
  const see = (written: string): Seen => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const word = plainWord(written);
    const lower = word.toLowerCase();
    const [shape, suffix3, suffix2] = tables.word;
    const seen: Seen = {
      pieces: piecesOf(word),
      features: [
        bucketOf(shapeOf(word), shape.rows),
        bucketOf(suffixOf(lower, 3), suffix3.rows),
        bucketOf(suffixOf(lower, 2), suffix2.rows),
      ],
    };
    if (known.size >= CACHED_WORDS) known.clear();
    known.set(written, seen);
    return seen;
  };

  /** Pieces of a sentence with both ends, at most `MAX_POSITIONS`. */
  function seeAll(words: readonly string[]): { seen: Seen[]; positions: number } {
    const all = words.map(see);
    const count = (seen: readonly Seen[]): number =>
      seen.reduce((sum, { pieces }) => sum + pieces.length, 2);
    if (count(all) <= MAX_POSITIONS) return { seen: all, positions: count(all) };
    const few = all.map((seen) => ({ ...seen, pieces: seen.pieces.slice(0, FEW_PIECES) }));
    return { seen: few, positions: count(few) };
  }

  function embed(at: number, position: number, piece: number, shape: number): void {
    const views = kernel.views();
    const to = x + at * size * 4;
    copyRow(tables.piece, piece, views, to);
    copyRow(tables.position, position, views, to, true);
    copyRow(tables.shape, shape, views, to, true);
  }

  function runLayer(layer: (typeof layers)[number], lengths: readonly number[], n: number): void {
    products.quantize(x, n, size);
    products.multiply(layer.query, n, queries);
    products.multiply(layer.key, n, keys);
    products.multiply(layer.value, n, values);
    let from = 0;
    for (const length of lengths) {
      for (let h = 0; h < model.attentionHeads; h++) {
        const [q, k, v, to] = [queries, keys, values, mixed].map(
          (address) => address + (from * size + h * headSize) * 4,
        ) as [number, number, number, number];
        kernel.attention(q, k, v, length, headSize, size, factor, scratch, to);
      }
      from += length;
    }
    products.quantize(mixed, n, size);
    products.multiply(layer.output, n, queries);
    kernel.addAndNormalize(x, queries, layer.norm1.gain, layer.norm1.bias, n, size);
    products.quantize(x, n, size);
    products.multiply(layer.up, n, hidden);
    kernel.gelu(hidden, n * inner);
    products.quantize(hidden, n, inner);
    products.multiply(layer.down, n, queries);
    kernel.addAndNormalize(x, queries, layer.norm2.gain, layer.norm2.bias, n, size);
  }

  /** Encodes sentences of at most `MAX_POSITIONS` pieces; the states begin at word `offset`. */
  function encodeBatch(batch: readonly (readonly Seen[])[], offset: number): number {
    const { floats } = kernel.views();
    const firsts: number[] = [];
    const lengths: number[] = [];
    let at = 0;
    let word = offset;
    for (const sentence of batch) {
      const from = at;
      embed(at++, 0, start, 0);
      for (const { pieces, features } of sentence) {
        firsts.push(at);
        for (const piece of pieces) {
          embed(at, at - from, piece, features[0]);
          at++;
        }
        let to = states + (word * stateSize + size) * 4;
        floats.fill(0, states / 4 + word * stateSize, to / 4);
        tables.word.forEach((table, f) => {
          copyRow(table, features[f] ?? 0, { floats }, to);
          to += table.columns * 4;
        });
        word++;
      }
      embed(at, at - from, end, 0);
      at++;
      lengths.push(at - from);
    }
    kernel.addAndNormalize(x, nothing, first.gain, first.bias, at, size);
    layers.forEach((layer, l) => {
      runLayer(layer, lengths, at);
      const weight = mix[l - layers.length + mix.length];
      if (weight === undefined) return;
      firsts.forEach((position, i) => {
        const [from, to] = [x / 4 + position * size, states / 4 + (offset + i) * stateSize];
        for (let k = 0; k < size; k++) {
          floats[to + k] = (floats[to + k] ?? 0) + weight * (floats[from + k] ?? 0);
        }
      });
    });
    return word;
  }

  return {
    size: stateSize,
    encode: (sentences) => {
      let batch: Seen[][] = [];
      let [positions, offset] = [0, 0];
      for (const words of sentences) {
        const sentence = seeAll(words);
        if (positions + sentence.positions > MAX_POSITIONS) {
          offset = encodeBatch(batch, offset);
          [batch, positions] = [[], 0];
        }
        batch.push(sentence.seen);
        positions += sentence.positions;
      }
      encodeBatch(batch, offset);
      return states;
    },
  };
}
