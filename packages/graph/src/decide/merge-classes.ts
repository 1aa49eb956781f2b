import { compareText } from '@entente/core';
import { createUnionFind } from '../resolve/union-find.ts';
import { conflict } from './conflict.ts';
import type { Merge } from './decision.ts';

/** Ids that decisions say are one entity. */
export interface MergeClass {
  /** The id that no decision merges into another: the one to keep. */
  readonly root: string;
  /** All ids, nearest to the root first, then in the order of their text. */
  readonly ids: readonly string[];
}

export interface MergeClasses {
  /** The class of an id; null for one that nothing is merged with. */
  readonly classOf: (id: string) => MergeClass | null;
  /** Every id that `id` bore on the way to the root, itself first. */
  readonly pathOf: (id: string) => readonly string[];
}

/**
 * What `merges` come to, whatever their order: A into B and B into C make one class with the root C.
 * @throws UsageError `conflicting-decisions` where two ids, or none, are left to keep
 */
export function toMergeClasses(merges: readonly Merge[]): MergeClasses {
  const ids = [...new Set(merges.flatMap((merge) => merge.ids))].sort(compareText);
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const sets = createUnionFind(ids.length);
  const keepersOf = new Map<string, Set<string>>();
  const mergedInto = new Map<string, Set<string>>();
  for (const [keep, ...others] of merges.map((merge) => merge.ids)) {
    for (const other of others) {
      sets.union(numberOf.get(keep) ?? 0, numberOf.get(other) ?? 0);
      addTo(keepersOf, other, keep);
      addTo(mergedInto, keep, other);
    }
  }
  const members = new Map<number, string[]>();
  ids.forEach((id, i) => {
    const set = sets.find(i);
    members.set(set, [...(members.get(set) ?? []), id]);
  });
  const classes = new Map<string, MergeClass>();
  for (const all of members.values()) {
    const roots = all.filter((id) => !keepersOf.has(id));
    const [root, second] = roots;
    if (root !== undefined && second !== undefined) throw twoRoots(root, second, merges);
    const reached = root === undefined ? [] : byDistance(root, mergedInto);
    if (root === undefined || reached.length < all.length) {
      throw circle(new Set(all.filter((id) => !reached.includes(id))), merges);
    }
    const found = { root, ids: reached };
    for (const id of all) classes.set(id, found);
  }
  return {
    classOf: (id) => classes.get(id) ?? null,
    pathOf: (id) => byDistance(id, keepersOf),
  };
}

/** `start` and what is reached from it, level by level, each level in the order of its text. */
function byDistance(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found = new Set([start]);
  let level = [start];
  while (level.length > 0) {
    const reached = new Set(level.flatMap((id) => [...(next.get(id) ?? [])]));
    level = [...reached].filter((id) => !found.has(id)).sort(compareText);
    for (const id of level) found.add(id);
  }
  return [...found];
}

function twoRoots(a: string, b: string, merges: readonly Merge[]): Error {
  const [first, second] = [a, b].map((root) => merges.find(({ ids }) => ids[0] === root));
  const why = `both ${a} and ${b} are to be kept for one entity.`;
  return first && second ? conflict(first, second, why) : new Error(why);
}

/** Each of `ids` is merged into another of them, in the end into itself. */
function circle(ids: ReadonlySet<string>, merges: readonly Merge[]): Error {
  const why = 'they merge ids in a circle, so that none is left to keep.';
  for (const first of merges.filter((merge) => ids.has(merge.ids[0]))) {
    const second = merges.find(
      (merge) => ids.has(merge.ids[0]) && merge.ids.slice(1).includes(first.ids[0]),
    );
    if (second) return conflict(first, second, why);
  }
  return new Error(why);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const found = map.get(key);
  if (found) found.add(value);
  else map.set(key, new Set([value]));
}
