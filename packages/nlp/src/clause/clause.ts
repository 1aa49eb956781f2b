/** How the clause hangs in the sentence, which tells where its subject came from. */
export type Construction =
  'main' | 'conjunct' | 'control' | 'relative' | 'participle' | 'adjunct' | 'copula';

/** A phrase with its preposition: "with Russia". Unmarked ones ("last week") have the role `time`. */
export interface Oblique {
  readonly role: string;
  readonly head: number;
}

/**
 * A verb (or a predicative noun or adjective) with its arguments, as heads of phrases. Passives are
 * turned: `subjects` act, `objects` are acted on. Clause types after Quirk et al. 1985: SV, SVO,
 * SVOO (`indirect`), SVC and SVOC (`complements`), SVA (`obliques`).
 */
export interface Clause {
  /** The verb; with a copula, the noun, adjective or phrase that is predicated. */
  readonly head: number;
  readonly construction: Construction;
  readonly passive: boolean;
  /** Lower-case lemma, with its particle: "carry out". */
  readonly lemma: string;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly indirect: readonly number[];
  readonly complements: readonly number[];
  readonly obliques: readonly Oblique[];
  /** Heads of the clauses that are its objects: "asked Russia *to delay*". */
  readonly contents: readonly number[];
  /** The clause that this one completes or joins: `refuse` of "refused to *condemn*", else null. */
  readonly governor: number | null;
}
