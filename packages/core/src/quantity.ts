/** How a number is meant: as it stands, as about that, as a lower or as an upper bound. */
export const BOUNDS = ['exact', 'about', 'least', 'most'] as const;
export type Bound = (typeof BOUNDS)[number];

/** A number that a text gives, with what it is a number of. */
export interface Measure {
  /** The number; of a range ("10 to 15") its lower end. Finite, not negative. */
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly valueTo: number | null;
  readonly bound: Bound;
  /**
   * Of money the ISO 4217 code, of a share `%`, of a difference of shares `pp`, of a count the
   * lemma of the noun that is counted; null where the text leaves it open ("pesos", "141 voted").
   */
  readonly unit: string | null;
}
