import { FormatError } from '@entente/core';
import { copyRow, MAX_WORDS, type Encoder } from './encoder.ts';
import { bucketOf, plainWord, shapeOf, suffixOf } from './features.ts';
import type { Kernel } from './kernel.ts';
import { padded, type Products } from './linear.ts';
import type { LstmModel } from './model.ts';

const UNKNOWN = 1;
/** Words whose projections are kept in the kernel's memory; they do not change any result. */
const CACHED_WORDS = 2048;
const EMBEDDINGS = [
  'word',
  'prefix1',
  'prefix2',
  'prefix3',
  'suffix2',
  'suffix3',
  'suffix4',
  'shape',
] as const;

/** Rows of the tables in `EMBEDDINGS` for a word: hashed affixes and shape beside the word. */
function createRows({ words, shapes, buckets }: LstmModel): (word: string) => number[] {
  const rowOfWord = new Map(words.map((word, i) => [word, i + 2]));
  const rowOfShape = new Map(shapes.map((shape, i) => [shape, i + 2]));
  return (written) => {
    const word = plainWord(written);
    const lower = word.toLowerCase().replace(/\p{Nd}/gu, '0');
    const letters = Array.from(lower);
    const affixes = [
      'a' + Array.from(word).slice(0, 1).join(''),
      'b' + letters.slice(0, 2).join(''),
      'c' + letters.slice(0, 3).join(''),
      'e' + suffixOf(lower, 2),
      'f' + suffixOf(lower, 3),
      'g' + suffixOf(lower, 4),
    ];
    return [
      rowOfWord.get(lower) ?? UNKNOWN,
      ...affixes.map((affix, i) => bucketOf(affix, buckets[i] ?? 2)),
      rowOfShape.get(shapeOf(word)) ?? UNKNOWN,
    ];
  };
}

/**
 * Embeddings of words and hashed affixes, two layers of bidirectional LSTM (Graves and Schmidhuber
 * 2005). Must agree with scripts/train/fast.py.
 */
export function createLstm(model: LstmModel, kernel: Kernel, products: Products): Encoder {
  const { hidden } = model;
  if (hidden % 16 !== 0) {
    throw new FormatError('bad-model', 'Model: a size of the LSTM that is no multiple of 16.');
  }
  const rowsOf = createRows(model);
  const tables = EMBEDDINGS.map((name) => model.matrix(`embed.${name}`));
  const width = padded(tables.reduce((sum, { columns }) => sum + columns, 0));
  const input = products.load(model.matrix('input.weight'), model.vector('input.bias'));
  const layers = [1, 2].map((layer) =>
    ['forward', 'backward'].map((direction) => {
      const name = `lstm${String(layer)}.${direction}`;
      return {
        input: products.load(model.matrix(`${name}.input`), model.vector(`${name}.bias`)),
        recurrent: products.load(model.matrix(`${name}.recurrent`)),
      };
    }),
  );
  const gates = 4 * hidden;
  const size = 2 * hidden;
  const projections = products.reserve(CACHED_WORDS * 2 * gates);
  const shares = products.reserve(MAX_WORDS * 2 * gates);
  const embedding = products.reserve(width);
  const embedded = products.reserve(input.rows);
  const scratch = products.reserve(6 * hidden);
  const zero = products.reserve(1);
  const unit = products.loadVector(Float32Array.of(1 / 32_767));
  const [between, states] = [0, 1].map(() => products.reserve(MAX_WORDS * size)) as [
    number,
    number,
  ];

  const slots = new Map<string, number>();
  /** Address of what a word adds to the gates of the first layer: forward, then backward. */
  function project(word: string): number {
    const known = slots.get(word);
    if (known !== undefined) return projections + known * 2 * gates * 4;
    let at = embedding;
    rowsOf(word).forEach((row, e) => {
      const table = tables[e];
      if (table === undefined) return;
      copyRow(table, row, kernel.views(), at);
      at += table.columns * 4;
    });
    products.quantize(embedding, 1, width);
    products.multiply(input, 1, embedded);
    kernel.leaky(embedded, input.rows);
    products.quantize(embedded, 1, input.rows);
    if (slots.size >= CACHED_WORDS) slots.clear();
    const slot = slots.size;
    slots.set(word, slot);
    const to = projections + slot * 2 * gates * 4;
    layers[0]?.forEach((direction, d) => {
      products.multiply(direction.input, 1, to + d * gates * 4);
    });
    return to;
  }

  function recur(
    layer: number,
    n: number,
    shareOf: (direction: number) => number,
    stride: number,
    to: number,
  ): void {
    layers[layer]?.forEach(({ recurrent: w }, d) => {
      kernel.lstm(
        ...([w.weights, w.scales, w.sums, w.bias, hidden, n, d === 1, shareOf(d)] as const),
        ...([stride, unit, zero, scratch, to + d * hidden * 4, size] as const),
      );
    });
  }

  function encodeSentence(words: readonly string[], to: number): void {
    const n = words.length;
    const { floats } = kernel.views();
    words.forEach((word, i) => {
      const from = project(word) / 4;
      floats.copyWithin(shares / 4 + i * 2 * gates, from, from + 2 * gates);
    });
    recur(0, n, (d) => shares + d * gates * 4, 2 * gates, between);
    products.quantize(between, n, size);
    layers[1]?.forEach((direction, d) => {
      products.multiply(direction.input, n, shares + d * n * gates * 4);
    });
    recur(1, n, (d) => shares + d * n * gates * 4, gates, to);
  }

  return {
    size,
    encode: (sentences) => {
      let at = states;
      for (const words of sentences) {
        encodeSentence(words, at);
        at += words.length * size * 4;
      }
      return states;
    },
  };
}
