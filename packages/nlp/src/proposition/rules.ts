import type { Proposition, RuleInput } from './proposition.ts';
import type { Rule } from './rule.ts';
import { active } from './rules/active.ts';
import { adjunct } from './rules/adjunct.ts';
import { apposition } from './rules/apposition.ts';
import { conjunct } from './rules/conjunct.ts';
import { control } from './rules/control.ts';
import { copula } from './rules/copula.ts';
import { lightVerb } from './rules/light-verb.ts';
import { nominal } from './rules/nominal.ts';
import { nounInAdjunct } from './rules/noun-in-adjunct.ts';
import { objectComplement } from './rules/object-complement.ts';
import { participle } from './rules/participle.ts';
import { passive } from './rules/passive.ts';
import { relative } from './rules/relative.ts';
import { tagged } from './rules/tagged.ts';
import { title } from './rules/title.ts';

/**
 * All rules in the order they run, which `docs/rules.md` shows with their numbers: where two say the
 * same, the claim is that of the first. Each is a file of `rules/` with its cases in
 * `test/proposition/rules`.
 */
export const RULES: readonly Rule[] = [
  active,
  passive,
  conjunct,
  control,
  relative,
  participle,
  adjunct,
  copula,
  objectComplement,
  title,
  apposition,
  lightVerb,
  nounInAdjunct,
  nominal,
  tagged,
];

/** Everything that the rules find in a sentence, in the order of the rules. */
export function propositionsOf(input: RuleInput): Proposition[] {
  return RULES.flatMap((rule) => rule.apply(input));
}

/** Id that evidence carries for a rule: its file under `packages/nlp/src`, without ending. */
export function ruleId(name: string): string {
  return `proposition/rules/${name}`;
}

/** Ids of all rules, as evidence carries them. */
export const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => ruleId(id)));

/**
 * Place in the order of the rule with this id of evidence, from 1; null for one that this version has
 * not, as a stored graph of another version may name.
 */
export function ruleNumber(id: string): number | null {
  const index = RULES.findIndex((rule) => ruleId(rule.id) === id);
  return index < 0 ? null : index + 1;
}

/** Where a rule stands, from the root of the repository. */
export interface RuleFiles {
  readonly source: string;
  readonly cases: string;
}

/** The file of the rule with this id, and that of its cases. */
export function ruleFiles(id: string): RuleFiles {
  return { source: `packages/nlp/src/${id}.ts`, cases: `packages/nlp/test/${id}.cases.txt` };
}
