import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { firstDay, lastDay, type Document, type PartialDate, type Span } from '@entente/core';
import { ingest } from '@entente/ingest';
import { openPropositions, type Analyzer } from '@entente/nlp';
import { parseGoldTimes, type GoldTime } from './gold-times.ts';
import type { Row } from './row.ts';

const GOLD = 'graph-data/gold/event-time';
const ARTICLES = 'graph-data/articles';
/** Folders of the gold data: two halves of the sample articles, and a set with articles of its own. */
const PARTS = [
  { folder: 'open', name: 'open half', articles: ARTICLES },
  { folder: 'blind', name: 'blind half', articles: ARTICLES },
  { folder: 'more', name: 'development set', articles: join(GOLD, 'more') },
] as const;

/** First and last day, as far as they are told. */
export interface Period {
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
}

/** A gold event with what was read at its word; null where nothing was. */
export interface MatchedTime {
  readonly gold: GoldTime;
  /** Words of the article around the event. */
  readonly words: string;
  readonly proposition: Period | null;
  readonly claim: Period | null;
}

/** When the events of articles happen, against graph-data/gold/event-time. */
export async function eventTimeRows(analyzer: Analyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { folder, name, articles } of PARTS) {
    process.stderr.write(`event time, ${name}\n`);
    const matched = await matchFolder(folder, articles, analyzer);
    const row = { task: 'event time', data: name, floor: '' };
    for (const kind of ['proposition', 'claim'] as const) {
      const before = kind === 'claim' ? 'claims: ' : '';
      for (const { measure, value, whole } of scoreTimes(matched, kind))
        rows.push({
          ...row,
          ...{ measure: before + measure, value, reference: `of ${String(whole)}` },
        });
    }
  }
  return rows;
}

/** The events of a folder of the gold data, whose texts are in `articles`, with what the analyzer says of each. */
export async function matchFolder(
  folder: string,
  articles: string,
  analyzer: Analyzer,
): Promise<MatchedTime[]> {
  const names = await readdir(join(GOLD, folder));
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  const matched = await Promise.all(
    files.map(async (file) => {
      const path = `${basename(file, '.txt')}.md`;
      const bytes = new Uint8Array(await readFile(join(articles, path)));
      const { documents } = await ingest({ path, bytes });
      const [document] = documents;
      if (!document) return [];
      const content = await readFile(join(GOLD, folder, file), 'utf8');
      return matchTimes(document, parseGoldTimes(content, readableText(document), file), analyzer);
    }),
  );
  return matched.flat();
}

/** The text with blanks for all that is neither headline nor body: offsets stay. */
export function readableText({ text, blocks }: Document): string {
  let readable = '';
  for (const { kind, start, end } of blocks)
    if (kind === 'headline' || kind === 'body')
      readable = readable.padEnd(start) + text.slice(start, end);
  return readable;
}

/** What the analyzer says of each event of an article: of the statement, and of the first claim, at its word. */
export function matchTimes(
  document: Document,
  events: readonly GoldTime[],
  analyzer: Analyzer,
): MatchedTime[] {
  const trace = analyzer.trace(document);
  const { trees } = trace.context;
  const propositions = openPropositions(trace);
  return events.map((gold) => ({
    gold,
    words: document.text.slice(Math.max(0, gold.start - 30), gold.end + 30),
    proposition:
      propositions.find(({ sentence, head, trigger }) =>
        touches(trees[sentence]?.tokens[head] ?? trigger, gold),
      ) ?? null,
    claim: trace.analysis.claims.find(({ evidence }) => touches(evidence.trigger, gold)) ?? null,
  }));
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Score {
  readonly measure: string;
  readonly value: number;
  /** Number of events that `value` is a share of. */
  readonly whole: number;
}

/** How many events are found, and how many of those have the right time. */
export function scoreTimes(
  matched: readonly MatchedTime[],
  kind: 'proposition' | 'claim',
): Score[] {
  const dated = matched.filter(({ gold }) => isDated(gold));
  const found = matched.flatMap(({ gold, [kind]: read }) => (read ? [{ gold, read }] : []));
  const foundDated = found.filter(({ gold }) => isDated(gold));
  const given = found.filter(({ read }) => isDated(read));
  const undated = found.filter(({ gold }) => !isDated(gold));
  const score = <T>(measure: string, whole: readonly T[], isRight: (one: T) => boolean): Score => ({
    measure,
    value: whole.length === 0 ? 0 : whole.filter(isRight).length / whole.length,
    whole: whole.length,
  });
  return [
    score('dated events found', dated, (one) => one[kind] !== null),
    score('dated: right date and precision', foundDated, ({ gold, read }) => isSame(gold, read)),
    score('dated: same days', foundDated, ({ gold, read }) => isSame(daysOf(gold), daysOf(read))),
    score('given a date: right', given, ({ gold, read }) => isSame(gold, read)),
    score('undated given a date', undated, ({ read }) => isDated(read)),
  ];
}

function isDated({ eventFrom, eventTo }: Period): boolean {
  return eventFrom !== null || eventTo !== null;
}

/** Whether two periods begin and end alike, to the same precision. */
export function isSame(a: Period, b: Period): boolean {
  return a.eventFrom === b.eventFrom && a.eventTo === b.eventTo;
}

function daysOf({ eventFrom, eventTo }: Period): Period {
  return {
    eventFrom: eventFrom === null ? null : firstDay(eventFrom),
    eventTo: eventTo === null ? null : lastDay(eventTo),
  };
}
