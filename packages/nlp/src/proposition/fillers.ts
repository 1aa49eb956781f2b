import { referenceAt, refersTo } from '../coref/context.ts';
import { isDateWord } from '../lexicon/calendar.ts';
import type { Clause } from '../clause/clause.ts';
import { childrenOf, conjuncts, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { membersOf } from './members.ts';
import type { Filler, Proposition, RuleInput } from './proposition.ts';

/** Fillers of a verb: its arguments, those named of a group with it, then prepositional phrases on its object. */
export function verbFillers(tree: Tree, clause: Clause): Filler[] {
  const fill = (slot: string, heads: readonly number[]): Filler[] =>
    heads.flatMap((head) => [head, ...membersOf(tree, head)]).map((at) => ({ slot, head: at }));
  return [
    ...fill('subject', clause.subjects),
    ...fill('object', clause.objects),
    ...fill('indirect', clause.indirect),
    ...fill('complement', clause.complements),
    ...clause.obliques.map(({ role, head }) => ({ slot: role, head })),
    ...clause.objects.flatMap((object) => prepositional(tree, object)),
    ...clause.obliques.flatMap((oblique) => beyondBare(tree, oblique)),
  ];
}

/** "voted in favor *of it*", "applied for membership *of it*": what follows a bare noun after "in" or "for". */
function beyondBare(tree: Tree, { role, head }: Clause['obliques'][number]): Filler[] {
  const bare =
    /^(in|for)$/.test(role) && childrenOf(tree, head, 'det', 'nmod:poss', 'amod').length === 0;
  return bare ? prepositional(tree, head).filter(({ slot }) => slot === 'of') : [];
}

function prepositional(tree: Tree, noun: number): Filler[] {
  return childrenOf(tree, noun, 'nmod').flatMap((first) => {
    const slot = isDateWord(tokenAt(tree, first).text) ? null : markerOf(tree, first, 'case');
    return slot === null ? [] : conjuncts(tree, first).map((head) => ({ slot, head }));
  });
}

/**
 * Fillers of a noun: `poss` of owners, demonyms and compounds, `compound` of one that stands after
 * the owner ("China's *Taiwan* policy"), its prepositional phrases, and `aim`, what its infinitive is
 * done to ("Israel's plan to annex *the West Bank*").
 */
export function nounFillers(input: RuleInput, noun: number): Filler[] {
  const { tree, sentence, context } = input;
  const references = context.discourse.references[sentence];
  const owners: Filler[] = [];
  const beside = childrenOf(tree, noun, 'nmod:poss', 'compound', 'amod', 'nmod:desc');
  const deeper = beside
    .filter((i) => references?.has(i) !== true)
    .flatMap((i) => childrenOf(tree, i, 'nmod:poss', 'compound', 'amod'));
  for (const child of [...beside, ...deeper]) {
    const last = tokenAt(tree, child).deprel === 'nmod:poss' ? conjuncts(tree, child) : [child];
    for (const head of last)
      if (references?.has(head) && !isRegional(input, head)) owners.push({ slot: 'poss', head });
    for (let at = child + 2; at < noun; at++) {
      const hyphen = /^[-–]$/.test(tokenAt(tree, at - 1).text);
      if (hyphen && references?.has(child) && references.has(at))
        owners.push({ slot: 'poss', head: at });
    }
  }
  const unique = owners.filter(
    (one, i) => owners.findIndex((other) => other.head === one.head) === i,
  );
  const oblique = childrenOf(tree, noun, 'obl', 'acl')
    .filter((i) => isRelation(tokenAt(tree, i).deprel, 'obl'))
    .flatMap((head) => [{ slot: markerOf(tree, head, 'case') ?? 'time', head }]);
  const parted = unique.map((one, i) =>
    i > 0 && isBeside(input, one) ? { ...one, slot: 'compound' } : one,
  );
  return [...parted, ...prepositional(tree, noun), ...oblique, ...aims(tree, noun)];
}

/** "its *African* ally": an adjective of people or a continent names nobody who owns or does it. */
function isRegional({ tree, sentence, context }: RuleInput, head: number): boolean {
  const { upos, deprel } = tokenAt(tree, head);
  const reference = referenceAt(context, sentence, head);
  if (upos !== 'ADJ' || !isRelation(deprel, 'amod') || reference === null) return false;
  return refersTo(context, reference, 'Group', 'Place', 'Topic');
}

/** Whether an owner is a compound that stands alone, unlike the "*Russia*-Ukraine war". */
function isBeside({ tree, sentence, context }: RuleInput, { head }: Filler): boolean {
  if (!isRelation(tokenAt(tree, head).deprel, 'compound')) return false;
  const references = context.discourse.references[sentence];
  return ![-1, 1].some((way) => {
    const hyphen = /^[-–]$/.test(tree.tokens[head + way]?.text ?? '');
    return hyphen && references?.has(head + 2 * way) === true;
  });
}

function aims(tree: Tree, noun: number): Filler[] {
  return childrenOf(tree, noun, 'acl')
    .filter((verb) => markerOf(tree, verb, 'mark') === 'to')
    .flatMap((verb) => childrenOf(tree, verb, 'obj').flatMap((at) => conjuncts(tree, at)))
    .map((head) => ({ slot: 'aim', head }));
}

/** The noun that a phrase speaks of: "abstainers" of "*one of* the abstainers". */
export function innerNoun(tree: Tree, head: number): number {
  const { upos, lemma } = tokenAt(tree, head);
  const partitive =
    upos === 'NUM' || /^(one|some|many|most|several|none|all|each)$/.test(lemma.toLowerCase());
  const of = childrenOf(tree, head, 'nmod').find((i) => markerOf(tree, i, 'case') === 'of');
  return partitive && of !== undefined ? of : head;
}

type NounUse = Pick<Proposition, 'rule' | 'head' | 'fillers' | 'anchor'> & Partial<Proposition>;

/** A proposition whose trigger is the noun at `head`. */
export function nounProposition({ tree, sentence }: RuleInput, use: NounUse): Proposition {
  const { text, lemma } = tokenAt(tree, use.head);
  return {
    sentence,
    pos: 'noun',
    // "opposed" as an adjective is no form of "oppose".
    lemma: (use.pos === 'adjective' ? text : lemma).toLowerCase(),
    trigger: [use.head],
    contents: [],
    namer: null,
    presupposed: false,
    scope: use.anchor,
    ...use,
  };
}
