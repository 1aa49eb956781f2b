import type { Upos } from '@entente/core';
import { exp } from './math.ts';
import { parseModel } from './model.ts';
import { createNetwork, type Scores } from './network.ts';
import { pieces } from './pieces.ts';
import { bestTree } from './tree.ts';

/** What the parser says of a word. */
export interface ParsedWord {
  readonly upos: Upos;
  /** Penn tag. */
  readonly xpos: string;
  /** Index of the head, −1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** Probability of `head` given the sentence, 0 to 1. */
  readonly headProbability: number;
}

/** Tags and parses English sentences. It keeps caches but no state: same words, same result. */
export interface Parser {
  /** Name of the model. */
  readonly name: string;
  /** One tree with one root, whatever the words; longer than `MAX_WORDS` is read in pieces. */
  readonly parse: (words: readonly string[]) => ParsedWord[];
}

/** More words than this are never parsed at once: cost grows with the square. */
export const MAX_WORDS = 200;

/**
 * A parser from the bytes of a model file.
 * @throws FormatError when `model` is no model file of this version.
 */
export function createParser(
  model: Uint8Array,
  implementation: 'auto' | 'javascript' = 'auto',
): Parser {
  const parsed = parseModel(model);
  const network = createNetwork(parsed, MAX_WORDS, implementation);
  const tags = parsed.tags.map((tag) => {
    const [upos = 'X', xpos = ''] = tag.split('|');
    return { upos: upos as Upos, xpos };
  });
  const root = parsed.relations.indexOf('root');

  function parsePiece(words: readonly string[]): ParsedWord[] {
    const n = words.length;
    if (n === 0) return [];
    const scores = network(words);
    const heads = bestTree(scores.arcs, n);
    return words.map((_, i) => {
      const head = heads[i] ?? 0;
      const relation = head === 0 ? root : bestRelation(scores, i, head, root);
      return {
        ...(tags[argmax(scores.tags, i * tags.length, tags.length)] ?? { upos: 'X', xpos: 'FW' }),
        head: head - 1,
        deprel: parsed.relations[relation] ?? 'dep',
        headProbability: probability(scores.arcs, i, head, n),
      };
    });
  }

  return {
    name: parsed.name,
    parse: (words) => joinTrees(pieces(words, MAX_WORDS, (word) => word).map(parsePiece)),
  };
}

/** The trees as one: roots but the first hang on the first as `parataxis`. */
function joinTrees(trees: readonly (readonly ParsedWord[])[]): ParsedWord[] {
  const all: ParsedWord[] = [];
  let root = -1;
  for (const tree of trees) {
    const offset = all.length;
    for (const word of tree) {
      if (word.head >= 0) all.push({ ...word, head: word.head + offset });
      else if (root < 0) {
        root = all.length;
        all.push(word);
      } else all.push({ ...word, head: root, deprel: 'parataxis', headProbability: 0 });
    }
  }
  return all;
}

function argmax(values: Float64Array, from: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) {
    if ((values[from + k] ?? 0) > (values[from + best] ?? 0)) best = k;
  }
  return best;
}

function bestRelation({ relations }: Scores, i: number, head: number, root: number): number {
  const scores = relations(i, head);
  scores[root] = -Infinity;
  return argmax(scores, 0, scores.length);
}

/** Softmax over the heads of word `i`. */
function probability(arcs: Float64Array, i: number, head: number, n: number): number {
  const row = arcs.subarray(i * (n + 1), (i + 1) * (n + 1));
  const top = row[argmax(row, 0, n + 1)] ?? 0;
  let sum = 0;
  for (const score of row) sum += exp(score - top);
  return exp((row[head] ?? 0) - top) / sum;
}
