import { ancestors, childrenOf, isRelation, tokenAt, type Tree } from '../../syntax/tree.ts';
import type { Phrase } from './phrase.ts';

/** How two phrases of a sentence stand in its tree; the numbers are features. */
const LINKS = {
  none: 0,
  apart: 1,
  conjuncts: 2,
  apposition: 3,
  copula: 4,
  arguments: 5,
  possessorOfArgument: 6,
  subjectAbove: 7,
  holdsPossessor: 8,
  holdsRelative: 9,
  holds: 10,
  heldBy: 11,
  sameHead: 12,
} as const;

/** Class of the path between `m` and `a`, which comes before it. */
export function linkOf(m: Phrase, a: Phrase): number {
  if (m.sentence !== a.sentence) return LINKS.none;
  if (m.head === a.head) return LINKS.sameHead;
  const { tree } = m;
  if (isConjunct(tree, m.head, a.head)) return LINKS.conjuncts;
  const [tokenM, tokenA] = [tokenAt(tree, m.head), tokenAt(tree, a.head)];
  if (isAppositive(tokenM.deprel) && tokenM.head === a.head) return LINKS.apposition;
  if (isAppositive(tokenA.deprel) && tokenA.head === m.head) return LINKS.apposition;
  if (isCopula(tree, m.head, a.head) || isCopula(tree, a.head, m.head)) return LINKS.copula;
  if (m.from >= a.from && m.to <= a.to) return holding(tree, m, a);
  if (a.from >= m.from && a.to <= m.to) return LINKS.heldBy;
  if (m.governor >= 0 && m.governor === a.governor)
    return m.role === 'nmod:poss' ? LINKS.apart : LINKS.arguments;
  const above = ancestors(tree, m.head);
  if (m.role === 'nmod:poss' && above[1] === a.governor) return LINKS.possessorOfArgument;
  if (isRelation(a.role, 'nsubj') && above.includes(a.governor)) return LINKS.subjectAbove;
  return LINKS.apart;
}

function holding(tree: Tree, m: Phrase, a: Phrase): number {
  if (m.role === 'nmod:poss' && tokenAt(tree, m.head).head === a.head) return LINKS.holdsPossessor;
  for (const at of [m.head, ...ancestors(tree, m.head)]) {
    if (at === a.head) break;
    if (tokenAt(tree, at).deprel.startsWith('acl')) return LINKS.holdsRelative;
  }
  return LINKS.holds;
}

function isAppositive(deprel: string): boolean {
  return isRelation(deprel, 'appos') || isRelation(deprel, 'parataxis');
}

function isConjunct(tree: Tree, m: number, a: number): boolean {
  const first = (i: number): number => {
    let at = i;
    while (isRelation(tokenAt(tree, at).deprel, 'conj') && tokenAt(tree, at).head >= 0)
      at = tokenAt(tree, at).head;
    return at;
  };
  return first(m) === first(a);
}

/** Whether the phrase at `predicate` is said of its subject at `subject`: "she is *the queen*". */
function isCopula(tree: Tree, predicate: number, subject: number): boolean {
  const { deprel, head } = tokenAt(tree, subject);
  return (
    head === predicate &&
    isRelation(deprel, 'nsubj') &&
    childrenOf(tree, predicate, 'cop').length > 0
  );
}
