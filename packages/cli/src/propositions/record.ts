import type {
  AttributionKind,
  Document,
  Modality,
  PartialDate,
  Polarity,
  Span,
  TimeBasis,
} from '@entente/core';
import type { OpenProposition, Trace } from '@entente/nlp';

/** Words of an article and where they stand: offsets of its text in UTF-16 code units, end excluded. */
export interface Words {
  readonly text: string;
  readonly span: readonly [number, number];
}

/** What words mention, as far as the article or the table of actors tells. */
export interface Mentioned {
  readonly name: string;
  readonly type: string;
  /** Id of the table of actors ("iso:CHN"), or null. */
  readonly id: string | null;
}

export interface ArgumentRecord extends Words {
  readonly role: string;
  readonly minimal: Words;
  readonly entities: readonly Mentioned[];
}

/** A source; `text` is null where no words name it ("It was said that …"). */
export interface SourceRecord {
  readonly text: string | null;
  readonly span: readonly [number, number] | null;
  readonly entities: readonly Mentioned[];
}

/** A line of `entente propositions`; docs/propositions.md tells what its fields mean. */
export interface PropositionRecord {
  readonly document: string;
  readonly sentence: Words & { readonly index: number };
  readonly trigger: Words;
  readonly lemma: string;
  readonly pos: string;
  readonly type: string | null;
  readonly construction: string | null;
  readonly arguments: readonly ArgumentRecord[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly timeBasis: TimeBasis;
  readonly attribution: AttributionKind;
  readonly sources: readonly SourceRecord[];
  readonly cue: Words | null;
  readonly confidence: number;
  readonly rule: string;
}

/** The propositions of an article with their words. */
export function toRecords(
  { path, text }: Document,
  { context, sentences }: Trace,
  propositions: readonly OpenProposition[],
): PropositionRecord[] {
  const words = ({ start, end }: Span): Words => ({
    text: text.slice(start, end),
    span: [start, end],
  });
  const entities = (clusters: readonly number[]): Mentioned[] =>
    clusters.flatMap((index) => {
      const cluster = context.discourse.clusters[index];
      return cluster ? [{ name: cluster.name, type: cluster.type, id: cluster.canonical }] : [];
    });
  return propositions.map((one) => ({
    document: path,
    sentence: { index: one.sentence, ...words(sentences[one.sentence] ?? one.trigger) },
    trigger: words(one.trigger),
    lemma: one.lemma,
    pos: one.pos,
    type: one.type,
    construction: one.construction,
    arguments: one.arguments.map(({ role, span, minimal, clusters }) => ({
      role,
      ...words(span),
      minimal: words(minimal),
      entities: entities(clusters),
    })),
    polarity: one.polarity,
    modality: one.modality,
    eventFrom: one.eventFrom,
    eventTo: one.eventTo,
    timeBasis: one.timeBasis,
    attribution: one.attribution,
    sources: one.sources.map(({ span, clusters }) => ({
      ...(span ? words(span) : { text: null, span: null }),
      entities: entities(clusters),
    })),
    cue: one.cue && words(one.cue),
    confidence: one.confidence,
    rule: one.rule,
  }));
}
