import type { Context } from '../coref/context.ts';
import type { Clause } from '../clause/clause.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TaggedSentence } from '../tagger/tagger.ts';

/** What fills a slot of a trigger's frame; slots as in `Trigger` of the ontology. */
export interface Filler {
  readonly slot: string;
  /** Head of the phrase. */
  readonly head: number;
  /** Clusters that the text implies without a phrase of its own, else undefined. */
  readonly implied?: readonly number[];
}

/**
 * One statement in the words of the sentence, before the ontology: a trigger and what hangs on it.
 * Fillers of one slot are alternatives that all hold ("China and India abstained").
 */
export interface Proposition {
  readonly sentence: number;
  /** Rule that found it: the name of a file in `rules/`. */
  readonly rule: string;
  readonly pos: 'verb' | 'noun' | 'adjective';
  /** Lemma of the trigger, with its particle. */
  readonly lemma: string;
  /** Token that heads the trigger, and all its tokens. */
  readonly head: number;
  readonly trigger: readonly number[];
  readonly fillers: readonly Filler[];
  /** Heads of clauses that are its object. */
  readonly contents: readonly number[];
  /** The clause that says it, from which attribution is read. */
  readonly anchor: number;
  /** Token from which polarity and modality are read: that clause, or the noun itself. */
  readonly scope: number;
  /** Who says it by naming ("*calling* Moscow its partner"), with the verb; else null. */
  readonly namer: { readonly verb: number; readonly subjects: readonly number[] } | null;
  /** True when it is given in passing and not a part of what a source says: titles. */
  readonly presupposed: boolean;
}

/** What a rule sees: one sentence, with the document's references. */
export interface RuleInput {
  readonly tree: Tree;
  readonly sentence: number;
  readonly clauses: readonly Clause[];
  readonly context: Context;
  /** What the argument tagger says of the sentence; null in a model without one. */
  readonly tagged: TaggedSentence | null;
}
