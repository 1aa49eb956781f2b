import {
  compareText,
  firstDay,
  goldsteinOf,
  lastDay,
  round4,
  type Actor,
  type ClaimRecord,
  type GraphRecords,
  type Ontology,
} from '@entente/core';
import { originalOf } from '../claim/count.ts';
import { createActingCountry, type Country } from './acting-country.ts';
import { toCodebook } from './codebook.ts';
import { toCsvHeader, toCsvRow } from './csv-row.ts';
import { DYAD_COLUMNS, type DyadRow } from './dyad-columns.ts';

/** Events between countries as a table, and what did not get into it. */
export interface Dyads {
  /** CSV (RFC 4180), a row a piece; sorted by countries, date, type. */
  readonly table: Iterable<string>;
  /** Markdown: what each column means. */
  readonly codebook: string;
  readonly rows: number;
  /** Claims in the table: of either polarity and any modality. */
  readonly claims: number;
  /** Claims of a predicate with a PLOVER type of which one side belongs to no country. */
  readonly withoutCountry: number;
}

/** A claim with its place in the table. */
interface Event {
  readonly claim: ClaimRecord;
  readonly source: Country;
  readonly target: Country;
  readonly plover: string;
  readonly cameo: string | null;
  readonly reciprocal: boolean;
}

const NAME = 'dyads.csv';

/**
 * The events of a graph by source country, target country, PLOVER type, CAMEO root and event time,
 * for models of interstate relations. Only affirmed, asserted claims are events; those that are
 * denied, planned or otherwise not said to have happened are counted in columns of their own. A
 * symmetric predicate stands in the rows of both directions, as CAMEO codes reciprocal events. Actors
 * become countries (`createActingCountry`) as of the event time, else of the earliest publication.
 */
export function toDyads(
  records: GraphRecords,
  ontology: Ontology,
  actors: readonly Actor[],
): Dyads {
  const actingCountry = createActingCountry(records, ontology, actors);
  const predicates = new Map(ontology.predicates.map((predicate) => [predicate.id, predicate]));
  const groups = new Map<string, Event[]>();
  let claims = 0;
  let withoutCountry = 0;
  for (const claim of records.claims) {
    const predicate = predicates.get(claim.predicate ?? '');
    if (typeof predicate?.plover !== 'string' || claim.status === 'rejected') continue;
    const date = claim.eventFrom ?? claim.firstReported;
    const source = actingCountry(claim.subject, date);
    const target = claim.object === null ? null : actingCountry(claim.object, date);
    if (source === null || target === null) {
      withoutCountry += 1;
      continue;
    }
    claims += 1;
    const { plover, cameo } = predicate;
    const reciprocal = predicate.symmetric && source.iso3 !== target.iso3;
    const there = { claim, source, target, plover, cameo, reciprocal };
    const back = { ...there, source: target, target: source };
    for (const event of reciprocal ? [there, back] : [there]) {
      const key = keyOf(event);
      const known = groups.get(key);
      if (known) known.push(event);
      else groups.set(key, [event]);
    }
  }
  const documents = new Map(records.documents.map((document) => [document.id, document]));
  const originals = (of: readonly ClaimRecord[]): number =>
    new Set(of.flatMap(({ evidence }) => evidence.map((e) => originalOf(e.document, documents))))
      .size;
  const rows = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, events]) => toRow(events, originals) ?? []);
  return {
    table: [toCsvHeader(DYAD_COLUMNS), ...rows.map((row) => toCsvRow(DYAD_COLUMNS, row))],
    codebook: toCodebook([{ file: NAME, about: ABOUT, columns: DYAD_COLUMNS }]),
    rows: rows.length,
    claims,
    withoutCountry,
  };
}

const ABOUT =
  'Events between countries: a row for each source, target, PLOVER type, CAMEO root and event time. ' +
  'Events within one country have it on both sides. A symmetric predicate (two meet) is in the rows of ' +
  'both directions.';

/** Sorts as the table does; undated rows come before dated ones. */
function keyOf({ source, target, plover, cameo, claim }: Event): string {
  const dates = [claim.eventFrom ?? '', claim.eventTo ?? ''];
  return [source.iso3, target.iso3, ...dates, plover, cameo?.slice(0, 2) ?? ''].join('\t');
}

function toRow(
  all: readonly Event[],
  originals: (of: readonly ClaimRecord[]) => number,
): DyadRow | null {
  const [first] = all;
  if (first === undefined) return null;
  const events = all.filter(({ claim }) => isEvent(claim));
  const scores = events.flatMap(({ cameo }) => (cameo === null ? null : goldsteinOf(cameo)) ?? []);
  const claims = all.map(({ claim }) => claim);
  const affirmed = claims.filter(({ polarity }) => polarity === 'positive');
  const countOf = (modality: ClaimRecord['modality']): number =>
    affirmed.filter((claim) => claim.modality === modality).length;
  return {
    source: first.source,
    target: first.target,
    plover: first.plover,
    cameoRoot: first.cameo?.slice(0, 2) ?? null,
    eventFrom: first.claim.eventFrom,
    eventTo: first.claim.eventTo,
    firstReported: earliest(claims),
    lastReported: latest(claims),
    events: events.length,
    attributedEvents: events.filter(({ claim }) => claim.attributed).length,
    reciprocalEvents: events.filter(({ reciprocal }) => reciprocal).length,
    independentDocuments: originals(events.map(({ claim }) => claim)),
    goldstein:
      scores.length === 0
        ? null
        : round4(scores.reduce((sum, one) => sum + one, 0) / scores.length),
    denied: claims.length - affirmed.length,
    planned: countOf('planned'),
    possible: countOf('possible'),
    obliged: countOf('obliged'),
    conditional: countOf('conditional'),
    hypothetical: countOf('hypothetical'),
    claims: claims.map(({ id }) => id).sort(compareText),
  };
}

function isEvent({ polarity, modality }: ClaimRecord): boolean {
  return polarity === 'positive' && modality === 'asserted';
}

function earliest(claims: readonly ClaimRecord[]): string | null {
  const dates = claims.flatMap(({ firstReported }) => firstReported ?? []);
  return (
    dates.sort((a, b) => compareText(firstDay(a), firstDay(b)) || compareText(a, b))[0] ?? null
  );
}

function latest(claims: readonly ClaimRecord[]): string | null {
  const dates = claims.flatMap(({ lastReported }) => lastReported ?? []);
  return dates.sort((a, b) => compareText(lastDay(b), lastDay(a)) || compareText(a, b))[0] ?? null;
}
