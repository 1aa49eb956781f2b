import type { Role } from '@entente/core';
import type { Filler } from '../proposition/proposition.ts';
import { isDecision } from '../lexicon/verbs.ts';
import type { Amount, Quantity } from '../quantity/quantity.ts';
import type { TallyPart } from '../quantity/tally.ts';
import { endBefore, isHyphen, wordAt } from '../quantity/words.ts';
import { childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import type { Draft } from './draft.ts';

const ROLE_OF = { money: 'amount', count: 'count', percent: 'percent' } as const;
/** How money and shares hang on the phrase that they measure: "aid *of $40 billion*", "a *5%* stake". */
const INSIDE = ['nummod', 'nmod', 'compound', 'amod', 'flat', 'dep', 'appos', 'det'];
const DEEPEST = 3;

/**
 * The draft with roles for the amounts among its arguments: "gave Ukraine *$40 billion*" (`amount`),
 * "sent *3,000 troops*" (`count`), "cut exports by *12 percent*" (`percent`). Dates are its time. How
 * many voted which way (`for`, `against`, `abstain`, `absent`) goes with what is decided, not with how
 * somebody votes.
 */
export function withMeasures(
  text: string,
  tree: Tree,
  draft: Draft,
  quantities: readonly Quantity[],
  tally: readonly TallyPart[] = [],
): Draft {
  const { rule } = draft.proposition;
  if (rule === 'title' || rule === 'apposition' || draft.ofItself) return draft;
  const heads = argumentHeads(draft);
  const roles: Role[] = isVotedOn(tree, draft)
    ? tally.map((part) => votesOf(text, tree, part))
    : [];
  for (const quantity of quantities) {
    if (quantity.kind === 'date' || !isNews(tree, quantity, quantities)) continue;
    if (!measures(tree, quantity, heads)) continue;
    if (tally.some(({ from, to }) => from < quantity.to && quantity.from < to)) continue;
    const role = ROLE_OF[quantity.kind];
    const argument = { kind: 'text', text: wordsOf(text, tree, quantity) } as const;
    roles.push({ role, argument, measure: quantity.measure });
  }
  return roles.length === 0 ? draft : { ...draft, roles: [...draft.roles, ...roles] };
}

/** Whether a vote decides what the draft says: "*adopted* by 141 votes to 5", "*received* 93 votes". */
function isVotedOn(tree: Tree, { proposition, value, predicate }: Draft): boolean {
  const { pos, head } = proposition;
  const decides = isDecision(tokenAt(tree, head).lemma.toLowerCase());
  return pos === 'verb' && value === null && predicate !== null && decides;
}

function votesOf(text: string, tree: Tree, { side, from, to, measure }: TallyPart): Role {
  const span = { start: tokenAt(tree, from).start, end: endBefore(tree.tokens, to) };
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { role: side, argument: { kind: 'text', text: words }, measure };
}

/**
 * Whether a count is told of the argument: not of a known number ("the *two* sides", "its 27
 * members"), of a group that it is one or a part of ("one of *35* states"), or of a noun inside an
 * adjective ("a *12-point* paper").
 */
function isNews(tree: Tree, amount: Amount, quantities: readonly Quantity[]): boolean {
  const { kind, counted, measure, to } = amount;
  if (kind !== 'count') return true;
  if (counted === null || isHyphen(tree.tokens, to)) return false;
  if (measure.value === 1 && wordAt(tree.tokens, to) === 'of') return false;
  const { head } = tokenAt(tree, counted);
  const other = quantities.find(({ from, to: end }) => from <= head && head < end);
  if (other !== undefined && other !== amount) return false;
  const known = /^(the|these|those|both|all|every|its|their|his|her|our|other)$/i;
  const modifiers = childrenOf(tree, counted, 'det', 'nmod:poss', 'amod');
  return !modifiers.some((i) => i < amount.from && known.test(tokenAt(tree, i).text));
}

/** Heads of the phrases that take part in this claim: of several objects its own only. */
function argumentHeads({ proposition, subject, objectHead }: Draft): Set<number> {
  const { fillers, pos, head } = proposition;
  const own = fillers.find((filler) => filler.head === objectHead);
  const takesPart = ({ slot, head: at }: Filler): boolean => {
    if (at === subject.head || at === objectHead) return true;
    if (slot === 'subject') return false;
    return own?.slot !== slot;
  };
  const heads = new Set(fillers.filter(takesPart).map((filler) => filler.head));
  if (objectHead !== null) heads.add(objectHead);
  if (pos === 'noun') heads.add(head);
  return heads;
}

/** Whether the amount is one of the phrases or stands inside one. */
function measures(tree: Tree, amount: Amount, heads: ReadonlySet<number>): boolean {
  if (amount.counted !== null) return heads.has(amount.counted) || heads.has(headOf(tree, amount));
  let at = headOf(tree, amount);
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (heads.has(at)) return true;
    const { deprel, head } = tokenAt(tree, at);
    if (head < 0 || !INSIDE.some((relation) => isRelation(deprel, relation))) return false;
    at = head;
  }
  return false;
}

function headOf(tree: Tree, { from, to }: Amount): number {
  for (let i = to - 1; i >= from; i--) {
    const { head, upos } = tokenAt(tree, i);
    if ((head < from || head >= to) && upos !== 'ADP' && upos !== 'ADV') return i;
  }
  return from;
}

/** The amount as it stands in the text, a count with what is counted: "some 3,000 troops". */
function wordsOf(text: string, tree: Tree, { from, to, counted }: Amount): string {
  const end = endBefore(tree.tokens, counted !== null && counted >= to ? counted + 1 : to);
  return text.slice(tokenAt(tree, from).start, end).replace(/\s+/g, ' ');
}
