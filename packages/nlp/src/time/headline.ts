import type { Context } from '../coref/context.ts';
import { phaseOf } from '../lexicon/event-families.ts';
import { childrenOf, conjuncts, tokenAt, type Tree } from '../syntax/tree.ts';
import { eventLemma } from './events.ts';
import type { EventTime } from './reference.ts';
import type { DatedEvent, Times } from './story.ts';
import { familyOfVerb, isHeadline, type Actors } from './told-again.ts';

/**
 * The main verb of a headline with the time of what the article tells first with its date, if the same one does it,
 * the word is the same, or the same thing begins or ends; or null.
 */
export function headlineTime(
  { trees }: Context,
  times: readonly Times[],
  actorsAt: (sentence: number) => Actors,
  lead: DatedEvent | null,
): { readonly token: number; readonly time: EventTime } | null {
  const [title] = trees;
  const first = lead === null ? undefined : trees[lead.sentence];
  if (!title || !first || lead === null || lead.sentence === 0) return null;
  const token = title.tokens.findIndex(({ head }) => head < 0);
  if (!isHeadline(title) || token < 0 || times[0]?.has(token)) return null;
  if (!/^VB[PZDN]?$/.test(tokenAt(title, token).xpos)) return null;
  return isSame() ? { token, time: lead.time } : null;

  function isSame(): boolean {
    if (!title || !first || lead === null) return false;
    const lemma = eventLemma(title, token);
    const family = familyOfVerb(title, token);
    if (lemma === lead.lemma || (family !== null && family === lead.family)) return true;
    const phase = phaseOf(lemma);
    if (phase !== null && phase === phaseOf(lead.lemma)) return isSameThing(title, token, lead);
    if (lead.sentence > 1 || !/^VB[PZ]?$/.test(tokenAt(title, token).xpos)) return false;
    const known = new Set(named(lead.sentence, first, lead.token));
    return named(0, title, token).some((one) => known.has(one));
  }

  function named(sentence: number, tree: Tree, verb: number): (number | string)[] {
    return subjectsOf(tree, verb).flatMap((i) => [
      tokenAt(tree, i).lemma.toLowerCase(),
      ...actorsAt(sentence)(i),
    ]);
  }
}

/** "Summit *opens*" after "leaders *began* a summit" */
function isSameThing(tree: Tree, verb: number, { things }: DatedEvent): boolean {
  return childrenOf(tree, verb, 'nsubj', 'obj').some((i) =>
    things.includes(tokenAt(tree, i).lemma.toLowerCase()),
  );
}

/** Heads of the subjects of a verb, those that it shares with the clause above it too. */
export function subjectsOf(tree: Tree, verb: number): number[] {
  const own = childrenOf(tree, verb, 'nsubj').flatMap((i) => conjuncts(tree, i));
  const { head, deprel } = tokenAt(tree, verb);
  return own.length === 0 && head >= 0 && /^(conj|xcomp)/.test(deprel)
    ? subjectsOf(tree, head)
    : own;
}
