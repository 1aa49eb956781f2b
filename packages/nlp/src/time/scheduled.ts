import { childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';

/**
 * The event that a date after "for" is planned for, with the word that plans it: "a *trip* that had been planned
 * *for Friday*", "the *vote* is scheduled *for Monday*". Undefined where nothing is planned, null where what is
 * planned is no event.
 */
export function scheduledEvent(
  tree: Tree,
  events: ReadonlySet<number>,
  from: number,
): number | null | undefined {
  if (tree.tokens[from - 1]?.text.toLowerCase() !== 'for') return undefined;
  const plan = plannedBy(tree, from);
  if (plan === null) return undefined;
  const { head, deprel } = tokenAt(tree, plan);
  const things = isRelation(deprel, 'acl')
    ? [head]
    : childrenOf(tree, plan, 'nsubj:pass', 'nsubj', 'obj');
  return things.find((i) => events.has(i) && tokenAt(tree, i).upos === 'NOUN') ?? null;
}

/** "planned", "scheduled", "set" above the date. */
function plannedBy(tree: Tree, date: number): number | null {
  const { head } = tokenAt(tree, date);
  if (head < 0 || head > date) return null;
  return /^(plan|schedule|slate|set|due|time|book|call)$/.test(tokenAt(tree, head).lemma)
    ? head
    : null;
}
