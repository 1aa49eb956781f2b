import { findClauses } from '../clause/find-clauses.ts';
import type { Model } from '../encode/model.ts';
import type { Tree } from '../syntax/tree.ts';
import { ruleViews, tokenFeatures, triggerFeatures, type RuleView } from './features.ts';
import { KINDS, LABELS, type Kind, type TaggedTrigger } from './labels.ts';

/** A learned second opinion on who does what to whom. */
export interface Tagger {
  /**
   * Triggers of a sentence whose probability is at least `least`, and every head of a clause, in the
   * order of their tokens. `states` are the `argumentState`s of its tokens.
   */
  readonly tag: (
    tree: Tree,
    states: readonly Float32Array[],
    least: number,
  ) => readonly TaggedTrigger[];
}

/**
 * The argument tagger of a model, or null where it has none. One pass of the encoder serves all
 * triggers: each word has a vector as a trigger and one as a token, and a pair of words is labelled
 * from the sum of the two and of what the tree and the rules say of the pair, after a rectifier. The
 * labels are those of supervised taggers since RnnOIE (Stanovsky et al. 2018). Trained by
 * scripts/train/train_arguments.py, which must agree.
 */
export function createTagger(model: Model): Tagger | null {
  if (model.argumentFeatures === undefined) return null;
  const rows = new Map(model.argumentFeatures.map((feature, i) => [feature, i]));
  const table = dense(model, 'argument.feature');
  const label = dense(model, 'argument.label.weight');
  const labelBias = model.vector('argument.label.bias');
  const kindTable = dense(model, 'argument.kindFeature');
  const kind = dense(model, 'argument.kind.weight');
  const kindBias = model.vector('argument.kind.bias');
  const units = label.columns;

  /** Adds the rows of `features` to `to`. */
  function add(to: Float64Array, features: readonly string[], { values, columns }: Dense): void {
    for (const feature of features) {
      const row = rows.get(feature);
      if (row === undefined) continue;
      const from = row * columns;
      for (let k = 0; k < columns; k++) to[k] = (to[k] ?? 0) + (values[from + k] ?? 0);
    }
  }

  function kinds(tree: Tree, i: number, state: Float32Array, view: RuleView | undefined): number[] {
    const scores = Float64Array.from(kindBias);
    addProduct(scores, kind, state.subarray(2 * units, 3 * units));
    add(scores, triggerFeatures(tree, i, view), kindTable);
    return Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
  }

  function labels(
    tree: Tree,
    states: readonly Float32Array[],
    head: number,
    features: readonly (readonly string[])[],
  ): Float64Array {
    const count = LABELS.length;
    const all = new Float64Array(tree.tokens.length * count);
    const trigger = states[head] ?? new Float32Array(units);
    const hidden = new Float64Array(units);
    tree.tokens.forEach((_, i) => {
      const token = states[i] ?? new Float32Array(2 * units);
      for (let k = 0; k < units; k++) hidden[k] = (trigger[k] ?? 0) + (token[units + k] ?? 0);
      add(hidden, features[i] ?? [], table);
      const scores = all.subarray(i * count, (i + 1) * count);
      scores.set(labelBias);
      addProduct(scores, label, hidden);
      softmax(scores);
    });
    return all;
  }

  return {
    tag: (tree, states, least) => {
      const views = ruleViews(tree, findClauses(tree));
      return tree.tokens.flatMap((_, head): TaggedTrigger[] => {
        const view = views.get(head);
        const probabilities = kinds(tree, head, states[head] ?? new Float32Array(), view);
        return KINDS.flatMap((name: Kind, k): TaggedTrigger[] => {
          const probability = probabilities[k] ?? 0;
          const isClause = name === 'stated' && view !== undefined;
          if (probability < least && !isClause) return [];
          const features = tokenFeatures(tree, head, name, view);
          return [{ head, kind: name, probability, labels: labels(tree, states, head, features) }];
        });
      });
    },
  };
}

/** A matrix of floats, row by row. */
interface Dense {
  readonly columns: number;
  readonly values: Float32Array;
}

function dense(model: Model, name: string): Dense {
  const { columns, bytes, scales } = model.matrix(name);
  const values = Float32Array.from(
    bytes,
    (byte, i) => byte * (scales[Math.floor(i / columns)] ?? 0),
  );
  return { columns, values };
}

/** Adds the product of a matrix and the positive part of `x`. */
function addProduct(
  to: Float64Array,
  { values, columns }: Dense,
  x: Float32Array | Float64Array,
): void {
  for (let r = 0; r < to.length; r++) {
    let sum = to[r] ?? 0;
    for (let k = 0; k < columns; k++) {
      const part = x[k] ?? 0;
      if (part > 0) sum += part * (values[r * columns + k] ?? 0);
    }
    to[r] = sum;
  }
}

function softmax(scores: Float64Array): void {
  const most = Math.max(...scores);
  let sum = 0;
  scores.forEach((score, k) => {
    const power = Math.exp(score - most);
    scores[k] = power;
    sum += power;
  });
  scores.forEach((power, k) => {
    scores[k] = power / sum;
  });
}
