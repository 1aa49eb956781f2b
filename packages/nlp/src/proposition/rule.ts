import type { Proposition, RuleInput } from './proposition.ts';

/** What a rule asks of a candidate. */
export interface Condition<Candidate> {
  /** In words that a reader of news can check, as a statement: "the verb is passive". */
  readonly says: string;
  readonly holds: (candidate: Candidate, input: RuleInput) => boolean;
}

/** How a rule is written: what it looks at, what it asks of that, what it makes of it. */
export interface RuleParts<Candidate> {
  /** Name of its file without ending. */
  readonly id: string;
  /** What its candidates are, in words: "verbs". */
  readonly looksAt: string;
  readonly candidates: (input: RuleInput) => readonly Candidate[];
  /** Tokens that a candidate is about; the first is that of the trigger. */
  readonly words: (candidate: Candidate) => readonly number[];
  /** All must hold; the first that does not is the reason why the rule does not fire. */
  readonly conditions: readonly Condition<Candidate>[];
  readonly make: (candidate: Candidate, input: RuleInput) => Proposition;
}

/** What a rule did with one candidate. */
export interface Attempt {
  readonly words: readonly number[];
  /** Index of the first condition that does not hold; their number when all do. */
  readonly reached: number;
  /** What the rule made of it, or null when it did not fire. */
  readonly proposition: Proposition | null;
}

/** A rule of which only its candidates are its own affair. */
export interface Rule {
  readonly id: string;
  readonly looksAt: string;
  /** What its conditions say, in their order. */
  readonly conditions: readonly string[];
  /** What it finds in a sentence. */
  readonly apply: (input: RuleInput) => Proposition[];
  /** What it did with each candidate of a sentence, by the same conditions, for `explain`. */
  readonly attempts: (input: RuleInput) => Attempt[];
}

/** A rule of its parts: it fires on each candidate for which every condition holds. */
export function createRule<Candidate>(parts: RuleParts<Candidate>): Rule {
  const { id, looksAt, candidates, words, conditions, make } = parts;
  const reached = (candidate: Candidate, input: RuleInput): number => {
    const failed = conditions.findIndex(({ holds }) => !holds(candidate, input));
    return failed < 0 ? conditions.length : failed;
  };
  return {
    id,
    looksAt,
    conditions: conditions.map(({ says }) => says),
    apply: (input) =>
      candidates(input)
        .filter((candidate) => reached(candidate, input) === conditions.length)
        .map((candidate) => make(candidate, input)),
    attempts: (input) =>
      candidates(input).map((candidate) => {
        const at = reached(candidate, input);
        const proposition = at === conditions.length ? make(candidate, input) : null;
        return { words: words(candidate), reached: at, proposition };
      }),
  };
}
