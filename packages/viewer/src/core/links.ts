import {
  compareText,
  firstDay,
  lastDay,
  NONE,
  type DocumentLink,
  type EntityLink,
  type PartialDate,
  type ViewData,
  type ViewMeta,
} from '@entente/core';
import { isoOfDay, knownDay } from './days.ts';

/** A type, then its supertypes, nearest first. */
export function typeChain(meta: ViewMeta, type: string): readonly string[] {
  const chain = [type];
  for (;;) {
    const supertype = meta.types.find(({ id }) => id === chain.at(-1))?.supertype;
    if (supertype === undefined || chain.includes(supertype)) return chain;
    chain.push(supertype);
  }
}

/** Enough of an entity to name it; of a row that is none, empty words. */
export function entityLink({ entities, meta }: ViewData, row: number): EntityLink {
  const type = meta.types[entities.type[row] ?? NONE]?.id ?? '';
  const id = entities.id.at(row) ?? '';
  return { id, name: entities.name.at(row) ?? id, type, types: typeChain(meta, type) };
}

/** Enough of a document to cite it. */
export function documentLink({ documents }: ViewData, row: number): DocumentLink {
  return {
    id: documents.id.at(row) ?? '',
    title: documents.title.at(row) ?? null,
    url: documents.url.at(row) ?? null,
    outlet: documents.outlet.at(row) ?? null,
    published: documents.published.at(row) ?? null,
  };
}

/** Rows of a claim's sentences. */
export function sentenceRows({ claims }: ViewData, claim: number): readonly number[] {
  const start = claims.evidence[claim] ?? 0;
  return Array.from({ length: (claims.evidence[claim + 1] ?? start) - start }, (_, i) => start + i);
}

/**
 * The earliest and the latest date of a claim's documents, as precise as they are; of a claim without
 * sentences the days that came with it.
 */
export function reportedDates(
  data: ViewData,
  claim: number,
): { readonly first: PartialDate | null; readonly last: PartialDate | null } {
  const { documents, evidence } = data;
  // By document: of equally early dates, the graph takes that of the first one by evidence id.
  const rows = sentenceRows(data, claim).toSorted((a, b) =>
    compareText(evidence.id.at(a) ?? '', evidence.id.at(b) ?? ''),
  );
  const dates = rows.flatMap((row) => documents.published.at(evidence.document[row] ?? NONE) ?? []);
  if (rows.length === 0) {
    const [from, to] = [data.claims.reportedFirstDay[claim], data.claims.reportedLastDay[claim]];
    return { first: dateOf(knownDay(from)), last: dateOf(knownDay(to)) };
  }
  const [first = null] = dates.toSorted((a, b) => compareText(firstDay(a), firstDay(b)));
  const [last = null] = dates.toSorted((a, b) => compareText(lastDay(b), lastDay(a)));
  return { first, last };
}

function dateOf(day: number | null): PartialDate | null {
  return day === null ? null : isoOfDay(day);
}
