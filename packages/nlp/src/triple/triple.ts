/**
 * A statement in the sentence's own words, as open information extraction gives it. All parts are
 * indexes of tokens in the order to be read, without repeats: a preposition that leads to the object
 * ends the relation. None of subject, relation and object is empty.
 */
export interface Triple {
  /** Index of the sentence in the trace. */
  readonly sentence: number;
  /** Token that heads the clause that it comes from, or, where there is none, what is stated. */
  readonly head: number;
  readonly subject: readonly number[];
  readonly relation: readonly number[];
  readonly object: readonly number[];
  /** Further arguments with their prepositions. */
  readonly args: readonly (readonly number[])[];
  /** 0 to 1, four decimals. It ranks triples; only that of claims and propositions is calibrated. */
  readonly confidence: number;
}

export interface TripleOptions {
  /** One triple for each conjunct of the subject and of the object. */
  readonly apart: boolean;
  /**
   * Short arguments: one triple for each, with those before it in the relation ("hit the town within
   * | ten years"). Else one triple a clause, with whole phrases and further arguments in `args`.
   */
  readonly minimal: boolean;
}

export const TRIPLE_DEFAULTS: TripleOptions = { apart: false, minimal: false };
