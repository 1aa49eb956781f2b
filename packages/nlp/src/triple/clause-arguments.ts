import type { Clause } from '../clause/clause.ts';
import { findSubjects } from '../clause/subject.ts';
import { childOf, childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { phrase } from './phrase.ts';
import { verbGroup } from './verb-group.ts';

/** A phrase with its preposition: tokens of the preposition in `marks`. */
export interface Marked {
  readonly head: number;
  readonly marks: readonly number[];
}

/** A clause as it stands in the sentence: passives are not turned. */
export interface ClauseArguments {
  readonly subjects: readonly number[];
  /** Verb group; of a copular clause the copula, with an adjective that has a complement. */
  readonly group: readonly number[];
  /** Objects, or what is predicated. */
  readonly objects: readonly number[];
  readonly obliques: readonly Marked[];
  /** Clause that is the object: "said *that …*". */
  readonly content: Marked | null;
}

export function argumentsOf(tree: Tree, clause: Clause): ClauseArguments {
  const { head, passive } = clause;
  const found = findSubjects(tree, head, passive);
  const surface = passive ? found.objects : found.subjects;
  const copula = childOf(tree, head, 'cop') !== null;
  const obliques = childrenOf(tree, head, 'obl').map((i) => ({ head: i, marks: marksOf(tree, i) }));
  const base = { subjects: surface.slice(0, 1), obliques };
  if (copula) {
    const predicate = phrase(tree, head, { alone: false, bare: false });
    const group = verbGroup(tree, head).filter((i) => i !== head && !predicate.includes(i));
    return { ...base, group, objects: [head], content: null };
  }
  const own = childrenOf(tree, head, 'obj', 'iobj').sort((a, b) => a - b);
  const gap = passive ? [] : found.objects;
  const objects = [...own, ...gap, ...predicativeOf(tree, head)].map((i) =>
    antecedent(tree, head, i),
  );
  const said = childrenOf(tree, head, 'ccomp')[0];
  const content = said === undefined ? null : { head: said, marks: childrenOf(tree, said, 'mark') };
  return { ...base, group: verbGroup(tree, head), objects: [...new Set(objects)], content };
}

/** "became *ill*", "was named *chief*": nouns and adjectives that complete the verb. */
function predicativeOf(tree: Tree, head: number): number[] {
  return childrenOf(tree, head, 'xcomp').filter(
    (i) => tokenAt(tree, i).upos !== 'VERB' && childOf(tree, i, 'cop', 'mark') === null,
  );
}

/** "the match *which* he lost": the noun that a relative pronoun stands for. */
function antecedent(tree: Tree, verb: number, i: number): number {
  const { deprel, head } = tokenAt(tree, verb);
  const pronoun = /^(who|whom|which|that)$/i.test(tokenAt(tree, i).text);
  return pronoun && isRelation(deprel, 'acl') && head >= 0 ? head : i;
}

/** Tokens of the preposition: "because of" of "because of the rain". */
function marksOf(tree: Tree, head: number): number[] {
  return childrenOf(tree, head, 'case').flatMap((i) => [i, ...childrenOf(tree, i, 'fixed')]);
}
