import type { Actor, PartialDate } from '@entente/core';
import type { Vocabulary } from '../claim/vocabulary.ts';
import { isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import type { Cluster, Discourse, Reference } from './cluster.ts';
import type { PersonTable } from './person-table.ts';

/** What the steps of coreference share. */
export interface Context {
  readonly discourse: Discourse;
  readonly trees: readonly Tree[];
  readonly vocabulary: Vocabulary;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly persons: PersonTable;
  /** Date of publication. */
  readonly published: PartialDate | null;
}

/** The reference whose head is token `head`, or null. */
export function referenceAt(context: Context, sentence: number, head: number): Reference | null {
  return context.discourse.references[sentence]?.get(head) ?? null;
}

export function clusterAt(context: Context, index: number): Cluster {
  const cluster = context.discourse.clusters[index];
  if (!cluster) throw new RangeError(`no cluster ${String(index)}`);
  return cluster;
}

/** Whether some cluster of `reference` has a type under one of `types`. */
export function refersTo(
  context: Context,
  reference: Reference,
  ...types: readonly string[]
): boolean {
  return reference.clusters.some((index) =>
    types.some((type) => context.vocabulary.isA(clusterAt(context, index).type, type)),
  );
}

/** Whether the phrase is the subject of a clause. */
export function isSubject(tree: Tree, head: number): boolean {
  const token = tokenAt(tree, head);
  if (isRelation(token.deprel, 'conj') && token.head >= 0) return isSubject(tree, token.head);
  return isRelation(token.deprel, 'nsubj');
}

/** "Chinese" for China, "NATO" for NATO: how a thing of its is named. */
export function adjectiveOf(context: Context, index: number): string {
  const cluster = clusterAt(context, index);
  const actor = cluster.canonical === null ? undefined : context.actors.get(cluster.canonical);
  return actor?.demonyms[0] ?? cluster.name;
}
