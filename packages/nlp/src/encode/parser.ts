import { FormatError, type Upos } from '@entente/core';
import { toBfloat } from './bfloat.ts';
import { MAX_WORDS } from './encoder.ts';
import { createHeads, type Scores } from './heads.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { parseModel } from './model.ts';
import { pieces } from './pieces.ts';
import { bestTree } from './tree.ts';
import { createEncoder } from './word-states.ts';

export { MAX_WORDS } from './encoder.ts';

/** What the parser says of a word. */
export interface ParsedWord {
  readonly upos: Upos;
  /** Penn tag. */
  readonly xpos: string;
  /** Morphological features in the form of CoNLL-U, `_` for none. */
  readonly feats: string;
  /** Index of the head, −1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** Probability of `head` given the sentence, 0 to 1. */
  readonly headProbability: number;
  /** Probability of `deprel` given the sentence and `head`, 0 to 1; 1 for the root. */
  readonly deprelProbability: number;
  /** Log-probability of each label of `Parser.nameLabels` by the word alone; `documentNames` decides. */
  readonly nameScores: Float32Array;
  /** What the argument tagger takes of the word (`createTagger`), as `toBfloat`; empty in a model without one. */
  readonly argumentState: Uint16Array;
}

/** Tags and parses English sentences. It keeps caches but no state: same words, same result. */
export interface Parser {
  /** Name of the model. */
  readonly name: string;
  /** What `nameScores` are scores of: `O`, `B-PER`, `I-PER` … */
  readonly nameLabels: readonly string[];
  /** One tree with one root, whatever the words; longer than `MAX_WORDS` is read in pieces. */
  readonly parse: (words: readonly string[]) => ParsedWord[];
  /** As `parse` of each sentence, and faster for short ones. */
  readonly parseAll: (sentences: readonly (readonly string[])[]) => ParsedWord[][];
}

/**
 * A parser from the bytes of a model file, which are kept.
 * @throws FormatError when `model` is no model file of this version.
 */
export function createParser(
  model: Uint8Array,
  kernel: Kernel | 'auto' | 'javascript' = 'auto',
): Parser {
  const parsed = parseModel(model);
  const on = typeof kernel === 'string' ? createKernel(kernel) : kernel;
  const { encoder, products } = createEncoder(parsed, on);
  const heads = createHeads(parsed, on, products, encoder.size);
  const tags = parsed.tags.map((tag) => {
    const [upos = 'X', xpos = ''] = tag.split('|');
    return { upos: upos as Upos, xpos };
  });
  const root = parsed.relations.indexOf('root');
  if (root < 0) throw new FormatError('bad-model', 'Model: no relation "root".');

  /** Parses sentences of `MAX_WORDS` words together. */
  function parseBatch(sentences: readonly (readonly string[])[]): ParsedWord[][] {
    const total = sentences.reduce((sum, words) => sum + words.length, 0);
    if (total === 0) return sentences.map(() => []);
    const labels = heads.read(encoder.encode(sentences), total);
    const headOf: number[] = [];
    const probabilityOf: number[] = [];
    const nameScores = Array.from({ length: total }, (_, i) =>
      logProbabilities(labels.names, i, parsed.names.length),
    );
    const argumentStates = Array.from({ length: total }, (_, i) => rowOf(labels.arguments, i));
    for (const { length: n } of sentences) {
      const offset = headOf.length;
      if (n === 0) continue;
      const { scores, probabilities } = heads.arcs(offset, n);
      bestTree(compact(scores, n), n).forEach((head, i) => {
        headOf.push(head === 0 ? -1 : offset + head - 1);
        probabilityOf.push(probabilities.values[i * probabilities.stride + head] ?? 0);
      });
    }
    const relations = heads.relations(headOf, root);
    let word = 0;
    return sentences.map((words) => {
      const offset = word;
      return words.map((): ParsedWord => {
        const i = word++;
        const relation = best(relations, i, parsed.relations.length);
        const head = headOf[i] ?? -1;
        return {
          ...(tags[best(labels.tags, i, tags.length)] ?? { upos: 'X', xpos: 'FW' }),
          feats: parsed.feats[best(labels.feats, i, parsed.feats.length)] ?? '_',
          head: head < 0 ? -1 : head - offset,
          deprel: parsed.relations[relation] ?? 'dep',
          headProbability: probabilityOf[i] ?? 0,
          deprelProbability: relations.values[i * relations.stride + relation] ?? 0,
          nameScores: nameScores[i] ?? new Float32Array(parsed.names.length),
          argumentState: argumentStates[i] ?? NO_STATE,
        };
      });
    });
  }

  function parseAll(sentences: readonly (readonly string[])[]): ParsedWord[][] {
    const cut = sentences.map((words) => pieces(words, MAX_WORDS, (word) => word));
    const trees = batches(cut.flat()).flatMap(parseBatch);
    let at = 0;
    return cut.map(({ length }) => joinTrees(trees.slice(at, (at += length))));
  }

  return {
    name: parsed.name,
    nameLabels: parsed.names,
    parse: (words) => parseAll([words])[0] ?? [],
    parseAll,
  };
}

/** Sentences in order, in groups of at most `MAX_WORDS` words. */
function batches(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
  const all: (readonly string[])[][] = [];
  let room = 0;
  for (const words of sentences) {
    const last = all.at(-1);
    if (last === undefined || words.length > room) {
      all.push([words]);
      room = MAX_WORDS - words.length;
    } else {
      last.push(words);
      room -= words.length;
    }
  }
  return all;
}

/** The trees as one: roots but the first hang on the first as `parataxis`. */
function joinTrees(trees: readonly ParsedWord[][]): ParsedWord[] {
  const [first, second] = trees;
  if (first !== undefined && second === undefined) return first;
  const all: ParsedWord[] = [];
  let root = -1;
  for (const tree of trees) {
    const offset = all.length;
    for (const word of tree) {
      if (word.head >= 0) all.push({ ...word, head: word.head + offset });
      else if (root < 0) {
        root = all.length;
        all.push(word);
      } else {
        const unsure = { headProbability: 0, deprelProbability: 0 };
        all.push({ ...word, ...unsure, head: root, deprel: 'parataxis' });
      }
    }
  }
  return all;
}

/** Scores of heads without gaps, as `bestTree` takes them. */
function compact({ values, stride }: Scores, n: number): Float64Array {
  const scores = new Float64Array(n * (n + 1));
  for (let i = 0; i < n; i++) {
    scores.set(values.subarray(i * stride, i * stride + n + 1), i * (n + 1));
  }
  return scores;
}

const NO_STATE = new Uint16Array(0);

/** A copy of row `i`, which the next batch would overwrite. */
function rowOf(scores: Scores | null, i: number): Uint16Array {
  if (scores === null) return NO_STATE;
  return toBfloat(scores.values.subarray(i * scores.stride, (i + 1) * scores.stride));
}

/** The softmax of a row as logarithms. */
function logProbabilities({ values, stride }: Scores, row: number, count: number): Float32Array {
  const scores = values.slice(row * stride, row * stride + count);
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const log = Math.log(sum);
  for (let k = 0; k < count; k++) scores[k] = (scores[k] ?? 0) - most - log;
  return scores;
}

function best({ values, stride }: Scores, row: number, count: number): number {
  const from = row * stride;
  let found = 0;
  for (let k = 1; k < count; k++) {
    if ((values[from + k] ?? 0) > (values[from + found] ?? 0)) found = k;
  }
  return found;
}
