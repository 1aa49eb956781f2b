import { keyWords } from './name-key.ts';
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
    offers: ({ shortNames }) => shortNames,
    wants: ({ names }) => names,
    isComplete: (seed) => isKnown(seed) || seed.names.some((name) => keyWords(name).length > 1),
  },
];

/**
 * Groups the seeds that name one entity: the same name under a wider type; an acronym or other
 * full alias and the name that it is an alias of; a surname and the one person who has it. A seed
 * joins only when exactly one other group answers to its name, so that two Lavrovs leave a bare
 * "Lavrov" apart. In each round a group that no table knows joins at most one other: hence two
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
  const offered = indexBy(seeds, round.offers);
  /** For each open group, the groups that it may be part of. */
  const candidates = new Map<number, Set<number>>();
  seeds.forEach((seed, i) => {
    const group = sets.find(i);
    if (complete.has(group)) return;
    const found = candidates.get(group) ?? new Set();
    candidates.set(group, found);
    for (const other of round.wants(seed).flatMap((key) => offered.get(key) ?? [])) {
      const chain = seeds[other]?.chain ?? [];
      if (sets.find(other) !== group && areCompatible(seed.chain, chain))
        found.add(sets.find(other));
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

function indexBy(
  seeds: readonly Seed[],
  keysOf: (seed: Seed) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  seeds.forEach((seed, i) => {
    for (const key of keysOf(seed)) {
      const same = index.get(key);
      if (same) same.push(i);
      else index.set(key, [i]);
    }
  });
  return index;
}
