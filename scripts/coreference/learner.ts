/** How to learn; `l1` and `l2` are the strengths of the penalties. */
export interface Training {
  readonly epochs: number;
  readonly l1: number;
  readonly l2: number;
  /** The only places that may have weights; all where left out. */
  readonly allowed?: ReadonlySet<number>;
}

const RATE = 0.08;
const BETA = 0.1;

/** Weights that are learnt by steps. */
export interface Learner {
  readonly weights: Float64Array;
  readonly has: (slot: number) => boolean;
  /** Adds to the slope of a weight. */
  readonly push: (slot: number, slope: number) => void;
  /** One step against all slopes that were pushed. */
  readonly step: () => void;
}

/** Weights of 0 that follow FTRL-Proximal (McMahan et al. 2013). */
export function createLearner(size: number, { l1, l2, allowed }: Training): Learner {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  const z = new Float64Array(size);
  const slopes = new Float64Array(size);
  const touched: number[] = [];
  const push = (slot: number, slope: number): void => {
    if (slopes[slot] === 0) touched.push(slot);
    slopes[slot] = (slopes[slot] ?? 0) + slope;
  };
  const step = (): void => {
    for (const slot of touched) {
      const slope = slopes[slot] ?? 0;
      if (slope === 0) continue;
      slopes[slot] = 0;
      const [before, weight] = [squares[slot] ?? 0, weights[slot] ?? 0];
      const sum = before + slope * slope;
      const pull = (z[slot] ?? 0) + slope - ((Math.sqrt(sum) - Math.sqrt(before)) / RATE) * weight;
      squares[slot] = sum;
      z[slot] = pull;
      weights[slot] =
        Math.abs(pull) <= l1
          ? 0
          : (Math.sign(pull) * l1 - pull) / ((BETA + Math.sqrt(sum)) / RATE + l2);
    }
    touched.length = 0;
  };
  return { weights, push, step, has: (slot) => allowed?.has(slot) ?? true };
}

/** Probabilities from scores; a score of −Infinity gives 0. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}
