import type {
  AttributionKind,
  MentionBasis,
  MentionKind,
  Modality,
  Polarity,
  TimeBasis,
} from './claim.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { PartialDate } from './partial-date.ts';
import type { Measure } from './quantity.ts';

/**
 * The lines of a graph directory's files, the store of record. `documents.jsonl` holds
 * `Document`s and `diagnostics.jsonl` holds `Diagnostic`s.
 */
export interface EntityRecord {
  readonly id: string;
  readonly type: string;
  /** `type`, then its supertypes, nearest first. */
  readonly types: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso2: string | null;
  readonly iso3: string | null;
  readonly qid: string | null;
  readonly capital: string | null;
  /** Region and finer area of UN M49. */
  readonly region: string | null;
  readonly subregion: string | null;
  readonly mentions: readonly MentionRecord[];
  /** Ids that human decisions retired and that still lead here, sorted; left out where none. */
  readonly formerIds?: readonly string[];
  /** What a person decided; left out where nobody did. */
  readonly status?: 'accepted' | 'rejected';
}

export interface MentionRecord {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** Left out where the text itself tells whom it means. */
  readonly basis?: MentionBasis;
}

export type SpanRecord = readonly [start: number, end: number];

export interface EvidenceRecord {
  readonly id: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** `document.text.slice(start, end)`. */
  readonly quote: string;
  readonly subject: SpanRecord;
  readonly trigger: SpanRecord;
  readonly object: SpanRecord | null;
  readonly attribution: AttributionKind;
  /** Entity ids, outermost first. */
  readonly attributedTo: readonly string[];
  /** Words of the nearest source where that is no entity: "two officials in Brussels". */
  readonly sourceText?: string;
  readonly cue: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/**
 * What else takes part: `{role: 'with', entity, text: null}`. Quantities carry their value:
 * `{role: 'amount', entity: null, text: '$40 billion', value: 40000000000, valueTo: null,
 * bound: 'exact', unit: 'USD'}`.
 */
export interface RoleRecord extends Partial<Measure> {
  readonly role: string;
  readonly entity: string | null;
  readonly text: string | null;
}

/**
 * Why two claims contradict each other: a text sets one against the other (`denial`), one affirms what
 * the other denies (`polarity`), or they give different values (`value`: for or against, 41 or 35).
 */
export type ContradictionReason = 'denial' | 'polarity' | 'value';

/** A claim without evidence does not type-check. */
export interface ClaimRecord {
  readonly id: string;
  readonly predicate: string | null;
  readonly surface: string;
  readonly subject: string;
  readonly object: string | null;
  readonly objectText: string | null;
  /** Id of the claim that is this one's object. */
  readonly content: string | null;
  readonly roles: readonly RoleRecord[];
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly timeBasis: TimeBasis;
  readonly firstReported: PartialDate | null;
  readonly lastReported: PartialDate | null;
  readonly evidenceCount: number;
  readonly documentCount: number;
  readonly sourceCount: number;
  readonly independentCount: number;
  /** True when no author states it in his own voice. */
  readonly attributed: boolean;
  readonly confidence: number;
  readonly status: 'auto' | 'accepted' | 'rejected';
  /** Ids of claims that this one contradicts, sorted. */
  readonly contradicts: readonly string[];
  /** Why, in the order of `contradicts`; left out where it contradicts none. */
  readonly contradictsBecause?: readonly ContradictionReason[];
  /** Ids that human decisions retired and that still lead here, sorted; left out where none. */
  readonly formerIds?: readonly string[];
  readonly evidence: readonly [EvidenceRecord, ...EvidenceRecord[]];
}

/** Everything that a graph directory says, each list sorted by id. */
export interface GraphRecords {
  readonly documents: readonly Document[];
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly diagnostics: readonly Diagnostic[];
}
