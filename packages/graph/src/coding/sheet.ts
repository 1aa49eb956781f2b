import type { Column } from '../export/column.ts';
import { toCsvHeader, toCsvRow } from '../export/csv-row.ts';
import { claimLine } from './claim-words.ts';
import { NO_PREDICATE, type SampleItem } from './draw-sample.ts';

/** Columns that coders fill in: first coder, second coder, and both together where they differ. */
export const CODER_COLUMNS = ['verdict1', 'note1', 'verdict2', 'note2', 'settled'] as const;

function text(
  name: string,
  description: string,
  valueOf: (item: SampleItem) => string | null,
): Column<SampleItem> {
  const line = (item: SampleItem): string | null => valueOf(item)?.replace(/\s+/g, ' ') ?? null;
  return { name, kind: 'string', description, valueOf: line };
}

const ABOUT_CODERS: Readonly<Record<(typeof CODER_COLUMNS)[number], string>> = {
  verdict1: 'First coder: `right` or `wrong`.',
  note1: 'First coder: why; may stay empty.',
  verdict2: 'Second coder: `right` or `wrong`.',
  note2: 'Second coder: why; may stay empty.',
  settled: 'Where they differ: what both find in the end, `right` or `wrong`.',
};

/** A coding sheet's columns; white space in texts becomes single blanks, so that a row is a line. */
export const SHEET_COLUMNS: readonly Column<SampleItem>[] = [
  {
    name: 'item',
    kind: 'long',
    description: 'Number of the item, from 1.',
    valueOf: ({ item }) => item,
  },
  text('quote', 'The sentence.', ({ evidence }) => evidence.quote),
  text('context', 'The sentence with what stands around it.', ({ context }) => context),
  text('claim', 'What was read from it, in one line.', ({ words, claim }) =>
    claimLine(words, claim),
  ),
  text('subject', 'Of whom it is said.', ({ words }) => words.subject),
  text(
    'predicate',
    'Predicate of the ontology; `(none)` where it has none.',
    ({ claim }) => claim.predicate ?? NO_PREDICATE,
  ),
  text('surface', 'Lemma of the verb or noun that states it.', ({ claim }) => claim.surface),
  text('object', 'To whom or what; entity, words or another claim.', ({ words }) => words.object),
  text('others', 'Value of a vote, office, place, amount and so on.', ({ words }) => words.others),
  text('polarity', '`positive`, or `negative`: denied.', ({ claim }) => claim.polarity),
  text(
    'modality',
    'How the text puts it: `asserted`, `planned`, `possible` and so on.',
    ({ claim }) => claim.modality,
  ),
  text('saidBy', 'Who says so, outermost first; `author`: the article.', ({ speaker }) => speaker),
  text('time', 'When it happened, and what that rests on.', ({ words }) => words.time),
  ...CODER_COLUMNS.map((name) => text(name, ABOUT_CODERS[name], () => null)),
  text(
    'document',
    'Title of the article, or its path.',
    ({ document }) => document.title ?? document.path,
  ),
  text('outlet', 'Where it appeared.', ({ document }) => document.outlet),
  text('published', 'When it appeared.', ({ document }) => document.published),
  text('url', 'Its address.', ({ document }) => document.url),
  text('rule', 'The rule that read it.', ({ evidence }) => evidence.rule),
  {
    name: 'confidence',
    kind: 'double',
    description: 'Confidence of this reading; hide it from coders.',
    valueOf: ({ evidence }) => evidence.confidence,
  },
  text('claimId', 'Id of the claim, for `entente explain`.', ({ claim }) => claim.id),
  text('evidenceId', 'Id of the sentence’s evidence.', ({ evidence }) => evidence.id),
  text('stratum', 'The part of the graph that the item was drawn from.', ({ stratum }) => stratum),
  {
    name: 'stratumPopulation',
    kind: 'long',
    description: 'Number of readings in that part.',
    valueOf: ({ stratumPopulation }) => stratumPopulation,
  },
  {
    name: 'population',
    kind: 'long',
    description: 'Number of readings in the whole graph.',
    valueOf: ({ population }) => population,
  },
];

/** A coding sheet as CSV (RFC 4180; no cell is a formula), a row a piece. */
export function* toSheet(items: readonly SampleItem[]): Generator<string, void, undefined> {
  yield toCsvHeader(SHEET_COLUMNS);
  for (const item of items) yield toCsvRow(SHEET_COLUMNS, item);
}
