import type {
  AttributionKind,
  Modality,
  PartialDate,
  Polarity,
  Span,
  TimeBasis,
} from '@entente/core';
import type { Construction } from '../clause/clause.ts';
import type { ClauseType } from './clause-type.ts';
import type { SourcePhrase } from './circumstances.ts';

/** A phrase that a proposition speaks of; spans are offsets of the document's text. */
export interface OpenArgument {
  /**
   * `subject` (who acts, also "by …" of a passive), `object` (what is acted on), `indirect`,
   * `complement`, `content` (a clause that is said, wanted or asked), `owner` of a noun ("*Iraq's*
   * invasion"), `time`, or the preposition.
   */
  readonly role: string;
  /** Its head, as a token of the sentence. */
  readonly head: number;
  /** The phrase without its preposition, relative clauses and appositions. */
  readonly span: Span;
  /** The shortest stretch of it that keeps its meaning: no articles, participles, infinitives. */
  readonly minimal: Span;
  /** What it mentions, as indexes of `context.discourse.clusters`; empty for what is no node. */
  readonly clusters: readonly number[];
}

/** One statement of a text with who says it, how it is meant and whether it is denied. */
export interface OpenProposition {
  /** Index of its sentence in the trace. */
  readonly sentence: number;
  /** `proposition/rules/<name>`, or `operator` ("*refused* to sign") and `clause` for what no rule covers. */
  readonly rule: string;
  readonly pos: 'verb' | 'noun' | 'adjective';
  /** How its clause hangs in the sentence; null for nouns. */
  readonly construction: Construction | null;
  /** Null for nouns. */
  readonly type: ClauseType | null;
  /** The word that states it, as a token of the sentence. */
  readonly head: number;
  /** The same with its particle, as offsets of the document's text. */
  readonly trigger: Span;
  /** Lower-case lemma, with the particle. */
  readonly lemma: string;
  /** In the order of their roles: subjects, objects, then the others as they stand. */
  readonly arguments: readonly OpenArgument[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** First and last day as the text tells them, as exact as it is: docs/event-time.md. */
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly timeBasis: TimeBasis;
  readonly attribution: AttributionKind;
  /** Who says it, outermost first; empty = the author. */
  readonly sources: readonly SourcePhrase[];
  /** The word that attributes it: "said", "according"; null where a quotation stands by itself. */
  readonly cue: Span | null;
  /** Probability that it was read rightly, 0 to 1, four decimals: see `confidenceOf`. */
  readonly confidence: number;
}
