import type { Clause } from '../clause/clause.ts';
import { findSubjects } from '../clause/subject.ts';
import { isReporting } from '../lexicon/reporting.ts';
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
  const phrases = childrenOf(tree, head, 'obl').map((i) => ({ head: i, marks: marksOf(tree, i) }));
  const obliques = [
    ...phrases.filter((one) => one.head > head),
    ...phrases.filter((one) => one.head < head),
  ];
  const there = childOf(tree, head, 'expl');
  const exists = there !== null && tokenAt(tree, there).text.toLowerCase() === 'there';
  if (exists && surface.length > 0) {
    const group = verbGroup(tree, head).filter((i) => i !== there);
    return { subjects: [there], group, objects: surface.slice(0, 1), obliques, content: null };
  }
  const base = { subjects: surface.slice(0, 1), obliques };
  if (copula) {
    const predicate = phrase(tree, head, { alone: false, bare: false });
    const verbs = verbGroup(tree, head).filter((i) => i !== head && !predicate.includes(i));
    const group = [...verbs, ...marksOf(tree, head)];
    return { ...base, group, objects: [head], content: null };
  }
  const own = childrenOf(tree, head, 'obj', 'iobj').sort((a, b) => a - b);
  const gap = passive ? [] : found.objects;
  const objects = [...own, ...gap, ...predicativeOf(tree, head)].map((i) =>
    antecedent(tree, head, i),
  );
  const said = childrenOf(tree, head, 'ccomp')[0] ?? reportedBy(tree, head);
  const content = said === undefined ? null : { head: said, marks: childrenOf(tree, said, 'mark') };
  const group = verbGroup(tree, head);
  const bare = objects.length + obliques.length === 0 && content === null;
  const adverbs = bare ? childrenOf(tree, head, 'advmod').filter((i) => !group.includes(i)) : [];
  return { ...base, group, objects: [...new Set([...objects, ...adverbs])], content };
}

/** "*Prices will rise*, he argues.": what a reporting clause that is put in speaks of. */
function reportedBy(tree: Tree, head: number): number | undefined {
  const { deprel, head: above, lemma } = tokenAt(tree, head);
  const put = isRelation(deprel, 'parataxis') && above >= 0 && isReporting(lemma.toLowerCase());
  return put && childOf(tree, head, 'obj') === null ? above : undefined;
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
export function marksOf(tree: Tree, head: number): number[] {
  return childrenOf(tree, head, 'case').flatMap((i) => [i, ...childrenOf(tree, i, 'fixed')]);
}
