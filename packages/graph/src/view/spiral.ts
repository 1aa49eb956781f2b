export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cosine and sine of the golden angle, π(3 − √5); constants, for `Math.cos` may differ. */
const COSINE = -0.7373688780783197;
const SINE = 0.6754902942615238;

/**
 * `count` points evenly over a disc, the first in its middle: the sunflower spiral of Vogel, A
 * better way to construct the sunflower head, Mathematical Biosciences 44, 1979. Neighbors are
 * about `distance` apart. Uses only operations that IEEE 754 rounds exactly. With `from` the spiral
 * starts so many points later: a ring.
 */
export function toSpiral(count: number, distance: number, from = 0): readonly Point[] {
  let [cosine, sine] = [1, 0];
  return Array.from({ length: count }, (_, i) => {
    const radius = (distance / 2) * Math.sqrt(from + i) * 1.2;
    const point = { x: radius * cosine, y: radius * sine };
    [cosine, sine] = [cosine * COSINE - sine * SINE, cosine * SINE + sine * COSINE];
    return point;
  });
}
