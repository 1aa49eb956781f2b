import {
  FormatError,
  type Document,
  type LocalClaim,
  type Span,
  type SpanRecord,
} from '@entente/core';
import type { Analyzer, ConfidenceFeatures } from '@entente/nlp';

/** A claim that somebody has judged: graph-data/gold/claims. Spans are offsets of the document's text. */
export interface Judgment extends ClaimKey {
  /** `article` (the sample), `fresh` (graph-data/gold/claims/fresh), or the benchmark whose development part the text is from. */
  readonly corpus: string;
  /** Path of the article, or id of the line. */
  readonly document: string;
  readonly right: boolean;
}

/** By what a claim is known again: the words that it was read from, and its relation. */
interface ClaimKey {
  readonly subject: SpanRecord;
  readonly trigger: SpanRecord;
  readonly object: SpanRecord | null;
  /** Predicate, or the words where there is none. */
  readonly relation: string;
}

/** A judged claim that the analyzer makes still. */
export interface Judged {
  readonly corpus: string;
  readonly document: string;
  /** Predicate, or the words where there is none. */
  readonly relation: string;
  readonly features: ConfidenceFeatures;
  readonly right: boolean;
}

/** One judgment a line, as JSON. @throws FormatError for a line that is none */
export function parseJudgments(content: string): Judgment[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const found = JSON.parse(line) as Partial<Judgment>;
      if (typeof found.right !== 'boolean' || typeof found.document !== 'string') {
        throw new FormatError('bad-gold', `Line ${String(i + 1)} is no judgment: ${line}`);
      }
      return found as Judgment;
    });
}

/** The judgments whose claims the analyzer makes of the documents; each counts once. */
export function matchJudgments(
  judgments: readonly Judgment[],
  documents: readonly Document[],
  analyzer: Analyzer,
): Judged[] {
  const byKey = new Map(judgments.map((one) => [toKey(one.document, one), one]));
  const found = new Map<string, Judged>();
  for (const document of documents) {
    const { analysis, features } = analyzer.trace(document);
    analysis.claims.forEach((claim, i) => {
      const key = toKey(document.path, keyOf(claim));
      const judgment = byKey.get(key);
      const of = features[i];
      if (judgment === undefined || of === undefined) return;
      const { corpus, relation, right } = judgment;
      found.set(key, { corpus, document: document.path, relation, features: of, right });
    });
  }
  return [...found.values()];
}

function keyOf({ predicate, surface, evidence }: LocalClaim): ClaimKey {
  const span = ({ start, end }: Span): SpanRecord => [start, end];
  return {
    subject: span(evidence.subject),
    trigger: span(evidence.trigger),
    object: evidence.object === null ? null : span(evidence.object),
    relation: predicate ?? surface,
  };
}

function toKey(document: string, { subject, trigger, object, relation }: ClaimKey): string {
  return JSON.stringify([document, subject, trigger, object, relation]);
}
