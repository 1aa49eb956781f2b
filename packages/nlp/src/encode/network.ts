import { createFeatures } from './features.ts';
import { createKernel, type ByteMatrix, type LoadedMatrix } from './kernel.ts';
import { sigmoid, tanh } from './math.ts';
import type { Model } from './model.ts';

/**
 * What the network says of a sentence of n words. Rows of heads have n + 1 places: the root first,
 * then the words.
 */
export interface Scores {
  /** n × tags. */
  readonly tags: Float64Array;
  /** n × (n + 1), not normalized. */
  readonly arcs: Float64Array;
  /** Scores of all relations for word `i` (from 0) with head `j` (0 = root). */
  readonly relations: (i: number, j: number) => Float64Array;
}

/** Runs the network on 1 to `longest` words. */
export type Network = (words: readonly string[]) => Scores;

/** int16 that stands for 1.0 in the states of the LSTM, which lie within ±1. */
const ONE = 32_767;
/** Projections of words are kept up to so many; they do not change any result. */
const CACHED_WORDS = 4096;

/** A matrix in the kernel and what is added to its products. */
interface Linear extends LoadedMatrix {
  readonly bias: Float32Array;
}

/**
 * A joint tagger and parser: embeddings of words and hashed affixes, two layers of bidirectional
 * LSTM (Graves and Schmidhuber 2005), deep biaffine scores of arcs and relations (Dozat and Manning
 * 2017). Weights are int8 with a scale a row, activations int16; matrix products are sums of
 * integers, all else double arithmetic in a fixed order: the same bits on every machine.
 */
export function createNetwork(
  model: Model,
  longest: number,
  implementation: 'auto' | 'javascript' = 'auto',
): Network {
  const { hidden } = model;
  const state = 2 * hidden;
  const gates = 4 * hidden;
  const features = createFeatures(model);
  const embeddings = EMBEDDINGS.map((name) => model.matrix(`embed.${name}`));
  const given = new Map(MATRICES.map((name) => [name, model.matrix(name)]));
  const kernel = createKernel(
    [...given.values()],
    (longest + 1) * Math.max(state, 512),
    Math.max(longest + 1, 8) * Math.max(gates, 512),
    implementation,
  );
  const loaded = new Map(MATRICES.map((name, i) => [name, kernel.matrices[i]]));
  const linear = (name: string, bias?: string): Linear => {
    const matrix = loaded.get(name);
    if (matrix === undefined) throw new RangeError(`no matrix ${name}`);
    return {
      ...matrix,
      bias: bias === undefined ? new Float32Array(matrix.rows) : model.vector(bias),
    };
  };
  const input = linear('input.weight', 'input.bias');
  const lstm = [1, 2].map((layer) =>
    ['forward', 'backward'].map((direction) => ({
      input: linear(
        `lstm${String(layer)}.${direction}.input`,
        `lstm${String(layer)}.${direction}.bias`,
      ),
      recurrent: linear(`lstm${String(layer)}.${direction}.recurrent`),
    })),
  );
  const tag = linear('tag.weight', 'tag.bias');
  const arcDependent = linear('arc.dependent.weight', 'arc.dependent.bias');
  const arcHead = linear('arc.head.weight', 'arc.head.bias');
  const arcBilinear = linear('arc.bilinear');
  const arcHeadScore = model.vector('arc.headScore');
  const relationDependent = linear('relation.dependent.weight', 'relation.dependent.bias');
  const relationHead = linear('relation.head.weight', 'relation.head.bias');
  const relationBilinear = linear('relation.bilinear');
  const relationDependentScore = linear('relation.dependentScore', 'relation.bias');
  const relationHeadScore = dequantize(model.matrix('relation.headScore'));

  /** `vector` as int16 in the kernel's input; returns what 1 stands for. */
  function load(vector: Float64Array, columnStride: number): number {
    let top = 0;
    for (const value of vector) {
      if (value > top) top = value;
      else if (-value > top) top = -value;
    }
    const scale = top === 0 ? 1 : top / ONE;
    const { input: to } = kernel;
    for (let k = 0; k < vector.length; k++) to[k] = toInt((vector[k] ?? 0) / scale);
    to.fill(0, vector.length, columnStride);
    return scale;
  }

  /** Row `i` of the kernel's output as numbers, into `to` at `offset`. */
  function unload(m: Linear, i: number, scale: number, to: Float64Array, offset: number): void {
    const from = i * m.rowStride;
    for (let r = 0; r < m.rows; r++) {
      const sum = kernel.output[from + r] ?? 0;
      to[offset + r] = sum * ((m.scales[r] ?? 0) * scale) + (m.bias[r] ?? 0);
    }
  }

  function applyTo(m: Linear, vector: Float64Array): Float64Array {
    const scale = load(vector, m.columnStride);
    kernel.multiply(m, 1);
    const out = new Float64Array(m.rows);
    unload(m, 0, scale, out, 0);
    return out;
  }

  /** `m` times each of the states, which are int16 already. */
  function applyToStates(m: Linear, states: Int16Array, n: number): Float64Array {
    kernel.input.set(states);
    kernel.multiply(m, n);
    const out = new Float64Array(n * m.rows);
    for (let i = 0; i < n; i++) unload(m, i, 1 / ONE, out, i * m.rows);
    return out;
  }

  const projections = new Map<string, Float64Array>();
  /** What a word adds to the gates of the first layer: forward, then backward. */
  function project(word: string): Float64Array {
    const known = projections.get(word);
    if (known !== undefined) return known;
    const vector = new Float64Array(input.columns);
    let offset = 0;
    features(word).forEach((row, e) => {
      const table = embeddings[e];
      if (table === undefined) return;
      const scale = table.scales[row] ?? 0;
      for (let k = 0; k < table.columns; k++) {
        vector[offset + k] = (table.bytes[row * table.columns + k] ?? 0) * scale;
      }
      offset += table.columns;
    });
    const embedded = leaky(applyTo(input, vector));
    const projection = new Float64Array(2 * gates);
    lstm[0]?.forEach((direction, d) => {
      projection.set(applyTo(direction.input, embedded), d * gates);
    });
    if (projections.size >= CACHED_WORDS) projections.clear();
    projections.set(word, projection);
    return projection;
  }

  const cell = new Float64Array(hidden);
  /** One direction of a layer. `gateAt(i)` is where word i's share of the gates begins. */
  function recur(
    recurrent: Linear,
    shares: readonly Float64Array[],
    offsets: readonly number[],
    backward: boolean,
    out: Int16Array,
  ): void {
    const n = shares.length;
    const { input: h, output: sums } = kernel;
    const { scales } = recurrent;
    cell.fill(0);
    h.fill(0, 0, recurrent.columnStride);
    for (let t = 0; t < n; t++) {
      const i = backward ? n - 1 - t : t;
      const share = shares[i] ?? cell;
      const base = offsets[i] ?? 0;
      kernel.multiply(recurrent, 1);
      const gate = (g: number): number =>
        (share[base + g] ?? 0) + (sums[g] ?? 0) * ((scales[g] ?? 0) / ONE);
      const to = i * state + (backward ? hidden : 0);
      for (let k = 0; k < hidden; k++) {
        const write = sigmoid(gate(k));
        const keep = sigmoid(gate(hidden + k));
        const candidate = tanh(gate(2 * hidden + k));
        const read = sigmoid(gate(3 * hidden + k));
        const c = keep * (cell[k] ?? 0) + write * candidate;
        cell[k] = c;
        const value = toInt(read * tanh(c) * ONE);
        h[k] = value;
        out[to + k] = value;
      }
    }
  }

  function encode(words: readonly string[]): Int16Array {
    const n = words.length;
    const first = new Int16Array(n * state);
    const projected = words.map(project);
    lstm[0]?.forEach(({ recurrent }, d) => {
      recur(recurrent, projected, new Array<number>(n).fill(d * gates), d === 1, first);
    });
    const second = new Int16Array(n * state);
    lstm[1]?.forEach(({ input: from, recurrent }, d) => {
      const all = applyToStates(from, first, n);
      const offsets = words.map((_, i) => i * gates);
      recur(recurrent, new Array<Float64Array>(n).fill(all), offsets, d === 1, second);
    });
    return second;
  }

  const root = Float64Array.from(model.vector('root'));
  const rootArc = leaky(applyTo(arcHead, root));
  const rootRelation = leaky(applyTo(relationHead, root));

  function scoreArcs(states: Int16Array, n: number): Float64Array {
    const size = arcHead.rows;
    const dependents = leaky(applyToStates(arcDependent, states, n));
    const heads = new Float64Array((n + 1) * size);
    heads.set(rootArc);
    heads.set(leaky(applyToStates(arcHead, states, n)), size);
    const arcs = new Float64Array(n * (n + 1));
    for (let i = 0; i < n; i++) {
      const query = applyTo(arcBilinear, dependents.subarray(i * size, (i + 1) * size));
      for (let k = 0; k < size; k++) query[k] = (query[k] ?? 0) + (arcHeadScore[k] ?? 0);
      for (let j = 0; j <= n; j++) {
        const from = j * size;
        let sum = 0;
        for (let k = 0; k < size; k++) sum += (query[k] ?? 0) * (heads[from + k] ?? 0);
        arcs[i * (n + 1) + j] = sum;
      }
    }
    return arcs;
  }

  function relationScorer(states: Int16Array, n: number): Scores['relations'] {
    const size = relationHead.rows;
    const dependents = leaky(applyToStates(relationDependent, states, n));
    const heads = leaky(applyToStates(relationHead, states, n));
    return (i, j) => {
      const dependent = dependents.subarray(i * size, (i + 1) * size);
      const head = j === 0 ? rootRelation : heads.subarray((j - 1) * size, j * size);
      const scores = applyTo(relationDependentScore, dependent);
      const scale = load(dependent, relationBilinear.columnStride);
      kernel.multiply(relationBilinear, 1);
      const { scales } = relationBilinear;
      const mixed = kernel.output;
      for (let r = 0; r < scores.length; r++) {
        let sum = scores[r] ?? 0;
        const row = r * size;
        for (let k = 0; k < size; k++) {
          const product = (mixed[row + k] ?? 0) * ((scales[row + k] ?? 0) * scale);
          sum += (product + (relationHeadScore[row + k] ?? 0)) * (head[k] ?? 0);
        }
        scores[r] = sum;
      }
      return scores;
    };
  }

  return (words) => {
    const n = words.length;
    const states = encode(words);
    return {
      tags: applyToStates(tag, states, n),
      arcs: scoreArcs(states, n),
      relations: relationScorer(states, n),
    };
  };
}

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

/** What the kernel multiplies by. */
const MATRICES: readonly string[] = [
  'input.weight',
  ...['lstm1.forward', 'lstm1.backward', 'lstm2.forward', 'lstm2.backward'].flatMap((name) => [
    `${name}.input`,
    `${name}.recurrent`,
  ]),
  'tag.weight',
  'arc.dependent.weight',
  'arc.head.weight',
  'arc.bilinear',
  'relation.dependent.weight',
  'relation.head.weight',
  'relation.bilinear',
  'relation.dependentScore',
];

function dequantize({ rows, columns, bytes, scales }: ByteMatrix): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, i) => {
    return (bytes[i] ?? 0) * (scales[Math.floor(i / columns)] ?? 0);
  });
}

/** Leaky rectifier with slope 0.1, in place. */
function leaky(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < 0) values[i] = 0.1 * value;
  }
  return values;
}

/** Nearest integer of a value within ±32767. */
function toInt(value: number): number {
  return ((value + 32_768.5) | 0) - 32_768;
}
