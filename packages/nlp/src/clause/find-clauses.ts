import { isDateWord } from '../lexicon/calendar.ts';
import { isNaming } from '../lexicon/reporting.ts';
import {
  childOf,
  childrenOf,
  conjuncts,
  isRelation,
  markerOf,
  tokenAt,
  type Tree,
} from '../syntax/tree.ts';
import type { Clause, Oblique } from './clause.ts';
import { antecedentOf, findSubjects, isPassive } from './subject.ts';

/** All clauses of a sentence, in order. */
export function findClauses(tree: Tree): Clause[] {
  return tree.tokens.flatMap((_, i) => (isPredicate(tree, i) ? [toClause(tree, i)] : []));
}

/** Whether the token heads a clause. */
export function isPredicate(tree: Tree, i: number): boolean {
  if (childOf(tree, i, 'cop') !== null) return true;
  const { upos, deprel } = tokenAt(tree, i);
  return upos === 'VERB' && !/^(amod|compound|case|cc$|mark|fixed|flat|nmod|aux|cop)/.test(deprel);
}

function toClause(tree: Tree, head: number): Clause {
  const copula = childOf(tree, head, 'cop') !== null;
  const passive = !copula && isPassive(tree, head);
  const { subjects, objects: turned, construction, governor } = findSubjects(tree, head, passive);
  const named = complementsOf(tree, head);
  const own = objectsOf(tree, head).filter((i) => !named.includes(i));
  return {
    head,
    construction: copula ? 'copula' : construction,
    passive,
    lemma: lemmaOf(tree, head),
    subjects: spread(tree, subjects).filter((i) => !isBehind(tree, head, i)),
    objects: spread(tree, [...turned, ...own]).filter((i) => !isBehind(tree, head, i)),
    indirect: spread(tree, childrenOf(tree, head, 'iobj')),
    complements: named,
    obliques: obliquesOf(tree, head, passive),
    contents: childrenOf(tree, head, 'ccomp', 'xcomp').flatMap((i) =>
      isPredicate(tree, i) ? conjuncts(tree, i) : [],
    ),
    governor,
  };
}

function spread(tree: Tree, heads: readonly number[]): number[] {
  return [...new Set(heads.flatMap((i) => conjuncts(tree, i)))];
}

/** "France, *which left*, and Spain": of those who are joined only the ones before a relative clause are meant. */
function isBehind(tree: Tree, verb: number, argument: number): boolean {
  const { deprel, head } = tokenAt(tree, verb);
  if (!isRelation(deprel, 'acl:relcl') || argument < verb) return false;
  let first = argument;
  while (isRelation(tokenAt(tree, first).deprel, 'conj')) first = tokenAt(tree, first).head;
  return first === head && first !== argument;
}

/** Lemma with its particle: "carry out", "call off". */
function lemmaOf(tree: Tree, head: number): string {
  const particle = childOf(tree, head, 'compound:prt');
  const lemma = tokenAt(tree, head).lemma.toLowerCase();
  return particle === null ? lemma : `${lemma} ${tokenAt(tree, particle).text.toLowerCase()}`;
}

/** Own objects; "criticized and *condemned the attack*": the object of the conjunct that follows. */
function objectsOf(tree: Tree, head: number): number[] {
  const own = childrenOf(tree, head, 'obj');
  if (own.length > 0) return own.map((i) => antecedentOf(tree, head, i));
  const next = childrenOf(tree, head, 'conj').find((i) => tokenAt(tree, i).upos === 'VERB');
  if (
    next === undefined ||
    next !== head + 2 ||
    childrenOf(tree, head, 'ccomp', 'xcomp', 'obl').length > 0
  )
    return [];
  return childrenOf(tree, next, 'obj');
}

/** "calling Moscow its *partner*", "elected him *president*", "seen as a *threat*". */
function complementsOf(tree: Tree, head: number): number[] {
  const verb = tokenAt(tree, head);
  const nominal = childrenOf(tree, head, 'xcomp').filter(
    (i) => !isPredicate(tree, i) && /^(NOUN|PROPN|ADJ|NUM)$/.test(tokenAt(tree, i).upos),
  );
  const objects = childrenOf(tree, head, 'obj');
  const second = isNaming(verb.lemma.toLowerCase()) && objects.length > 1 ? objects.slice(1) : [];
  const as = isNaming(verb.lemma.toLowerCase())
    ? childrenOf(tree, head, 'obl').filter((i) => markerOf(tree, i, 'case') === 'as')
    : [];
  return [...nominal, ...second, ...as];
}

function obliquesOf(tree: Tree, head: number, passive: boolean): Oblique[] {
  return childrenOf(tree, head, 'obl').flatMap((first) => {
    const date = isDateWord(tokenAt(tree, first).text);
    const role = date ? 'time' : (markerOf(tree, first, 'case') ?? 'time');
    if (passive && (role === 'by' || isRelation(tokenAt(tree, first).deprel, 'obl:agent')))
      return [];
    return conjuncts(tree, first).map((i) => ({ role, head: i }));
  });
}
