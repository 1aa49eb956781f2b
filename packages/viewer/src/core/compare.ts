import { compareText, NONE, type ViewData } from '@entente/core';
import { outletCodes } from './dimensions.ts';
import { sentenceRows } from './links.ts';
import type { Network } from './network.ts';
import { isStanding } from './phrase.ts';

/**
 * What two outlets say: rows of claims, what happens before how things stand, those of which these
 * outlets have most sentences first.
 */
export interface Comparison {
  readonly onlyLeft: readonly number[];
  readonly onlyRight: readonly number[];
  readonly both: readonly number[];
  /** A claim of the left one, a claim of the right one, and why they contradict each other. */
  readonly against: readonly ContradictingPair[];
}

/** Two claims that contradict each other; `why` is a `ContradictionReason`, empty where unknown. */
export interface ContradictingPair {
  readonly a: number;
  readonly b: number;
  readonly why: string;
}

/** Outlets by falling number of claims that they say, ties by name. */
export function outletsOf(
  network: Network,
): readonly { readonly name: string; readonly claims: number }[] {
  const counts = new Map<string, number>();
  const outlets = saidBy(network);
  for (let claim = 0; claim < network.data.claims.count; claim += 1) {
    for (const outlet of outlets(claim)) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, claims]) => ({ name, claims }))
    .sort((a, b) => b.claims - a.claims || compareText(a.name, b.name));
}

/**
 * Sets two outlets beside each other. `shown` lets claims through, such as those of visible edges;
 * without it, all are compared.
 */
export function compareOutlets(
  network: Network,
  left: string,
  right: string,
  shown: (claim: number) => boolean = () => true,
): Comparison {
  const outlets = saidBy(network);
  const claims = Array.from({ length: network.data.claims.count }, (_, claim) => claim).filter(
    shown,
  );
  const sides = new Map(
    claims.map((claim) => {
      const found = outlets(claim);
      return [claim, { left: found.has(left), right: found.has(right) }];
    }),
  );
  const pick = (onLeft: boolean, onRight: boolean) =>
    inOrder(
      network.data,
      claims.filter((claim) => {
        const side = sides.get(claim);
        return side?.left === onLeft && side.right === onRight;
      }),
      [...(onLeft ? [left] : []), ...(onRight ? [right] : [])],
    );
  return {
    onlyLeft: pick(true, false),
    onlyRight: pick(false, true),
    both: pick(true, true),
    against: claims
      .filter((claim) => sides.get(claim)?.left === true)
      .flatMap((a) => contradictionsAt(network, a))
      .filter(({ b }) => sides.get(b)?.right === true),
  };
}

/** All pairs of claims that contradict each other, each once, by row. */
export function contradictions(network: Network): readonly ContradictingPair[] {
  const found: ContradictingPair[] = [];
  for (let claim = 0; claim < network.data.claims.count; claim += 1) {
    found.push(...contradictionsAt(network, claim).filter(({ a, b }) => a < b));
  }
  return found;
}

/** Lets the claims of visible edges through. */
export function claimsShown(network: Network, edges: Uint8Array): (claim: number) => boolean {
  const mask = new Uint8Array(network.data.claims.count);
  edges.forEach((shown, edge) => {
    if (shown === 1) mask[network.data.edges.claim[edge] ?? 0] = 1;
  });
  return (claim) => mask[claim] === 1;
}

function contradictionsAt({ data: { claims } }: Network, a: number): readonly ContradictingPair[] {
  const because = claims.contradictsBecause.at(a) ?? [];
  return (claims.contradicts.at(a) ?? []).map((b, i) => ({ a, b, why: because[i] ?? '' }));
}

/** Names of the outlets that say a claim. */
function saidBy({ data }: Network): (claim: number) => ReadonlySet<string> {
  const { keys, codes } = outletCodes(data);
  return (claim) => {
    const rows = sentenceRows(data, claim).map((row) => data.evidence.document[row] ?? NONE);
    return new Set(rows.flatMap((row) => (codes[row] ? (keys[codes[row]] ?? []) : [])));
  };
}

/** Rows of the sentences in which an outlet says a claim, newest first. */
export function sentencesBy(data: ViewData, claim: number, outlet: string): readonly number[] {
  const { documents, evidence } = data;
  return sentenceRows(data, claim).filter(
    (row) => documents.outlet.at(evidence.document[row] ?? NONE) === outlet,
  );
}

/** Pairs that are about the same, whoever says or denies it, together; in the order of their first. */
export function toDisputes(
  { data }: Network,
  pairs: readonly ContradictingPair[],
): readonly (readonly ContradictingPair[])[] {
  const disputes = new Map<string, ContradictingPair[]>();
  for (const pair of pairs) {
    const key = [pair.a, pair.b]
      .map((claim) => topicOf(data, claim))
      .sort()
      .join();
    disputes.set(key, [...(disputes.get(key) ?? []), pair]);
  }
  return [...disputes.values()];
}

/** What a claim is about, in the innermost of those that it holds. */
function topicOf({ claims }: ViewData, claim: number): string {
  const seen = new Set<number>();
  let at = claim;
  for (;;) {
    seen.add(at);
    const inner = claims.content[at] ?? NONE;
    if (inner === NONE || seen.has(inner)) break;
    at = inner;
  }
  const { subject, predicate, object, surface, objectText } = claims;
  const verb = predicate[at] === NONE ? surface.at(at) : predicate[at];
  return JSON.stringify([subject[at], verb, object[at], objectText.at(at)]);
}

function inOrder(
  data: ViewData,
  claims: readonly number[],
  outlets: readonly string[],
): readonly number[] {
  const weights = new Map(
    claims.map((claim) => {
      const label = data.meta.predicates[data.claims.predicate[claim] ?? NONE]?.label ?? '';
      const said = outlets.flatMap((outlet) => sentencesBy(data, claim, outlet)).length;
      return [claim, isStanding(label) ? said - 1e9 : said];
    }),
  );
  const weight = (claim: number) => weights.get(claim) ?? 0;
  return claims.toSorted((a, b) => weight(b) - weight(a) || a - b);
}
