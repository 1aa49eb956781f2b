import { tokenAt, type Tree } from '../syntax/tree.ts';
import { LABELS, type Label, type TaggedTrigger } from './labels.ts';

/** What it costs that a word has another label than the one that it hangs together with. */
const CHANGE = 0.5;
/** Weight of `none`: below 1, for a word left out costs more than one too many. */
const NONE = 0.2;

/**
 * The labels of all tokens that are best together: the sum of their log-probabilities less `CHANGE`
 * for each arc of the tree whose ends differ, save arcs of the trigger and of punctuation. A Potts
 * model on the tree, solved exactly by dynamic programming from the leaves to the trigger.
 */
export function labelTokens(tree: Tree, { head: root, labels }: TaggedTrigger): Label[] {
  const count = LABELS.length;
  const scores = Float64Array.from(labels, (probability, at) =>
    Math.log(Math.max(probability, 1e-5) * (at % count === 0 ? NONE : 1)),
  );
  const { order, parent } = outward(tree, root);
  const row = (i: number): Float64Array => scores.subarray(i * count, (i + 1) * count);
  const bestAlone = new Int32Array(tree.tokens.length);
  const follows = tree.tokens.map((): readonly boolean[] => []);
  for (const i of [...order].reverse()) {
    const own = row(i);
    const best = bestOf(own);
    bestAlone[i] = best;
    const above = parent[i] ?? -1;
    if (above < 0) continue;
    const cost = changeCost(tree, i, above, root);
    const apart = (own[best] ?? 0) - cost;
    follows[i] = Array.from(own, (score) => score >= apart);
    const to = row(above);
    for (let k = 0; k < count; k++) to[k] = (to[k] ?? 0) + Math.max(own[k] ?? 0, apart);
  }
  const chosen = new Int32Array(tree.tokens.length);
  for (const i of order) {
    const same = chosen[parent[i] ?? -1];
    chosen[i] = same !== undefined && follows[i]?.[same] === true ? same : (bestAlone[i] ?? 0);
  }
  return Array.from(chosen, (label) => LABELS[label] ?? 'none');
}

/** All tokens from `root` outward along the arcs, in either direction, and what each is reached from. */
function outward(tree: Tree, root: number): { order: number[]; parent: Int32Array } {
  const parent = new Int32Array(tree.tokens.length).fill(-1);
  const seen = new Set([root]);
  const order = [root];
  // The list grows while it is read: each token is visited once, after the one it is reached from.
  for (const here of order) {
    for (const next of [tokenAt(tree, here).head, ...(tree.children[here] ?? [])]) {
      if (next < 0 || seen.has(next)) continue;
      seen.add(next);
      parent[next] = here;
      order.push(next);
    }
  }
  return { order, parent };
}

function changeCost(tree: Tree, i: number, above: number, root: number): number {
  if (above === root) return 0;
  const lower = tokenAt(tree, i).head === above ? i : above;
  return tokenAt(tree, lower).deprel === 'punct' ? 0 : CHANGE;
}

function bestOf(scores: Float64Array): number {
  let best = 0;
  scores.forEach((score, k) => {
    if (score > (scores[best] ?? 0)) best = k;
  });
  return best;
}
