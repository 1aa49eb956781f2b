import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, DocumentAnalysis, LocalClaim } from '@entente/core';
import type { Analyzer } from '@entente/nlp';
import {
  parseGoldPropositions,
  type GoldPassage,
  type GoldProposition,
} from './gold-propositions.ts';
import type { Row } from './row.ts';

const GOLD = 'graph-data/gold/propositions';
const HALVES = ['open', 'blind'] as const;

/** A gold proposition with the claims that have its trigger. */
export interface MatchedProposition {
  readonly text: string;
  readonly gold: GoldProposition;
  readonly claims: readonly LocalClaim[];
  readonly analysis: DocumentAnalysis;
}

/** Polarity, modality and attribution of the propositions in graph-data/gold. */
export async function factualityRows(analyzer: Analyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const half of HALVES) {
    process.stderr.write(`propositions, ${half} half\n`);
    const passages = parseGoldPropositions(await readFile(join(GOLD, `${half}.txt`), 'utf8'));
    const matched = matchPropositions(passages, analyzer);
    rows.push(...scoreMatched(matched).map((score) => toRow(half, score)));
  }
  return rows;
}

interface Score {
  readonly measure: string;
  readonly value: number;
  readonly of: number;
}

function toRow(half: string, { measure, value, of }: Score): Row {
  const reference = `of ${String(of)}`;
  return { task: 'factuality', data: `${half} half`, measure, value, floor: '', reference };
}

/** Reads each passage as a document of its own. */
export function matchPropositions(
  passages: readonly GoldPassage[],
  analyzer: Analyzer,
): MatchedProposition[] {
  return passages.flatMap(({ text, propositions }, i) => {
    const analysis = analyzer.analyze(toDocument(text, i));
    return propositions.map((gold) => ({
      text,
      gold,
      analysis,
      claims: analysis.claims.filter(
        ({ evidence: { trigger } }) => trigger.start < gold.end && gold.start < trigger.end,
      ),
    }));
  });
}

/** Shares of the propositions found, and of what is right of those found. */
export function scoreMatched(matched: readonly MatchedProposition[]): Score[] {
  const found = matched.filter(({ claims }) => claims.length > 0);
  const negative = (one: MatchedProposition): boolean => one.claims[0]?.polarity === 'negative';
  const denied = found.filter(({ gold }) => gold.polarity === 'negative');
  const said = found.filter(negative);
  const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
    whole.length === 0 ? 0 : part.length / whole.length;
  const score = (
    measure: string,
    whole: readonly MatchedProposition[],
    isRight: (one: MatchedProposition) => boolean,
  ): Score => ({ measure, value: share(whole.filter(isRight), whole), of: whole.length });
  return [
    score('propositions found', matched, ({ claims }) => claims.length > 0),
    score('polarity', found, (one) => negative(one) === (one.gold.polarity === 'negative')),
    score('negative: precision', said, ({ gold }) => gold.polarity === 'negative'),
    score('negative: recall', denied, negative),
    score('modality', found, ({ gold, claims }) => claims[0]?.modality === gold.modality),
    score('kind of attribution', found, ({ gold, claims }) => kindOf(claims[0]) === gold.kind),
    score('source', found, isSourceRight),
  ];
}

function kindOf(claim: LocalClaim | undefined): string | undefined {
  return claim?.evidence.attribution;
}

/** Whether the nearest source is the one of the gold data: a mention of it stands in those words. */
function isSourceRight({ text, gold, claims, analysis }: MatchedProposition): boolean {
  const sources = claims[0]?.evidence.attributedTo ?? [];
  const said = gold.sources.at(-1);
  const words = claims[0]?.evidence.source;
  if (said === undefined) return sources.length === 0 && words === undefined;
  if (words !== undefined) return overlap(text.slice(words.start, words.end), said);
  const cluster = analysis.clusters[sources.at(-1) ?? -1];
  return cluster?.mentions.some(({ start, end }) => overlap(text.slice(start, end), said)) === true;
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function toDocument(text: string, index: number): Document {
  return {
    ...{ id: `doc:${String(index)}`, path: `${String(index)}.txt`, url: null, title: null },
    ...{ byline: null, outlet: null, published: '2024-05-15', language: 'en', duplicateOf: null },
    ...{ text, blocks: [{ start: 0, end: text.length, kind: 'body' }] },
  };
}
