import type { PartialDate } from '@entente/core';
import type { Country } from './acting-country.ts';
import type { Column } from './column.ts';

/** What is said of one country doing one kind of thing to another at one time. */
export interface DyadRow {
  readonly source: Country;
  readonly target: Country;
  readonly plover: string;
  readonly cameoRoot: string | null;
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly firstReported: PartialDate | null;
  readonly lastReported: PartialDate | null;
  /** Affirmed, asserted claims. */
  readonly events: number;
  readonly attributedEvents: number;
  readonly reciprocalEvents: number;
  readonly independentDocuments: number;
  /** Mean over the events; −10 to 10. */
  readonly goldstein: number | null;
  readonly denied: number;
  readonly planned: number;
  readonly possible: number;
  readonly obliged: number;
  readonly conditional: number;
  readonly hypothetical: number;
  /** Ids, events and others, sorted. */
  readonly claims: readonly string[];
}

function field(
  name: Exclude<keyof DyadRow, 'source' | 'target'>,
  kind: Column<DyadRow>['kind'],
  description: string,
): Column<DyadRow> {
  return { name, kind, description, valueOf: (row) => row[name] };
}

export const DYAD_COLUMNS: readonly Column<DyadRow>[] = [
  {
    name: 'source',
    kind: 'string',
    description: 'Country that acts (ISO 3166-1 alpha-3), or for which the subject acts.',
    valueOf: ({ source }) => source.iso3,
  },
  {
    name: 'sourceName',
    kind: 'string',
    description: 'Its name.',
    valueOf: ({ source }) => source.name,
  },
  {
    name: 'target',
    kind: 'string',
    description: 'Country to which it is done, or that of the object.',
    valueOf: ({ target }) => target.iso3,
  },
  {
    name: 'targetName',
    kind: 'string',
    description: 'Its name.',
    valueOf: ({ target }) => target.name,
  },
  field('plover', 'string', 'PLOVER event type of the predicate: CONSULT, SANCTION, …'),
  field('cameoRoot', 'string', 'First two digits of its CAMEO code: 04, 16, …'),
  field('eventFrom', 'string', 'When it happened; missing where no text says so.'),
  field('eventTo', 'string', 'When it ended; as eventFrom where it is one date.'),
  {
    name: 'eventPrecision',
    kind: 'string',
    description: 'To what eventFrom is known: day, month or year.',
    valueOf: ({ eventFrom }) => precisionOf(eventFrom),
  },
  {
    name: 'eventToPrecision',
    kind: 'string',
    description: 'To what eventTo is known: day, month or year.',
    valueOf: ({ eventTo }) => precisionOf(eventTo),
  },
  field('firstReported', 'string', 'Earliest publication that says it; not when it happened.'),
  field('lastReported', 'string', 'Latest publication that says it.'),
  field('events', 'long', 'Claims that it happened: affirmed and asserted.'),
  field('independentDocuments', 'long', 'Documents with these claims, near copies counted once.'),
  field('goldstein', 'double', 'Mean over the events of the Goldstein score of the CAMEO code.'),
  field('attributedEvents', 'long', 'Events that no author states in his own voice.'),
  field('reciprocalEvents', 'long', 'Events that stand in the row of the other direction too.'),
  field('denied', 'long', 'Claims that it did not happen; no events.'),
  field('planned', 'long', 'Claims that it is to happen; no events.'),
  field('possible', 'long', 'Claims that it may have happened or may; no events.'),
  field('obliged', 'long', 'Claims that it is demanded or must be; no events.'),
  field('conditional', 'long', 'Claims that it depends on a condition; no events.'),
  field('hypothetical', 'long', 'Claims that it is imagined or asked; no events.'),
  field('claims', 'list', 'Ids of all these claims, for `entente explain`.'),
];

function precisionOf(date: PartialDate | null): string | null {
  if (date === null) return null;
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}
