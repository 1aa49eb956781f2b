import type { ViewMeta } from './view.ts';

/**
 * What the viewer holds in memory: tables by columns, rows referred to by number. It is read from the
 * one file that `entente build` writes for the viewer, or made of another program's graph; then there
 * are no sentences. Large columns of words decode a value when it is asked for.
 */
export interface ViewData {
  readonly meta: ViewMeta;
  readonly entities: EntityColumns;
  readonly claims: ClaimColumns;
  readonly edges: EdgeColumns;
  readonly evidence: EvidenceColumns;
  readonly documents: DocumentColumns;
}

/** No row, no predicate: in columns of row numbers and of indexes into `meta`. */
export const NONE = 0xffffffff;

/** No day: in columns of days. */
export const NO_DAY = -0x80000000;

/** A column whose values are decoded when asked for. */
export interface Column<T> {
  readonly length: number;
  readonly at: (row: number) => T | null | undefined;
}

/** All entities that nobody rejected or that a claim speaks of. Rows by falling degree, then by id. */
export interface EntityColumns {
  readonly count: number;
  readonly id: Column<string>;
  readonly name: Column<string>;
  /** Index into `meta.types`. */
  readonly type: Uint32Array;
  readonly aliases: Column<readonly string[]>;
  readonly iso3: Column<string>;
  readonly qid: Column<string>;
  readonly capital: Column<string>;
  /** Region and finer area of UN M49. */
  readonly region: Column<string>;
  readonly subregion: Column<string>;
  /** 1: a person accepted it. */
  readonly accepted: Uint8Array;
  readonly formerIds: Column<readonly string[]>;
  /** Rows of the documents that mention it, newest first. */
  readonly documents: Column<readonly number[]>;
  /** Layout of the build in its own units, y upwards. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Edges that meet here; a self-loop counts once. 0: no edge, and its place is outside. */
  readonly degree: Uint32Array;
  readonly pagerank: Float32Array;
  /** Number of its community, 0 the largest. */
  readonly community: Uint32Array;
}

/** A line of the view: a claim between two entities. Rows in the order of their claims. */
export interface EdgeColumns {
  readonly count: number;
  /** Rows of entities. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Row of claims. */
  readonly claim: Uint32Array;
}

/** All claims that nobody rejected, those that are no edge too. Rows by id. */
export interface ClaimColumns {
  readonly count: number;
  readonly id: Column<string>;
  /** Index into `meta.predicates`, or `NONE`. */
  readonly predicate: Uint32Array;
  readonly surface: Column<string>;
  /** Row of entities. */
  readonly subject: Uint32Array;
  /** Row of entities, or `NONE`. */
  readonly object: Uint32Array;
  readonly objectText: Column<string>;
  /** Row of the claim that is its object, or `NONE`. */
  readonly content: Uint32Array;
  /** `RoleRecord`s with the name of their entity as text, as JSON; null where none. */
  readonly roles: Column<string>;
  readonly value: Column<string>;
  /** 1: negative. */
  readonly negative: Uint8Array;
  /** Index into `MODALITIES`. */
  readonly modality: Uint8Array;
  /** 1: no author states it in his own voice. */
  readonly attributed: Uint8Array;
  /** As written in claims.jsonl (`2022-02`). */
  readonly eventFrom: Column<string>;
  readonly eventTo: Column<string>;
  /** Days since 1970-01-01, first and last of the event's period; `NO_DAY` where unknown or open. */
  readonly eventFirstDay: Int32Array;
  readonly eventLastDay: Int32Array;
  /** Days of the first and the last report; `NO_DAY` where no document has a date. */
  readonly reportedFirstDay: Int32Array;
  readonly reportedLastDay: Int32Array;
  readonly documentCount: Uint32Array;
  readonly sourceCount: Uint32Array;
  readonly independentCount: Uint32Array;
  readonly confidence: Float32Array;
  /** 1: a person accepted it. */
  readonly accepted: Uint8Array;
  readonly formerIds: Column<readonly string[]>;
  /** Rows of the claims that it contradicts, and why (`ContradictionReason`), in the same order. */
  readonly contradicts: Column<readonly number[]>;
  readonly contradictsBecause: Column<readonly string[]>;
  /** `count + 1` numbers: its sentences are rows `evidence[i]` to `evidence[i + 1]`, exclusive. */
  readonly evidence: Uint32Array;
}

/** Sentences, by claim; those of a claim newest first, undated last, then by id. */
export interface EvidenceColumns {
  readonly count: number;
  readonly id: Column<string>;
  /** Row of documents. */
  readonly document: Uint32Array;
  readonly quote: Column<string>;
  /** Offsets into the document's text (UTF-16); `objectStart` is `NONE` where no words name it. */
  readonly start: Uint32Array;
  readonly subjectStart: Uint32Array;
  readonly subjectEnd: Uint32Array;
  readonly triggerStart: Uint32Array;
  readonly triggerEnd: Uint32Array;
  readonly objectStart: Uint32Array;
  readonly objectEnd: Uint32Array;
  readonly attribution: Column<string>;
  /** Rows of entities, outermost first. */
  readonly attributedTo: Column<readonly number[]>;
  readonly sourceText: Column<string>;
  readonly cue: Column<string>;
  readonly rule: Column<string>;
  readonly confidence: Float32Array;
}

/** Rows by id. */
export interface DocumentColumns {
  readonly count: number;
  readonly id: Column<string>;
  readonly title: Column<string>;
  /** Null unless it is http or https. */
  readonly url: Column<string>;
  readonly outlet: Column<string>;
  readonly published: Column<string>;
  /** Day of publication since 1970-01-01, or `NO_DAY`. */
  readonly day: Int32Array;
  /** Row of the document that it is a copy of, or `NONE`. */
  readonly duplicateOf: Uint32Array;
}
