/** What a token is to a trigger: nothing, or a part of its subject, relation, object, further arguments. */
export const LABELS = ['none', 'subject', 'relation', 'object', 'argument'] as const;

export type Label = (typeof LABELS)[number];

/**
 * How a relation is stated: by words of the sentence, or only implied as "be" ("the *envoy* Wang") or
 * "have" ("Peru's *army*").
 */
export const KINDS = ['stated', 'be', 'have'] as const;

export type Kind = (typeof KINDS)[number];

/** What the tagger says of one trigger. */
export interface TaggedTrigger {
  /**
   * Token: of a stated relation the head of its clause; else the head of what is said of the subject.
   */
  readonly head: number;
  readonly kind: Kind;
  /** Probability that the token is a trigger of this kind, 0 to 1. */
  readonly probability: number;
  /** Probabilities of `LABELS` for each token, row by row: token i has 5i to 5i + 4. */
  readonly labels: Float64Array;
}
