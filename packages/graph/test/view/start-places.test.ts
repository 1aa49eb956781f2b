import { expect, test } from '@jest/globals';
import { createRandom } from '../../src/view/random.ts';
import { placeByCommunity } from '../../src/view/start-places.ts';
import type { Network } from '../../src/view/force.ts';

const [GROUPS, SIZE] = [12, 10];
const ORDER = GROUPS * SIZE;
const COMMUNITIES = Uint32Array.from({ length: ORDER }, (_, node) => Math.floor(node / SIZE));
const RANKED = Array.from({ length: ORDER }, (_, node) => node);

/** Circles of people, each of which knows somebody of the next one. */
function ringOfGroups(): Network {
  const ends = RANKED.flatMap((node) => {
    const home = node - (node % SIZE);
    const next = [node, home + ((node + 1) % SIZE)] as const;
    return node === home ? [next, [node, (home + SIZE) % ORDER] as const] : [next];
  });
  return {
    ...{ x: new Float32Array(ORDER), y: new Float32Array(ORDER) },
    ...{ size: new Float32Array(ORDER).fill(2), mass: new Float32Array(ORDER).fill(3) },
    source: Uint32Array.from(ends, ([from]) => from),
    target: Uint32Array.from(ends, ([, to]) => to),
    weight: new Float32Array(ends.length).fill(1),
  };
}

function placed(): Network {
  const network = ringOfGroups();
  placeByCommunity(network, RANKED, COMMUNITIES);
  return network;
}

test('members of a community start beside each other, each on a place of its own', () => {
  const { x, y } = placed();
  const random = createRandom(1);
  const distance = (a: number, b: number): number =>
    Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  const mean = (all: readonly number[]): number =>
    all.reduce((sum, one) => sum + one, 0) / all.length;
  const inside = RANKED.map((node) => distance(node, node - (node % SIZE)));
  const anywhere = RANKED.map((node) => distance(node, Math.floor(random() * ORDER)));
  expect(mean(inside)).toBeLessThan(mean(anywhere) / 3);
  expect(new Set(RANKED.map((node) => `${String(x[node])} ${String(y[node])}`)).size).toBe(ORDER);
  expect([...x, ...y].every(Number.isFinite)).toBe(true);
});

test('the same network starts in the same places', () => {
  expect(placed()).toEqual(placed());
});
