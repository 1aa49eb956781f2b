import { applyForces, type Network } from './force.ts';
import { toSpiral } from './spiral.ts';

/** Distance of neighbors before any force moves them. */
const APART = 10;

/** Steps for the graph of the communities. */
const BUDGET = 300;

/** Places the nodes of `network` on a spiral, those of `ranked` first in its middle. */
export function placeOnSpiral({ x, y }: Network, ranked: readonly number[]): void {
  const points = toSpiral(ranked.length, APART);
  ranked.forEach((node, i) => {
    x[node] = points[i]?.x ?? 0;
    y[node] = points[i]?.y ?? 0;
  });
}

/**
 * Places the nodes of a large `network` near where forces will leave them: its communities are laid
 * out as a graph of their own, with the mass of their members and the weight of the edges between
 * them, and each one's members lie on a spiral about it, those of `ranked` first in the middle. Two
 * levels of Walshaw, A multilevel algorithm for force-directed graph drawing, JGAA 7(3), 2003.
 */
export function placeByCommunity(
  network: Network,
  ranked: readonly number[],
  communities: Uint32Array,
): void {
  const coarse = joinCommunities(network, communities);
  placeOnSpiral(
    coarse,
    Array.from(coarse.x, (_x, community) => community),
  );
  applyForces(coarse, BUDGET);
  const members = Array.from(coarse.x, (): number[] => []);
  for (const node of ranked) members[communities[node] ?? 0]?.push(node);
  members.forEach((nodes, community) => {
    const points = toSpiral(nodes.length, APART);
    nodes.forEach((node, i) => {
      network.x[node] = (coarse.x[community] ?? 0) + (points[i]?.x ?? 0);
      network.y[node] = (coarse.y[community] ?? 0) + (points[i]?.y ?? 0);
    });
  });
}

function joinCommunities(network: Network, communities: Uint32Array): Network {
  const count = communities.reduce((most, community) => Math.max(most, community + 1), 0);
  const mass = new Float32Array(count);
  communities.forEach((community, node) => {
    mass[community] = (mass[community] ?? 0) + (network.mass[node] ?? 0);
  });
  const weights = new Map<number, number>();
  network.source.forEach((from, edge) => {
    const a = communities[from] ?? 0;
    const b = communities[network.target[edge] ?? 0] ?? 0;
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (a !== b) weights.set(key, (weights.get(key) ?? 0) + (network.weight[edge] ?? 1));
  });
  return {
    ...{ x: new Float32Array(count), y: new Float32Array(count) },
    ...{ size: new Float32Array(count).fill(1), mass },
    source: Uint32Array.from(weights.keys(), (key) => Math.floor(key / count)),
    target: Uint32Array.from(weights.keys(), (key) => key % count),
    weight: Float32Array.from(weights.values()),
  };
}
