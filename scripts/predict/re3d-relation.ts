import type { PlacedEntity } from './re3d-entities.ts';
import type { Tree } from './tree.ts';

/** A relation between two mentions, by offsets into the text. */
export interface Re3dRelation {
  readonly source: readonly [begin: number, end: number];
  readonly target: readonly [begin: number, end: number];
  readonly type: string;
  /** The kind of construction that told it. */
  readonly rule: string;
}

/** What relations are found in: a sentence with its entities. */
export interface Re3dSentence {
  readonly tree: Tree;
  readonly here: readonly PlacedEntity[];
}

export function relate(
  rule: string,
  source: PlacedEntity,
  type: string,
  target: PlacedEntity,
): Re3dRelation {
  return { source: [source.begin, source.end], target: [target.begin, target.end], type, rule };
}

/** A relation that holds both ways, once for each way. */
export function mutually(
  rule: string,
  one: PlacedEntity,
  type: string,
  other: PlacedEntity,
): Re3dRelation[] {
  return [relate(rule, one, type, other), relate(rule, other, type, one)];
}

export function isPlace({ type }: PlacedEntity): boolean {
  return type === 'Location';
}

/** Somebody who may act: a person or a body of people. */
export function isSomebody({ type }: PlacedEntity): boolean {
  return type === 'Person' || type === 'Organisation';
}

/** All pairs of two different ones, in their order. */
export function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
}
