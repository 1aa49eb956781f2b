import {
  compareText,
  overlaps,
  textOf,
  type Argument,
  type DocumentAnalysis,
  type LocalClaim,
  type Mention,
  type MentionCluster,
  type Span,
} from '@entente/core';
import type { Destination } from './destination.ts';

/** Mentions of one cluster that go to one entity. */
export interface Portion {
  readonly destination: Destination;
  readonly mentions: readonly Mention[];
}

/** What became of a cluster. */
export interface Place {
  /** Index of the cluster that it was, or was a part of, before. */
  readonly origin: number;
  /** Null for one that no decision touches. */
  readonly destination: Destination | null;
}

export interface SplitAnalysis {
  readonly analysis: DocumentAnalysis;
  /** One for each cluster of `analysis`. */
  readonly places: readonly Place[];
}

/**
 * Cuts clusters into their portions: the first keeps the cluster's place, the others are added at
 * the end, and what claims say of a cluster follows its mentions. A subject or object is the
 * portion that its own words are of; what has no words of its own (roles, speakers) is the portion
 * that all mentions in the quoted sentence are of; in doubt it stays with the first.
 */
export function splitClusters(
  analysis: DocumentAnalysis,
  text: string,
  portionsOf: (cluster: MentionCluster) => readonly [Portion, ...Portion[]] | null,
): SplitAnalysis {
  const clusters = [...analysis.clusters];
  const places: Place[] = [];
  const added: Place[] = [];
  const cut = new Map<number, readonly { readonly at: number; readonly portion: Portion }[]>();
  analysis.clusters.forEach((cluster, origin) => {
    const portions = portionsOf(cluster);
    places.push({ origin, destination: portions?.[0].destination ?? null });
    if (portions === null || portions.length === 1) return;
    const placed = portions.map((portion, i) => {
      const part = toCluster(cluster, portion.mentions, text);
      if (i === 0) clusters[origin] = part;
      else added.push({ origin, destination: portion.destination });
      return { at: i === 0 ? origin : clusters.push(part) - 1, portion };
    });
    cut.set(origin, placed);
  });
  places.push(...added);
  if (cut.size === 0) return { analysis, places };

  const placeOf = (cluster: number, words: Span | null, quote: Span): number => {
    const placed = cut.get(cluster);
    if (placed === undefined) return cluster;
    for (const span of [words, quote]) {
      const fitting = placed.filter(
        ({ portion }) =>
          span !== null && portion.mentions.some((mention) => overlaps(mention, span)),
      );
      const [only] = fitting;
      if (only !== undefined) return fitting.length === 1 ? only.at : cluster;
    }
    return cluster;
  };
  const claims = analysis.claims.map((claim) => follow(claim, placeOf));
  return { analysis: { ...analysis, clusters, claims }, places };
}

function follow(
  claim: LocalClaim,
  placeOf: (cluster: number, words: Span | null, quote: Span) => number,
): LocalClaim {
  const { evidence } = claim;
  const argument = (given: Argument, words: Span | null): Argument =>
    given.kind === 'text'
      ? given
      : { kind: 'entity', cluster: placeOf(given.cluster, words, evidence) };
  return {
    ...claim,
    subject: placeOf(claim.subject, evidence.subject, evidence),
    object: claim.object === null ? null : argument(claim.object, evidence.object),
    roles: claim.roles.map((role) => ({ ...role, argument: argument(role.argument, null) })),
    evidence: {
      ...evidence,
      attributedTo: evidence.attributedTo.map((one) => placeOf(one, null, evidence)),
    },
  };
}

/** The cluster with these mentions only: called by the fullest name among them. */
function toCluster(
  cluster: MentionCluster,
  mentions: readonly Mention[],
  text: string,
): MentionCluster {
  const wordsOf = (mention: Mention): string => textOf(text, mention).replace(/\s+/g, ' ').trim();
  const words = new Set(mentions.map(wordsOf));
  const names = [...new Set(mentions.filter(({ kind }) => kind === 'name').map(wordsOf))].sort(
    (a, b) => b.length - a.length || compareText(a, b),
  );
  const name = names[0] ?? cluster.name;
  const aliases = new Set([...names, ...cluster.aliases.filter((alias) => words.has(alias))]);
  aliases.delete(name);
  return { ...cluster, name, aliases: [...aliases].sort(compareText), mentions };
}
