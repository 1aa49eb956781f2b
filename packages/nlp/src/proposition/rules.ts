import type { Proposition, Rule, RuleInput } from './proposition.ts';
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
import { title } from './rules/title.ts';

/** All rules. Each is a file of `rules/` with its cases in `test/proposition/rules`. */
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

/** Where a rule stands, from the root of the repository. */
export interface RuleFiles {
  readonly source: string;
  readonly cases: string;
}

/** The file of the rule with this id, and that of its cases. */
export function ruleFiles(id: string): RuleFiles {
  return { source: `packages/nlp/src/${id}.ts`, cases: `packages/nlp/test/${id}.cases.txt` };
}
