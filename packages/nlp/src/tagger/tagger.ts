import { FormatError } from '@entente/core';
import type { Clause } from '../clause/clause.ts';
import { fromBfloat } from '../encode/bfloat.ts';
import type { Model } from '../encode/model.ts';
import type { Tree } from '../syntax/tree.ts';
import { ruleViews, tokenFeatures, triggerFeatures, type RuleView } from './features.ts';
import { KINDS, LABELS, type Kind, type Label } from './labels.ts';

/** A learned second opinion on who does what to whom. */
export interface Tagger {
  /** `states` are the `argumentState`s of the sentence's tokens. Nothing is computed before it is asked. */
  readonly read: (
    tree: Tree,
    clauses: readonly Clause[],
    states: readonly Uint16Array[],
  ) => TaggedSentence;
}

/** What the tagger says of a sentence; indexes are those of its tokens. */
export interface TaggedSentence {
  /** Probability that a token is a trigger of a kind (`TaggedTrigger.head`), 0 to 1. */
  readonly probability: (head: number, kind: Kind) => number;
  /** Probabilities of `LABELS` for each token, row by row, if `head` is such a trigger. */
  readonly labels: (head: number, kind: Kind) => Float64Array;
  /** That of a label for one token, without the cost of all. */
  readonly label: (head: number, kind: Kind, token: number, label: Label) => number;
}

/**
 * The argument tagger of a model, or null where it has none. One pass of the encoder serves all triggers: each word has a vector as a trigger and one as a token, and a pair of words is labelled
 * from the sum of the two and of what the tree and the rules say of the pair, after a rectifier. The
 * labels are those of supervised taggers since RnnOIE (Stanovsky et al. 2018). Trained by
 * scripts/train/train_arguments.py, which must agree. @throws FormatError when its tensors do not fit
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
  const count = model.argumentFeatures.length;
  const fits =
    label.rows === LABELS.length &&
    kind.rows === KINDS.length &&
    table.rows === count &&
    kindTable.rows === count &&
    table.columns === units &&
    kindTable.columns === KINDS.length &&
    model.matrix('argument.state.weight').rows === 3 * units;
  if (!fits) {
    throw new FormatError('bad-model', 'Model: the tensors of its argument tagger do not fit.');
  }

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

  /** Probabilities of labels for one token. */
  function labelRow(
    trigger: Float32Array,
    token: Float32Array,
    features: readonly string[],
  ): Float64Array {
    const hidden = new Float64Array(units);
    for (let k = 0; k < units; k++) hidden[k] = (trigger[k] ?? 0) + (token[units + k] ?? 0);
    add(hidden, features, table);
    const scores = Float64Array.from(labelBias);
    addProduct(scores, label, hidden);
    softmax(scores);
    return scores;
  }

  return {
    read: (tree, clauses, states) => {
      const views = once(() => ruleViews(tree, clauses));
      const none = new Uint16Array(3 * units);
      const stateOf = perKey((i) => fromBfloat(states[i] ?? none));
      const kindsOf = perKey((head) => kinds(tree, head, stateOf(head), views().get(head)));
      const rowsOf = KINDS.map((name) =>
        perKey((head) => {
          const featuresOf = tokenFeatures(tree, head, name, views().get(head));
          return perKey((i) => labelRow(stateOf(head), stateOf(i), featuresOf(i)));
        }),
      );
      const rowOf = (head: number, name: Kind, i: number): Float64Array =>
        rowsOf[KINDS.indexOf(name)]?.(head)(i) ?? new Float64Array(LABELS.length);
      return {
        probability: (head, name) => kindsOf(head)[KINDS.indexOf(name)] ?? 0,
        label: (head, name, i, wanted) => rowOf(head, name, i)[LABELS.indexOf(wanted)] ?? 0,
        labels: (head, name) => {
          const all = new Float64Array(tree.tokens.length * LABELS.length);
          tree.tokens.forEach((_, i) => {
            all.set(rowOf(head, name, i), i * LABELS.length);
          });
          return all;
        },
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
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

function dense(model: Model, name: string): Dense {
  const { rows, columns, bytes, scales } = model.matrix(name);
  const values = Float32Array.from(
    bytes,
    (byte, i) => byte * (scales[Math.floor(i / columns)] ?? 0),
  );
  return { rows, columns, values };
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
