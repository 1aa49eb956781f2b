/** Where a decision was written. */
interface Written {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One entity under any of its ids, past or present. */
type OneId = readonly [string];

/** The ids are one entity; the first is kept, the others stay readable. */
export interface Merge extends Written {
  readonly action: 'merge';
  readonly ids: readonly [string, string, ...string[]];
}

/** Some mentions of an entity are of another one, `into`, which may be new. */
export interface Split extends Written {
  readonly action: 'split';
  readonly ids: OneId;
  readonly into: string;
  /** Name of `into`; null = the fullest that its mentions use. */
  readonly name: string | null;
  /** Ids of documents all of whose mentions are moved. */
  readonly documents: readonly string[];
  /** Mentions that overlap these UTF-16 spans are moved; they go before `documents`. */
  readonly mentions: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** An entity has another name; its old one becomes an alias. */
export interface Rename extends Written {
  readonly action: 'rename';
  readonly ids: OneId;
  readonly name: string;
}

/** An entity is of another type, or a claim of another predicate. */
export interface Retype extends Written {
  readonly action: 'retype';
  readonly ids: OneId;
  /** Type or predicate of the ontology. */
  readonly to: string;
}

/** Entities or claims are confirmed, or were read wrongly. */
export interface Judgment extends Written {
  readonly action: 'accept' | 'reject';
  readonly ids: readonly [string, ...string[]];
}

/**
 * What a person decided about entities and claims. An id stands for whatever now bears it or once
 * did; decisions form a set, whose order does not matter.
 */
export type Decision = Merge | Split | Rename | Retype | Judgment;

/** Whether `id` is a claim's; every other is an entity's. */
export function isClaimId(id: string): boolean {
  return id.startsWith('claim:');
}

/** `decisions.yaml:12`, for messages. */
export function placeOf({ file, line }: Written): string {
  return `${file}:${String(line)}`;
}
