import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  AttributionKind,
  Document,
  LocalClaim,
  Modality,
  Polarity,
  Span,
} from '@entente/core';
import { openPropositions, type Analyzer, type OpenProposition, type Trace } from '@entente/nlp';
import {
  parseGoldPropositions,
  type GoldPassage,
  type GoldProposition,
} from './gold-propositions.ts';
import type { Row } from './row.ts';

const GOLD = 'graph-data/gold/propositions';
/** File and what tables call it. */
const SETS = [
  ['open', 'open half'],
  ['blind', 'blind half'],
  ['fresh', 'fresh set'],
] as const;

/** What is said of a gold proposition by what was found at its trigger. */
export interface Reading {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly kind: AttributionKind;
  /** Words that name each source, outermost first. */
  readonly sources: readonly (readonly string[])[];
}

/** A gold proposition with what was found at its trigger, or null. */
export interface MatchedProposition {
  readonly text: string;
  readonly gold: GoldProposition;
  readonly reading: Reading | null;
}

/** A passage's gold propositions, matched; and how many were found that are not in the gold data. */
export interface MatchedPassage {
  readonly matched: readonly MatchedProposition[];
  readonly found: number;
  readonly surplus: readonly string[];
}

/** Polarity, modality and attribution of the propositions in graph-data/gold, and of the claims made of them. */
export async function factualityRows(analyzer: Analyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [file, data] of SETS) {
    process.stderr.write(`propositions, ${data}\n`);
    const passages = parseGoldPropositions(await readFile(join(GOLD, `${file}.txt`), 'utf8'));
    const said = matchPropositions(passages, analyzer);
    const claimed = matchClaims(passages, analyzer);
    const scores = [
      ...scoreMatched(said.flatMap(({ matched }) => matched)),
      precisionOf(said),
      ...scoreMatched(claimed).map((one) => ({ ...one, measure: `claims: ${one.measure}` })),
    ];
    rows.push(...scores.map((score) => toRow(data, score)));
  }
  return rows;
}

interface Score {
  readonly measure: string;
  readonly value: number;
  readonly of: number;
}

function toRow(data: string, { measure, value, of }: Score): Row {
  const reference = `of ${String(of)}`;
  return { task: 'factuality', data, measure, value, floor: '', reference };
}

/** Reads each passage as a document of its own; what was found is what `openPropositions` gives. */
export function matchPropositions(
  passages: readonly GoldPassage[],
  analyzer: Analyzer,
): MatchedPassage[] {
  return passages.map(({ text, propositions }, i) => {
    const trace = analyzer.trace(toDocument(text, i));
    const records = openPropositions(trace).filter((one) => !isGiven(one));
    const matched = propositions.map((gold) => {
      const record = records.find((one) => touches(wordOf(trace, one), gold));
      return { text, gold, reading: record ? toReading(text, trace, record) : null };
    });
    const surplus = records.filter(
      (one) => !propositions.some((gold) => touches(wordOf(trace, one), gold)),
    );
    const words = surplus.map(({ trigger }) => text.slice(trigger.start, trigger.end));
    return { matched, found: records.length, surplus: words };
  });
}

/** Titles and appositions, which the gold data does not mark. */
function isGiven({ rule }: OpenProposition): boolean {
  return /\/(title|apposition)$/.test(rule);
}

/** The head word of the trigger. */
function wordOf({ context }: Trace, { sentence, head, trigger }: OpenProposition): Span {
  return context.trees[sentence]?.tokens[head] ?? trigger;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function toReading(text: string, { context }: Trace, record: OpenProposition): Reading {
  const { polarity, modality, attribution, sources } = record;
  const wordsOf = (cluster: number): string[] =>
    context.discourse.references.flatMap((references, sentence) =>
      [...references.values()]
        .filter(({ clusters }) => clusters.includes(cluster))
        .map(({ from, to }) => {
          const tokens = context.trees[sentence]?.tokens ?? [];
          return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
        }),
    );
  return {
    ...{ polarity, modality, kind: attribution },
    sources: sources.map(({ span, clusters }) => [
      ...(span ? [text.slice(span.start, span.end)] : []),
      ...clusters.flatMap(wordsOf),
    ]),
  };
}

/** The same for claims; the first at a trigger counts. */
export function matchClaims(
  passages: readonly GoldPassage[],
  analyzer: Analyzer,
): MatchedProposition[] {
  return passages.flatMap(({ text, propositions }, i) => {
    const { claims, clusters } = analyzer.analyze(toDocument(text, i));
    const read = ({ polarity, modality, evidence }: LocalClaim): Reading => {
      const { attribution, attributedTo, source } = evidence;
      const named = attributedTo.map((cluster) =>
        (clusters[cluster]?.mentions ?? []).map(({ start, end }) => text.slice(start, end)),
      );
      const unnamed = source ? [[text.slice(source.start, source.end)]] : [];
      return { polarity, modality, kind: attribution, sources: [...named, ...unnamed] };
    };
    return propositions.map((gold) => {
      const claim = claims.find(({ evidence }) => touches(evidence.trigger, gold));
      return { text, gold, reading: claim ? read(claim) : null };
    });
  });
}

/** Shares of the propositions found, and of what is right of those found. */
export function scoreMatched(all: readonly MatchedProposition[]): Score[] {
  const found = all.flatMap(({ gold, reading }) => (reading ? [{ gold, reading }] : []));
  type Found = (typeof found)[number];
  const isDenied = ({ gold }: Found): boolean => gold.polarity === 'negative';
  const isNegative = ({ reading }: Found): boolean => reading.polarity === 'negative';
  const score = (
    measure: string,
    whole: readonly Found[],
    isRight: (one: Found) => boolean,
  ): Score => ({ measure, value: share(whole.filter(isRight), whole), of: whole.length });
  return [
    { measure: 'propositions found', value: share(found, all), of: all.length },
    score('polarity', found, (one) => isNegative(one) === isDenied(one)),
    score('negative: precision', found.filter(isNegative), isDenied),
    score('negative: recall', found.filter(isDenied), isNegative),
    score('modality', found, ({ gold, reading }) => reading.modality === gold.modality),
    score('kind of attribution', found, ({ gold, reading }) => reading.kind === gold.kind),
    score('source', found, isSourceRight),
    score('all sources in order', found, ({ gold, reading }) => {
      const { sources } = reading;
      return (
        sources.length === gold.sources.length &&
        gold.sources.every((said, i) => names(sources[i] ?? [], said))
      );
    }),
  ];
}

/** How much of what was found is in the gold data, which marks every clause and event with a named participant. */
function precisionOf(passages: readonly MatchedPassage[]): Score {
  const found = passages.reduce((sum, one) => sum + one.found, 0);
  const surplus = passages.reduce((sum, one) => sum + one.surplus.length, 0);
  const value = found === 0 ? 0 : (found - surplus) / found;
  return { measure: 'propositions: precision', value, of: found };
}

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return whole.length === 0 ? 0 : part.length / whole.length;
}

/** Whether the nearest source is the one of the gold data; the author is no source. */
export function isSourceRight({
  gold,
  reading,
}: {
  gold: GoldProposition;
  reading: Reading;
}): boolean {
  const said = gold.sources.at(-1);
  const source = reading.sources.at(-1);
  if (said === undefined || source === undefined) return said === source;
  return names(source, said);
}

/** Whether one of the phrases holds the words of the other as whole words. */
function names(phrases: readonly string[], said: string): boolean {
  return phrases.some((phrase) => holds(phrase, said) || holds(said, phrase));
}

function holds(a: string, b: string): boolean {
  const words = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return words(a).includes(words(b));
}

function toDocument(text: string, index: number): Document {
  return {
    ...{ id: `doc:${String(index)}`, path: `${String(index)}.txt`, url: null, title: null },
    ...{ byline: null, outlet: null, published: '2024-05-15', language: 'en', duplicateOf: null },
    ...{ text, blocks: [{ start: 0, end: text.length, kind: 'body' }] },
  };
}
