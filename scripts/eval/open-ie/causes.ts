import type { Clause, Tree } from '@entente/nlp';
import type { AlignedTuple } from '../../arguments/gold.ts';
import { triggerOf } from '../../arguments/instances.ts';

/** A gold tuple that no kept triple gives half of, in tokens of the tree that most of it stands in. */
export interface MissedTuple {
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
  /** Null where its subject or relation is not in the sentence. */
  readonly tuple: AlignedTuple | null;
  /** Triples of the same tree. */
  readonly triples: readonly NearTriple[];
}

/** A triple beside a missed tuple. */
export interface NearTriple {
  readonly head: number;
  readonly subject: readonly number[];
  readonly relation: readonly number[];
  readonly object: readonly number[];
  readonly args: readonly (readonly number[])[];
  /** Share of the tuple's words that it gives, as CaRB counts; it is not kept where that is half or more. */
  readonly recall: number;
}

/** Why tuples are missed. */
export const CAUSES = {
  unsure: 'found, but too unsure to be given',
  otherWords: 'said in words that the sentence does not have',
  be: 'relation only implied: “X, a Y”, “the Y X”',
  have: 'relation only implied: possession, “X’s Y”',
  noun: 'relation is a noun: “death of”',
  adjective: 'relation is an adjective: “famous for”',
  preposition: 'relation is a preposition or another small word',
  noClause: 'verb that heads no clause for the rules, and no trigger for the tagger',
  severalVerbs: 'relation takes in verbs of several clauses',
  noSubject: 'verb read, subject missing',
  noObject: 'verb read, nothing found that is said of the subject',
  pronoun: 'right verb, but the subject is a pronoun and the tuple has what it stands for',
  turned: 'right verb, but its subject is among the objects: a passive told as active',
  wrongSubject: 'right verb, wrong subject',
  shortSubject: 'right verb, subject cut short',
  longRelation: 'right verb, but objects count as part of the relation',
  wrongObject: 'right verb, wrong object',
  shortObject: 'right verb, object cut short',
  otherRelation: 'right verb, subject and object; other words of the relation missing',
} as const;

export type Cause = keyof typeof CAUSES;

/** A tuple counts as missed when the best triple gives less than this share of it. */
export const HALF = 0.5;

/** The first cause that holds, in the order of how much it breaks. */
export function causeOf({ tree, clauses, tuple, triples }: MissedTuple): Cause {
  if (triples.some(({ recall }) => recall >= HALF)) return 'unsure';
  const trigger = tuple && triggerOf(tree.tokens, tuple);
  if (tuple === null || trigger === null) return 'otherWords';
  if (trigger.kind !== 'stated') return trigger.kind;
  const { head } = trigger;
  const uposOf = (i: number): string => tree.tokens[i]?.upos ?? 'X';
  if (!tuple.relation.some((i) => /^(VERB|AUX)$/.test(uposOf(i)))) {
    return tuple.relation.length === 0 ? 'otherWords' : wordCause(uposOf(head));
  }
  const verbs = tuple.relation.filter((i) => uposOf(i) === 'VERB');
  const near = triples.filter((one) => one.head === head || one.relation.includes(head));
  const [first, ...others] = near;
  if (first !== undefined) {
    const best = others.reduce((a, b) => (b.recall > a.recall ? b : a), first);
    if (share(tuple.args[0] ?? [], best.subject) === 0) {
      return subjectCause(tuple, best, uposOf);
    }
    return pairCause(tuple, best, verbs);
  }
  if (verbs.length > 1) return 'severalVerbs';
  const clause = clauses.find((one) => one.head === head);
  if (clause === undefined) return 'noClause';
  const subjects = clause.passive ? clause.objects : clause.subjects;
  return subjects.length === 0 ? 'noSubject' : 'noObject';
}

function wordCause(upos: string): Cause {
  if (/^(NOUN|PROPN|PRON|NUM)$/.test(upos)) return 'noun';
  return upos === 'ADJ' ? 'adjective' : 'preposition';
}

/** What is wrong with a triple that has the verb of the tuple, and nothing of its subject. */
function subjectCause(
  { args: [subject = []] }: AlignedTuple,
  found: NearTriple,
  uposOf: (i: number) => string,
): Cause {
  if (share(subject, [...found.object, ...found.args.flat()]) >= HALF) return 'turned';
  const pronoun = found.subject.every((i) => /^(PRON|DET)$/.test(uposOf(i)));
  return pronoun ? 'pronoun' : 'wrongSubject';
}

/** What is wrong with a triple that has the verb of the tuple, and some of its subject. */
function pairCause(
  { relation, args: [subject = [], ...rest] }: AlignedTuple,
  found: NearTriple,
  verbs: readonly number[],
): Cause {
  const wanted = rest.flat();
  const what = [...found.object, ...found.args.flat()];
  if (share(subject, found.subject) < HALF) return 'shortSubject';
  if (share(verbs, found.relation) < 1) return 'severalVerbs';
  if (share(relation, what) >= HALF) return 'longRelation';
  if (wanted.length > 0 && share(wanted, what) === 0) return 'wrongObject';
  return share(wanted, what) < HALF ? 'shortObject' : 'otherRelation';
}

/** Share of `wanted` that is in `found`; 1 of nothing. */
function share(wanted: readonly number[], found: readonly number[]): number {
  const there = wanted.filter((i) => found.includes(i)).length;
  return wanted.length === 0 ? 1 : there / wanted.length;
}
