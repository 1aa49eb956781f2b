import { expect, test } from '@jest/globals';
import { separated, type Disks } from '../../src/core/separate.ts';
import { layOut } from '../../src/worker/lay-out.ts';

/** Nodes on a few places, so that most overlap, in a chain. */
function crowd(count: number, fixed: readonly number[] = []) {
  const nodes = Array.from({ length: count }, (_, i) => i);
  return {
    x: Float32Array.from(nodes, (i) => (i % 7) * 3),
    y: Float32Array.from(nodes, (i) => (i % 5) * 3),
    size: Float32Array.from(nodes, (i) => 1 + (i % 3)),
    fixed: Uint8Array.from(nodes, (i) => Number(fixed.includes(i))),
    source: Uint32Array.from(nodes.slice(1)),
    target: Uint32Array.from(nodes.slice(0, -1)),
  };
}

function overlaps({ x, y }: { x: Float32Array; y: Float32Array }, radius: Float32Array): number {
  let found = 0;
  for (let a = 0; a < x.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const away = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
      if (away < 0.95 * ((radius[a] ?? 0) + (radius[b] ?? 0))) found += 1;
    }
  }
  return found;
}

test('disks that overlap are moved apart, the same each time; those that are fixed stay', () => {
  const { size: radius, ...rest } = crowd(90, [3, 40]);
  const disks: Disks = { ...rest, radius };
  expect(overlaps(disks, radius)).toBeGreaterThan(90);
  const places = separated(disks);
  expect(overlaps(places, radius)).toBe(0);
  expect(separated(disks)).toEqual(places);
  for (const node of [3, 40]) {
    expect([places.x[node], places.y[node]]).toEqual([disks.x[node], disks.y[node]]);
  }
  // What lies apart already stays where it is.
  expect(separated({ ...disks, ...places })).toEqual(places);
});

test('a layout moves nodes to be seen, from where they stand, and parts those that overlap', async () => {
  const request = crowd(60);
  const task = { onProgress: () => undefined, isStopped: () => false };
  const { x, y } = await layOut(request, task);
  expect(overlaps({ x, y }, request.size)).toBe(0);
  const away = Array.from(x, (to, i) =>
    Math.hypot(to - (request.x[i] ?? 0), (y[i] ?? 0) - (request.y[i] ?? 0)),
  );
  expect(away.filter((one) => one > 1).length).toBeGreaterThan(30);
  const middle = (values: Float32Array) => values.reduce((sum, one) => sum + one, 0) / 60;
  expect(Math.abs(middle(x) - middle(request.x))).toBeLessThan(6);
});
