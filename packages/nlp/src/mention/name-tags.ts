import type { Token } from '@entente/core';
import type { TokenRange } from './name-run.ts';

/** Entity types by the label that the parser gives to words of names; MISC tells no type. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['PER', 'Person'],
  ['ORG', 'Organization'],
  ['LOC', 'Place'],
  ['NORP', 'Group'],
]);

/** The entity type that most words of a name have by the parser's tags, or null. */
export function typeOfTags(tokens: readonly Token[], { from, to }: TokenRange): string | null {
  const votes = new Map<string, number>();
  for (const { name } of tokens.slice(from, to)) {
    const type = TYPES.get(name.slice(2));
    if (type !== undefined) votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const [best, ...others] = [...votes].sort((a, b) => b[1] - a[1]);
  return best === undefined || others[0]?.[1] === best[1] ? null : best[0];
}
