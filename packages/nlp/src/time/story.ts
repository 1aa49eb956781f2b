import type { EventTime } from './reference.ts';

/** An event of a document whose time is known. */
export interface DatedEvent {
  readonly sentence: number;
  /** Token of that sentence. */
  readonly token: number;
  readonly lemma: string;
  readonly isVerb: boolean;
  readonly family: number | null;
  /** Who does it, as clusters. */
  readonly actors: readonly number[];
  /** What it is done to, as lemmas. */
  readonly things: readonly string[];
  /** 0 for a verb that tells, 1 for a noun, 2 where it is only mentioned. */
  readonly rank: number;
  readonly time: EventTime;
}

/** What a document has told with its time up to a sentence, in order. */
export interface Story {
  readonly events: readonly DatedEvent[];
  /** What the article is about: the main clause of its first sentence with a date; null before it or where that only says something. */
  readonly lead: DatedEvent | null;
}

/** Times by event token of one sentence. */
export type Times = Map<number, EventTime>;
