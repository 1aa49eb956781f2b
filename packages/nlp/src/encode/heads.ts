import { FormatError } from '@entente/core';
import { MAX_WORDS } from './encoder.ts';
import type { Kernel } from './kernel.ts';
import { padded, type Linear, type Products } from './linear.ts';
import type { Model } from './model.ts';

/** Score of a relation that a word may not have. */
const NEVER = -1e30;

/** Rows of scores in the kernel's memory: row i of `rows` begins at i * stride. */
export interface Scores {
  readonly values: Float32Array;
  readonly stride: number;
}

/** Scores of all words of a batch for each label, not normalized. */
export interface LabelScores {
  readonly tags: Scores;
  readonly feats: Scores;
  readonly names: Scores;
  /** What the argument tagger takes of each word (`createTagger`), or null in a model without one. */
  readonly arguments: Scores | null;
}

/** What is predicted from the states of words. Scores hold until the next call of the same kind. */
export interface Heads {
  /** Takes the states of `n` words of a batch at an address. */
  readonly read: (states: number, n: number) => LabelScores;
  /**
   * For `n` words of the batch from word `offset` on, a sentence: scores of heads (row i is word i,
   * column 0 the root, column j word j − 1) and their probabilities.
   */
  readonly arcs: (offset: number, n: number) => { scores: Scores; probabilities: Scores };
  /**
   * Probabilities of relations for each word of the batch, given its head: `heads` are words of the
   * batch, or −1. `root` is the relation that only the root may have.
   */
  readonly relations: (heads: readonly number[], root: number) => Scores;
}

/**
 * Linear labels and deep biaffine scores of arcs and relations (Dozat and Manning 2017) on states of
 * `size` floats. Must agree with scripts/train/heads.py.
 */
export function createHeads(model: Model, kernel: Kernel, products: Products, size: number): Heads {
  const load = (name: string): Linear =>
    products.load(model.matrix(`${name}.weight`), model.vector(`${name}.bias`));
  for (const [name, labels] of [
    ['tag.weight', model.tags],
    ['feats.weight', model.feats],
    ['name.weight', model.names],
    ['relation.headScore', model.relations],
  ] as const) {
    if (model.matrix(name).rows !== labels.length) {
      throw new FormatError('bad-model', `Model: "${name}" has not a row for each label.`);
    }
  }
  const [tag, feats, nameHidden, name] = ['tag', 'feats', 'name.hidden', 'name'].map(load) as [
    Linear,
    Linear,
    Linear,
    Linear,
  ];
  const [arcDependent, arcHead] = [load('arc.dependent'), load('arc.head')];
  const arcBilinear = products.load(model.matrix('arc.bilinear'), model.vector('arc.headScore'));
  const [relationDependent, relationHead] = [load('relation.dependent'), load('relation.head')];
  const relationBilinear = products.load(model.matrix('relation.bilinear'));
  const dependentScore = products.load(
    model.matrix('relation.dependentScore.weight'),
    model.vector('relation.bias'),
  );
  const headScore = products.load(model.matrix('relation.headScore'));

  const argument = model.argumentFeatures === undefined ? null : load('argument.state');
  const room = (columns: number, rows = MAX_WORDS): number => products.reserve(rows * columns);
  const [tags, featsOf, names] = [room(tag.rows), room(feats.rows), room(name.rows)];
  const nameStates = room(nameHidden.rows);
  const argumentStates = argument === null ? 0 : room(argument.rows);
  const [dependents, heads, queries] = [arcHead.rows, arcHead.rows, arcHead.rows].map((n) =>
    room(n),
  ) as [number, number, number];
  // Four vectors more than the words and the root, for products are taken four at a time.
  const rooted = room(arcHead.rows, MAX_WORDS + 5);
  const arcStride = padded(MAX_WORDS + 1);
  const [arcScores, arcProbabilities] = [room(arcStride), room(arcStride)];
  const relationSize = relationHead.rows;
  const [relationDependents, relationHeads, chosen, mixed] = Array.from({ length: 4 }, () =>
    room(relationSize),
  ) as [number, number, number, number];
  const count = headScore.rows;
  const [fromHead, fromDependent, bilinear] = [room(count), room(count), room(count)];

  const root = products.loadVector(model.vector('root'));
  const [rootArc, rootRelation] = [room(arcHead.rows, 1), room(relationSize, 1)];
  products.quantize(root, 1, size);
  products.multiply(arcHead, 1, rootArc);
  products.multiply(relationHead, 1, rootRelation);
  kernel.leaky(rootArc, arcHead.rows);
  kernel.leaky(rootRelation, relationSize);

  const { floats } = kernel.views();
  const scores = (address: number, stride: number): Scores => ({
    values: floats.subarray(address / 4),
    stride,
  });
  const copy = (to: number, from: number, numbers: number): void => {
    floats.copyWithin(to / 4, from / 4, from / 4 + numbers);
  };
  const hidden = (linear: Linear, n: number, to: number): void => {
    products.multiply(linear, n, to);
    kernel.leaky(to, n * linear.rows);
  };

  return {
    read: (states, n) => {
      products.quantize(states, n, size);
      products.multiply(tag, n, tags);
      products.multiply(feats, n, featsOf);
      if (argument !== null) products.multiply(argument, n, argumentStates);
      hidden(nameHidden, n, nameStates);
      hidden(arcDependent, n, dependents);
      hidden(arcHead, n, heads);
      hidden(relationDependent, n, relationDependents);
      hidden(relationHead, n, relationHeads);
      products.quantize(nameStates, n, nameHidden.rows);
      products.multiply(name, n, names);
      products.quantize(dependents, n, arcDependent.rows);
      products.multiply(arcBilinear, n, queries);
      return {
        tags: scores(tags, tag.rows),
        feats: scores(featsOf, feats.rows),
        names: scores(names, name.rows),
        arguments: argument === null ? null : scores(argumentStates, argument.rows),
      };
    },
    arcs: (offset, n) => {
      const width = arcHead.rows;
      copy(rooted, rootArc, width);
      copy(rooted + width * 4, heads + offset * width * 4, n * width);
      kernel.dotAll(queries + offset * width * 4, n, rooted, n + 1, width, arcScores, arcStride);
      copy(arcProbabilities, arcScores, n * arcStride);
      kernel.softmax(arcProbabilities, n, n + 1, arcStride);
      return {
        scores: scores(arcScores, arcStride),
        probabilities: scores(arcProbabilities, arcStride),
      };
    },
    relations: (headOf, rootRelationAt) => {
      const n = headOf.length;
      headOf.forEach((head, i) => {
        const from = head < 0 ? rootRelation : relationHeads + head * relationSize * 4;
        copy(chosen + i * relationSize * 4, from, relationSize);
      });
      products.quantize(chosen, n, relationSize);
      products.multiply(headScore, n, fromHead);
      products.quantize(relationDependents, n, relationSize);
      products.multiply(dependentScore, n, fromDependent);
      for (let r = 0; r < model.relations.length; r++) {
        const rows = { from: r * relationSize, to: (r + 1) * relationSize };
        products.multiply(relationBilinear, n, mixed, rows);
        kernel.dotPairs(mixed, chosen, n, relationSize, bilinear + r * 4, count);
      }
      for (let k = 0; k < n * count; k++) {
        const sum = (floats[fromHead / 4 + k] ?? 0) + (floats[fromDependent / 4 + k] ?? 0);
        floats[bilinear / 4 + k] = (floats[bilinear / 4 + k] ?? 0) + sum;
      }
      headOf.forEach((head, i) => {
        const row = bilinear / 4 + i * count;
        if (head >= 0) floats[row + rootRelationAt] = NEVER;
        else {
          floats.fill(NEVER, row, row + count);
          floats[row + rootRelationAt] = 0;
        }
      });
      kernel.softmax(bilinear, n, model.relations.length, count);
      return scores(bilinear, count);
    },
  };
}
