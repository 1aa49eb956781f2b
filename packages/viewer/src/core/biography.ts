import { NONE } from '@entente/core';
import type { Answers } from './answers.ts';
import { knownDay } from './days.ts';
import { otherEnd, type Network } from './network.ts';
import { OTHER } from './dimensions.ts';

/** What happens to an entity on a day: documents that mention it, claims first reported. */
export interface Moment {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Rows of documents. */
  readonly mentions: readonly number[];
  /** Rows of claims that it takes part in, first reported on that day. */
  readonly claims: readonly number[];
}

/** The days of an entity, oldest first. What has no date is left out. */
export function momentsOf(network: Network, answers: Answers, node: number): readonly Moment[] {
  const { entities, documents, claims } = network.data;
  const days = new Map<number, { mentions: number[]; claims: number[] }>();
  const at = (day: number) => {
    const found = days.get(day) ?? { mentions: [], claims: [] };
    days.set(day, found);
    return found;
  };
  for (const row of entities.documents.at(node) ?? []) {
    const day = knownDay(documents.day[row]);
    if (day !== null) at(day).mentions.push(row);
  }
  for (const row of answers.claimsOf(node)) {
    const day = knownDay(claims.reportedFirstDay[row]);
    if (day !== null) at(day).claims.push(row);
  }
  return [...days].map(([day, moment]) => ({ day, ...moment })).sort((a, b) => a.day - b.day);
}

/** Edges of an entity that say the same in one direction. */
export interface RelationCount {
  /** Id of a predicate, or `~`. */
  readonly predicate: string;
  readonly negative: boolean;
  readonly outgoing: boolean;
  /** Rows of edges, most sentences first. */
  readonly edges: readonly number[];
  /** Different entities at the other ends. */
  readonly others: number;
}

/** Relations of an entity over the edges of a mask: largest first, what it does before what is done. */
export function relationsOf(
  network: Network,
  node: number,
  mask: Uint8Array,
): readonly RelationCount[] {
  const { edges, claims, meta } = network.data;
  const groups = new Map<
    string,
    { predicate: string; negative: boolean; outgoing: boolean; edges: number[] }
  >();
  for (const edge of network.edgesAt(node)) {
    if (mask[edge] !== 1) continue;
    const claim = edges.claim[edge] ?? 0;
    const predicate = meta.predicates[claims.predicate[claim] ?? NONE]?.id ?? OTHER;
    const negative = claims.negative[claim] === 1;
    const outgoing = edges.source[edge] === node;
    const key = `${predicate} ${String(negative)} ${String(outgoing)}`;
    const group = groups.get(key) ?? { predicate, negative, outgoing, edges: [] };
    group.edges.push(edge);
    groups.set(key, group);
  }
  const weight = (edge: number) => network.bundles.evidence[network.bundles.of[edge] ?? 0] ?? 0;
  return [...groups.values()]
    .map((group) => ({
      ...group,
      edges: group.edges.toSorted((a, b) => weight(b) - weight(a) || a - b),
      others: new Set(group.edges.map((edge) => otherEnd(network, edge, node))).size,
    }))
    .sort((a, b) => b.edges.length - a.edges.length || Number(b.outgoing) - Number(a.outgoing));
}
