import type { Clause } from '../clause/clause.ts';
import type { Model } from '../encode/model.ts';
import type { Tree } from '../syntax/tree.ts';
import { ruleViews, tokenFeatures, triggerFeatures, type RuleView } from './features.ts';
import { KINDS, LABELS, type Kind } from './labels.ts';

/** A learned second opinion on who does what to whom. */
export interface Tagger {
  /** `states` are the `argumentState`s of the sentence's tokens. Nothing is computed before it is asked. */
  readonly read: (
    tree: Tree,
    clauses: readonly Clause[],
    states: readonly Float32Array[],
  ) => TaggedSentence;
}

/** What the tagger says of a sentence; indexes are those of its tokens. */
export interface TaggedSentence {
  /** Probability that a token is a trigger of a kind (`TaggedTrigger.head`), 0 to 1. */
  readonly probability: (head: number, kind: Kind) => number;
  /** Probabilities of `LABELS` for each token, row by row, if `head` is such a trigger. */
  readonly labels: (head: number, kind: Kind) => Float64Array;
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
    read: (tree, clauses, states) => {
      const views = once(() => ruleViews(tree, clauses));
      const stateOf = (i: number): Float32Array => states[i] ?? new Float32Array(3 * units);
      const kindsOf = perKey((head) => kinds(tree, head, stateOf(head), views().get(head)));
      const labelsOf = KINDS.map((name) =>
        perKey((head) => {
          const features = tokenFeatures(tree, head, name, views().get(head));
          return labels(tree, states, head, features);
        }),
      );
      return {
        probability: (head, name) => kindsOf(head)[KINDS.indexOf(name)] ?? 0,
        labels: (head, name) => labelsOf[KINDS.indexOf(name)]?.(head) ?? new Float64Array(),
      };
    },
  };
}

/** `compute` done when it is first asked, and not again. */
function once<Value>(compute: () => Value): () => Value {
  const values = perKey(compute);
  return () => values(0);
}

function perKey<Value>(compute: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
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
