import type { PartialDate } from './partial-date.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Measure } from './quantity.ts';
import type { Span } from './span.ts';

export type Polarity = 'positive' | 'negative';

/** In order of precedence, strongest first. It describes the event, not who says it. */
export const MODALITIES = [
  'conditional',
  'hypothetical',
  'planned',
  'possible',
  'obliged',
  'asserted',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** In whose voice: the article's own, reported ("X said that …"), or in quotation marks. */
export type AttributionKind = 'author' | 'indirect' | 'quote';

/**
 * What an event's time rests on. `tense`: the text gives no date, only that it had happened when the article appeared;
 * first and last day are null then, as with `none`.
 */
export type TimeBasis = 'explicit' | 'relative' | 'tense' | 'none';

export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** `office`: "the Chinese foreign minister" is he who held the office when the article appeared. */
export type MentionBasis = 'office';

export interface Mention extends Span {
  readonly kind: MentionKind;
  /** What it rests on where the text itself does not tell whom it means. */
  readonly basis?: MentionBasis;
}

/** Everything in one document that speaks of one thing. */
export interface MentionCluster {
  /** Entity type of the ontology. */
  readonly type: string;
  /** Fullest name: "Wang Yi"; for an event or position a description made of its parts. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id that a table gives (`iso:CHN`, `un:A/RES/ES-11/1`), else null. */
  readonly canonical: string | null;
  /** Offices that the document says a person holds, and whose: `foreign minister of iso:CHN`. Sorted. */
  readonly posts: readonly string[];
  readonly mentions: readonly Mention[];
}

/** What fills a place of a claim: a node, or words. */
export type Argument =
  | { readonly kind: 'entity'; readonly cluster: number }
  | { readonly kind: 'text'; readonly text: string };

export interface Role {
  /**
   * `with`, `at`, `about`, `office`, `topic`; of quantities `amount`, `count`, `percent`; of votes
   * `for`, `against`, `abstain`, `absent`.
   */
  readonly role: string;
  readonly argument: Argument;
  /** What a quantity's words mean; words with one are told apart by it and not by their form. */
  readonly measure?: Measure;
}

/** Where a document says a claim. `text.slice(start, end)` is the quote. */
export interface LocalEvidence extends Span {
  readonly subject: Span;
  readonly trigger: Span;
  readonly object: Span | null;
  readonly attribution: AttributionKind;
  /** Who says it, as indexes of clusters, outermost first; empty = the author. */
  readonly attributedTo: readonly number[];
  /** The phrase that names the nearest source where that is no cluster: "two officials in Brussels". */
  readonly source?: Span;
  /** The word that attributes: "said", "calling", "according to". */
  readonly cue: string | null;
  /** `proposition/rules/<name>`: the file, without ending, under `packages/nlp/src`. */
  readonly rule: string;
  readonly confidence: number;
}

/** A claim as one sentence of one document makes it; equal ones are joined by the graph. */
export interface LocalClaim {
  /** Id of the ontology's predicate, or null. */
  readonly predicate: string | null;
  /** Lemma of the verb or noun that states it; always filled. */
  readonly surface: string;
  readonly subject: number;
  readonly object: Argument | null;
  /** The claim that is its object or says what is asked for: "asked Russia *to delay*"; an index. */
  readonly content: number | null;
  readonly roles: readonly Role[];
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly timeBasis: TimeBasis;
  readonly evidence: LocalEvidence;
}

/** What nlp finds in one document; indexes refer to `clusters` and `claims`. */
export interface DocumentAnalysis {
  /** Id of the document. */
  readonly document: string;
  readonly clusters: readonly MentionCluster[];
  readonly claims: readonly LocalClaim[];
  /** Pairs of claims of which the first denies the second. */
  readonly contradictions: readonly (readonly [number, number])[];
  readonly diagnostics: readonly Diagnostic[];
}
