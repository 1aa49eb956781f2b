import { NONE, type RoleRecord, type ViewData } from '@entente/core';
import { RELATED_TO, type EdgeRow, type NodeRow } from '@entente/graph';
import type { Masks } from '../filter.ts';
import { entityLink, reportedDates, sentenceRows } from '../links.ts';
import type { Network } from '../network.ts';
import type { Places } from '../places.ts';
import { bestSentence } from '../paths.ts';
import { summarize } from '../summary.ts';

/** Visible entities as the build exports nodes, in the order of rows; they stand at `places`. */
export function nodeRows(
  { data }: Network,
  { nodes }: Masks,
  places: Places = data.entities,
): readonly NodeRow[] {
  return shown(nodes).map((row) => ({
    ...toNodeRow(data, row),
    ...{ x: rounded(places.x[row]), y: rounded(places.y[row]) },
  }));
}

/** Visible claims as the build exports edges, in the order of rows; their ends are visible too. */
export function edgeRows(network: Network, { edges }: Masks): readonly EdgeRow[] {
  return shown(edges).map((edge) => toEdgeRow(network, edge));
}

function shown(mask: Uint8Array): readonly number[] {
  return [...mask.keys()].filter((row) => mask[row] === 1);
}

function toNodeRow(data: ViewData, row: number): Omit<NodeRow, 'x' | 'y'> {
  const { entities } = data;
  const { id, name, type, types } = entityLink(data, row);
  const degree = entities.degree[row] ?? 0;
  return {
    ...{ id, label: name, name, type, types, aliases: entities.aliases.at(row) ?? [] },
    ...{ iso2: null, iso3: entities.iso3.at(row) ?? null, qid: entities.qid.at(row) ?? null },
    capital: entities.capital.at(row) ?? null,
    region: entities.region.at(row) ?? null,
    subregion: entities.subregion.at(row) ?? null,
    size: rounded(Math.min(20, 2 + 1.5 * Math.sqrt(degree))),
    ...{ degree, community: entities.community[row] ?? 0 },
    pagerank: rounded(entities.pagerank[row]),
  };
}

function toEdgeRow(network: Network, edge: number): EdgeRow {
  const { data } = network;
  const { claims, edges, entities, evidence, meta } = data;
  const claim = edges.claim[edge] ?? NONE;
  const summary = summarize(data, claim);
  const negative = summary.polarity === 'negative';
  const predicate = meta.predicates[claims.predicate[claim] ?? NONE];
  const words = predicate?.label ?? summary.surface;
  const best = bestSentence(network, edge);
  const speakers = best === null ? [] : (evidence.attributedTo.at(best) ?? []);
  const named = speakers.map((one) => entityLink(data, one).name);
  const source = best === null ? null : (evidence.sourceText.at(best) ?? null);
  const attributedTo = [...named, ...(source === null ? [] : [source])].join(' > ');
  const { first, last } = reportedDates(data, claim);
  return {
    source: entities.id.at(edges.source[edge] ?? NONE) ?? '',
    target: entities.id.at(edges.target[edge] ?? NONE) ?? '',
    type: `${negative ? 'NOT_' : ''}${summary.predicate ?? RELATED_TO}`,
    label: negative ? `not ${words}` : words,
    claimId: summary.id,
    ...{ predicate: summary.predicate, surface: summary.surface, value: summary.value },
    ...{ topic: roleOf(data, claim, 'topic'), office: roleOf(data, claim, 'office') },
    ...{ polarity: summary.polarity, modality: summary.modality, attributed: summary.attributed },
    attributedTo: attributedTo === '' ? null : attributedTo,
    quote: best === null ? '' : (evidence.quote.at(best) ?? ''),
    evidenceCount: sentenceRows(data, claim).length,
    independentCount: claims.independentCount[claim] ?? 0,
    ...{ firstReported: first, lastReported: last },
    eventFrom: claims.eventFrom.at(claim) ?? null,
    eventTo: claims.eventTo.at(claim) ?? null,
    confidence: summary.confidence,
    symmetric: predicate?.symmetric ?? false,
  };
}

function roleOf({ claims }: ViewData, claim: number, name: string): string | null {
  const roles = claims.roles.at(claim) ?? null;
  if (roles === null) return null;
  const found = (JSON.parse(roles) as readonly RoleRecord[]).flatMap(({ role, text }) =>
    role === name ? (text ?? []) : [],
  );
  return found.length === 0 ? null : found.join('; ');
}

function rounded(value = 0): number {
  return Math.round(value * 1e4) / 1e4;
}
