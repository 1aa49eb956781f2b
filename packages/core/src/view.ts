import type { Modality, Polarity } from './claim.ts';
import type { PartialDate } from './partial-date.ts';
import type { ClaimRecord, EntityRecord, EvidenceRecord } from './records.ts';

/** What the viewer shows: answers that it computes from `ViewData` (view-data.ts). */

/** What is loaded, and the words for its types and predicates. */
export interface ViewMeta {
  readonly counts: {
    readonly entities: number;
    readonly claims: number;
    readonly documents: number;
    /** Different outlets; a document without one is not counted. */
    readonly outlets: number;
  };
  readonly types: readonly {
    readonly id: string;
    readonly label: string;
    /** Left out where it has none. */
    readonly supertype?: string;
  }[];
  readonly predicates: readonly {
    readonly id: string;
    readonly label: string;
    readonly symmetric: boolean;
    /** PLOVER event type of what tells of an event or a stance; left out for lasting ties and the like. */
    readonly plover?: string;
    /** What is known of its precision; left out where nothing was judged. */
    readonly precision?: ViewPrecision;
  }[];
}

/** Of `judged` claims `right` were right; `low` and `high` are the ends of the 95 % interval of that share. */
export interface ViewPrecision {
  readonly right: number;
  readonly judged: number;
  readonly low: number;
  readonly high: number;
}

/** Enough of an entity to name it and go there. */
export interface EntityLink {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly types: readonly string[];
}

/** Enough of a document to cite it. `url` is null unless it is http or https. */
export interface DocumentLink {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** What a claim is about: a node, words, or another claim. */
export type ClaimObject =
  | { readonly kind: 'entity'; readonly entity: EntityLink }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'claim'; readonly claim: ClaimSummary };

/** A claim in one line. A content claim that leads back to itself ends as null. */
export interface ClaimSummary {
  readonly id: string;
  readonly predicate: string | null;
  readonly surface: string;
  readonly subject: EntityLink;
  readonly object: ClaimObject | null;
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attributed: boolean;
  readonly evidenceCount: number;
  readonly lastReported: PartialDate | null;
  readonly confidence: number;
}

export interface EvidenceAnswer extends EvidenceRecord {
  readonly source: DocumentLink;
  /** `attributedTo` as entities, outermost first. */
  readonly speakers: readonly EntityLink[];
}

/** A claim with its sentences, newest first (undated last, then by id). */
export interface ClaimAnswer {
  readonly claim: Omit<ClaimRecord, 'evidence'>;
  readonly summary: ClaimSummary;
  readonly roles: readonly { readonly role: string; readonly text: string }[];
  readonly evidence: readonly EvidenceAnswer[];
  readonly contradicts: readonly ClaimSummary[];
}

/** An entity with all it takes part in. */
export interface EntityAnswer {
  readonly entity: Omit<EntityRecord, 'mentions'>;
  /** Claims not rejected whose subject, object or role it is; most evidence first, then by id. */
  readonly claims: readonly ClaimSummary[];
  /** Claims that somebody reports it to have made. */
  readonly said: readonly ClaimSummary[];
  /** Documents that mention it, newest first. */
  readonly documents: readonly DocumentLink[];
}
