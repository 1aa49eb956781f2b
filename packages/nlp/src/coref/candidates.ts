import { findSubjects, isPassive } from '../clause/subject.ts';
import {
  ancestors,
  childrenOf,
  conjuncts,
  isRelation,
  markerOf,
  subtree,
  tokenAt,
  type Tree,
} from '../syntax/tree.ts';
import type { Reference } from './cluster.ts';
import { isSubject, type Context } from './context.ts';

/** A phrase that a pronoun may take up; a subject that is no node has no reference. */
export interface Candidate {
  readonly tree: Tree;
  readonly head: number;
  readonly reference: Reference | null;
  /** Whether it stands in the sentence of the pronoun, or is the main subject of the one before. */
  readonly near: boolean;
}

/**
 * What a pronoun may take up, best first: subjects of the clauses that hold it, also those that stand
 * elsewhere ("told *Russia* to end its …"); subjects before it in the sentence; then, sentence by sentence backwards, subjects and all else (subjects first, nearer
 * first: Lappin & Leass 1994, without weights).
 */
export function* candidates(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
): Generator<Candidate> {
  const banned = coarguments(tree, i);
  const references = context.discourse.references[sentence];
  const others = [...banned].flatMap((head) => references?.get(head)?.clusters ?? []);
  const free = (head: number): boolean => {
    const same = references?.get(head)?.clusters.some((one) => others.includes(one)) ?? false;
    return !banned.has(head) && !same && !describes(tree, i, head);
  };
  const around = ancestors(tree, i).flatMap((clause) => subjectsAround(tree, clause, i));
  const earlier = subjectsOf(tree)
    .filter((head) => head < i)
    .reverse();
  for (const head of [...around, ...earlier].filter(free)) {
    yield at(context, tree, sentence, head, true);
    for (const owner of childrenOf(tree, head, 'nmod:poss'))
      if (!references?.has(head) && references?.has(owner) === true && owner < i && free(owner))
        yield at(context, tree, sentence, owner, true);
  }
  const nearest = [...(references?.values() ?? [])]
    .filter(({ head }) => head < i && free(head) && !modifies(tree, head))
    .sort((a, b) => b.head - a.head);
  for (let s = sentence - 1; s >= 0 && s >= sentence - 2; s--) {
    const other = context.trees[s];
    if (!other) continue;
    for (const [nth, head] of subjectsOf(other).entries())
      yield at(context, other, s, head, nth === 0 && s === sentence - 1);
    if (s === sentence - 1)
      for (const reference of nearest) yield { tree, head: reference.head, reference, near: true };
    const all = [...(context.discourse.references[s]?.values() ?? [])]
      .filter(({ head }) => !modifies(other, head))
      .sort((a, b) => a.head - b.head);
    for (const reference of all)
      yield { tree: other, head: reference.head, reference, near: false };
  }
  for (const reference of nearest) yield { tree, head: reference.head, reference, near: true };
}

/**
 * Subjects of the clause of `verb` that a pronoun at `i` under it may take up. After the pronoun they
 * stand where it is in a phrase before the clause: "In *his* speech, *Xi* said …".
 */
function subjectsAround(tree: Tree, verb: number, i: number): number[] {
  if (!/^(VERB|AUX|ADJ|NOUN)$/.test(tokenAt(tree, verb).upos)) return [];
  const { subjects, objects } = findSubjects(tree, verb, isPassive(tree, verb));
  const first = [...bereft(tree, verb, i), ...(isPassive(tree, verb) ? objects : subjects)];
  const fronted = childrenOf(tree, verb, 'obl', 'advcl').some(
    (phrase) => phrase < verb && subtree(tree, phrase).includes(i),
  );
  return first.filter((head) => head < i || (fronted && head < verb));
}

/** "deprive *Ukraine* of its right": the object of a verb is nearer to its of-phrase than the subject. */
function bereft(tree: Tree, verb: number, i: number): number[] {
  const ofPhrase = childrenOf(tree, verb, 'obl').some(
    (phrase) => markerOf(tree, phrase, 'case') === 'of' && subtree(tree, phrase).includes(i),
  );
  return ofPhrase ? childrenOf(tree, verb, 'obj') : [];
}

/** "Sergiy Kyslytsya, *his* counterpart": a phrase that is said of a name is not by its bearer. */
function describes(tree: Tree, i: number, head: number): boolean {
  let at = i;
  let beside = false;
  while (at >= 0 && at !== head) {
    const { deprel, head: above } = tokenAt(tree, at);
    if (!/^(nmod|appos|compound|amod|det|flat|obl)/.test(deprel)) return false;
    beside ||= isRelation(deprel, 'appos') || above === head;
    at = above;
  }
  return at === head && beside;
}

/** The phrase at `head`; an office with a name beside it speaks of that name. */
function at(
  context: Context,
  tree: Tree,
  sentence: number,
  head: number,
  near: boolean,
): Candidate {
  const references = context.discourse.references[sentence];
  const named = [head, ...childrenOf(tree, head, 'appos', 'flat')].find((i) => references?.has(i));
  const reference = named === undefined ? null : (references?.get(named) ?? null);
  return { tree, head, reference, near };
}

/** "a *Kyrgyz* lender": what only describes a thing is not taken up. */
function modifies(tree: Tree, head: number): boolean {
  return /^(amod|compound)/.test(tokenAt(tree, head).deprel);
}

/** Heads of subjects, those of main clauses first. */
function subjectsOf(tree: Tree): number[] {
  const found = tree.tokens.flatMap(({ deprel }, i) =>
    isRelation(deprel, 'nsubj') && isSubject(tree, i) ? [i] : [],
  );
  return found.sort((a, b) => ancestors(tree, a).length - ancestors(tree, b).length || a - b);
}

/** Other arguments of the verb that a plain pronoun hangs on: binding principle B (Chomsky 1981). */
function coarguments(tree: Tree, i: number): ReadonlySet<number> {
  const { deprel, head, lemma } = tokenAt(tree, i);
  const possessive = isRelation(deprel, 'nmod') || isRelation(deprel, 'det');
  if (possessive) return new Set(named(tree, i));
  return new Set(
    head < 0 || /sel(f|ves)$/.test(lemma)
      ? []
      : [...childrenOf(tree, head, 'nsubj', 'obj', 'iobj', 'obl'), ...actorsOf(tree, head)],
  );
}

/** "calling *Moscow* its partner", "*Russia* is its partner": what is named is not whose it is. */
function named(tree: Tree, i: number): number[] {
  const noun = tokenAt(tree, i).head;
  if (noun >= 0 && childrenOf(tree, noun, 'cop').length > 0) return childrenOf(tree, noun, 'nsubj');
  const verb = noun >= 0 ? tokenAt(tree, noun).head : -1;
  return verb >= 0
    ? childrenOf(tree, verb, 'obj').filter((other) => other !== noun && other < i)
    : [];
}

/** Subjects of a verb that stand elsewhere, with their conjuncts: "those that opposed *it*". */
function actorsOf(tree: Tree, verb: number): number[] {
  if (tokenAt(tree, verb).upos !== 'VERB') return [];
  const { subjects } = findSubjects(tree, verb, isPassive(tree, verb));
  return subjects.flatMap((subject) => conjuncts(tree, subject));
}
