/**
 * The best tree with exactly one root, by Chu and Liu (1965) and Edmonds (1967), contracting one
 * cycle at a time. That the root has one dependent only is had by a fine on every edge from the
 * root that is larger than all scores together: the best tree then takes as few of them as
 * possible, and one is always enough (the problem: Zmigrod, Vieira and Cotterell 2020,
 * "Please Mind the Root").
 */
const NEVER = -1e15;
const ROOT_FINE = 1e7;

/**
 * `scores[i * (n + 1) + j]` is the score of word i (0 … n − 1) having head j, 0 = the root and
 * j = word j − 1. All scores are finite and within ±1e4, and n is at most 400. Returns heads in the same numbering.
 */
export function bestTree(scores: Float64Array, n: number): Int32Array {
  const greedy = greedyHeads(scores, n);
  if (isTree(greedy)) return greedy;
  const size = n + 1;
  const full = new Float64Array(size * size).fill(NEVER);
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i !== j) full[i * size + j] = at(scores, (i - 1) * size + j) - (j === 0 ? ROOT_FINE : 0);
    }
  }
  return arborescence(full, size).subarray(1);
}

/** Whether `heads` (numbered as `bestTree` does) form a tree with exactly one root. */
export function isTree(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length + 1);
  let roots = 0;
  for (let i = 1; i <= heads.length; i++) {
    if (head(heads, i) === 0) roots++;
    let node = i;
    while (node > 0 && at(seen, node) === 0) {
      seen[node] = i;
      node = head(heads, node);
    }
    if (node > 0 && at(seen, node) === i) return false;
  }
  return roots === 1 || heads.length === 0;
}

function head(heads: Int32Array, node: number): number {
  return heads[node - 1] ?? 0;
}

function at(values: Float64Array | Int32Array, i: number): number {
  return values[i] ?? 0;
}

function greedyHeads(scores: Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let best = i === 0 ? 2 : 1;
    if (n === 1) best = 0;
    for (let j = 0; j <= n; j++) {
      if (j !== i + 1 && at(scores, i * (n + 1) + j) > at(scores, i * (n + 1) + best)) best = j;
    }
    heads[i] = best;
  }
  return heads;
}

/** Node 0 is the root; `scores[i * size + j]` is that of the edge j → i. */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let i = 1; i < size; i++) {
    let best = 0;
    for (let j = 1; j < size; j++) {
      if (at(scores, i * size + j) > at(scores, i * size + best)) best = j;
    }
    heads[i] = best;
  }
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  const inCycle = new Set(cycle);
  const rest = Array.from({ length: size }, (_, i) => i).filter((i) => !inCycle.has(i));
  const small = rest.length + 1;
  const merged = rest.length; // the cycle as one node
  const reduced = new Float64Array(small * small).fill(NEVER);
  const entry: number[] = []; // by node of rest: the node of the cycle that it would enter
  const exit: number[] = []; // by node of rest: the node of the cycle that would be its head
  rest.forEach((x, i) => {
    rest.forEach((y, j) => {
      reduced[i * small + j] = at(scores, x * size + y);
    });
    let [bestExit, bestEntry] = [cycle[0] ?? 0, cycle[0] ?? 0];
    let [exitScore, entryScore] = [-Infinity, -Infinity];
    for (const c of cycle) {
      const out = at(scores, x * size + c);
      if (out > exitScore) [bestExit, exitScore] = [c, out];
      const into = at(scores, c * size + x) - at(scores, c * size + at(heads, c));
      if (into > entryScore) [bestEntry, entryScore] = [c, into];
    }
    reduced[i * small + merged] = exitScore;
    reduced[merged * small + i] = entryScore;
    entry[i] = bestEntry;
    exit[i] = bestExit;
  });
  const found = arborescence(reduced, small);
  rest.forEach((x, i) => {
    if (x === 0) return;
    const to = at(found, i);
    heads[x] = to === merged ? (exit[i] ?? 0) : (rest[to] ?? 0);
  });
  const into = at(found, merged);
  heads[entry[into] ?? 0] = rest[into] ?? 0;
  return heads;
}

function findCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let i = 1; i < heads.length; i++) {
    let node = i;
    while (node > 0 && at(seen, node) === 0) {
      seen[node] = i;
      node = at(heads, node);
    }
    if (node > 0 && at(seen, node) === i) {
      const cycle = [node];
      for (let x = at(heads, node); x !== node; x = at(heads, x)) cycle.push(x);
      return cycle;
    }
  }
  return null;
}
