import { areCompatible } from './type-chain.ts';
import type { Seed } from './seed.ts';
import { createUnionFind, type UnionFind } from './union-find.ts';

/** Seeds, by index, that are one entity. */
export type SeedGroup = readonly number[];

interface Round {
  /** Keys under which a seed can be found. */
  readonly offers: (seed: Seed) => readonly string[];
  /** Keys by which an open seed looks for its fuller self. */
  readonly wants: (seed: Seed) => readonly string[];
  /** Whether a group that holds such a seed needs no fuller self. */
  readonly isComplete: (seed: Seed) => boolean;
}

/** Strongest first: a later round sees what the earlier ones have joined. */
const ROUNDS: readonly Round[] = [
  { offers: ({ names }) => names, wants: ({ names }) => names, isComplete: isKnown },
  { offers: ({ aliases }) => aliases, wants: ({ names }) => names, isComplete: isKnown },
  {
    offers: ({ apart, shortNames }) => (apart === null ? shortNames : []),
    wants: ({ apart, shortNames }) => (apart === null ? [] : shortNames),
    isComplete: ({ apart }) => apart === null,
  },
];

/**
 * Groups the seeds that name one entity: the same name under a wider type; an acronym or other
 * full alias and the name that it is an alias of; a surname with an office and the one person who has
 * both. A seed joins only when exactly one other group answers to its name, so that two Lavrovs leave a
 * bare "Lavrov" apart. In each round a group that no table knows joins at most one other: hence two
 * ids of a table never meet in one group, and the order of the seeds does not matter.
 */
export function joinSeeds(seeds: readonly Seed[]): readonly SeedGroup[] {
  const sets = createUnionFind(seeds.length);
  for (const round of ROUNDS) runRound(seeds, sets, round);
  const groups = new Map<number, number[]>();
  seeds.forEach((_, i) => {
    const root = sets.find(i);
    const group = groups.get(root);
    if (group) group.push(i);
    else groups.set(root, [i]);
  });
  return [...groups.values()];
}

function runRound(seeds: readonly Seed[], sets: UnionFind, round: Round): void {
  const complete = new Set(
    seeds.flatMap((seed, i) => (round.isComplete(seed) ? [sets.find(i)] : [])),
  );
  const offered = indexOffers(seeds, sets, round.offers);
  /** For each open group, the groups that it may be part of. */
  const candidates = new Map<number, Set<number>>();
  seeds.forEach((seed, i) => {
    const group = sets.find(i);
    if (complete.has(group)) return;
    const found = candidates.get(group) ?? new Set();
    candidates.set(group, found);
    for (const key of round.wants(seed)) {
      for (const { root, chain } of offered.get(key)?.values() ?? []) {
        // Two are in doubt already: no need to look at the others.
        if (found.size > 1) return;
        if (root !== group && areCompatible(seed.chain, chain)) found.add(root);
      }
    }
  });
  for (const [group, found] of candidates) {
    const [only] = found;
    if (only !== undefined && found.size === 1) sets.union(group, only);
  }
}

function isKnown({ canonical }: Seed): boolean {
  return canonical !== null;
}

/** A group that answers to a key, under one of its types. */
interface Offer {
  readonly root: number;
  readonly chain: readonly string[];
}

/** By key, then by group and type: a group that offers a key many times is looked at once. */
function indexOffers(
  seeds: readonly Seed[],
  sets: UnionFind,
  keysOf: Round['offers'],
): ReadonlyMap<string, ReadonlyMap<string, Offer>> {
  const index = new Map<string, Map<string, Offer>>();
  seeds.forEach((seed, i) => {
    const { chain } = seed;
    const root = sets.find(i);
    const offer = `${String(root)} ${chain[0] ?? ''}`;
    for (const key of keysOf(seed)) {
      const same = index.get(key);
      if (same) same.set(offer, { root, chain });
      else index.set(key, new Map([[offer, { root, chain }]]));
    }
  });
  return index;
}
