import type { Trace } from '../analyze.ts';
import { confidenceOf } from '../claim/confidence.ts';
import { confidenceFeatures } from '../claim/confidence-features.ts';
import type { Clause } from '../clause/clause.ts';
import { findClauses } from '../clause/find-clauses.ts';
import { childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { argumentsOf, marksOf, type ClauseArguments, type Marked } from './clause-arguments.ts';
import { members, phrase, whole } from './phrase.ts';
import { TRIPLE_DEFAULTS, type Triple, type TripleOptions } from './triple.ts';
import { isLeading } from './verb-group.ts';

/**
 * What a document says in its own words, clause by clause: "Japan | has also joined | the talks".
 * Clause types and the split into facts follow Del Corro and Gemulla 2013, "ClausIE"; the minimal
 * form follows Gashteovski et al. 2017, "MinIE".
 */
export function openTriples(
  { context }: Pick<Trace, 'context'>,
  options: Partial<TripleOptions> = {},
): Triple[] {
  const settings = { ...TRIPLE_DEFAULTS, ...options };
  return context.trees.flatMap((tree, sentence) =>
    findClauses(tree)
      .filter(({ head }) => !isLeading(tree, head))
      .flatMap((clause) => clauseTriples(tree, sentence, clause, settings)),
  );
}

/** The triples of a clause with whole phrases: none, or one where no conjuncts are parted. */
export function wholeTriples(tree: Tree, sentence: number, clause: Clause): Triple[] {
  if (isLeading(tree, clause.head)) return [];
  return clauseTriples(tree, sentence, clause, { minimal: false, apart: false });
}

function clauseTriples(
  tree: Tree,
  sentence: number,
  clause: Clause,
  { minimal, apart }: TripleOptions,
): Triple[] {
  const found = argumentsOf(tree, clause);
  const subjects = apart ? found.subjects.flatMap((i) => members(tree, i)) : found.subjects;
  const parts = minimal ? minimalParts(tree, found) : fullParts(tree, found, apart);
  const confidence = confidenceOf(
    confidenceFeatures(tree, null, {
      ...{ rule: clause.construction, head: clause.head, verbal: true },
      ...{ subject: found.subjects[0] ?? null, object: null },
      signs: [],
    }),
  );
  return subjects.flatMap((head) => {
    const clausal = isRelation(tokenAt(tree, head).deprel, 'csubj');
    const subject = clausal ? whole(tree, head) : phrase(tree, head, { alone: apart, bare: true });
    return parts
      .map((one) => ({ sentence, head: clause.head, subject, ...one, confidence }))
      .filter((triple) => triple.object.length > 0 && triple.relation.length > 0);
  });
}

type Parts = Pick<Triple, 'relation' | 'object' | 'args'>;

/**
 * One triple with everything, or one for each conjunct of the object: the first argument is the
 * object, the others keep their prepositions.
 */
function fullParts(tree: Tree, found: ClauseArguments, apart: boolean): Parts[] {
  const { group, objects, obliques, content } = found;
  const nouns = objects.map((i) => phrase(tree, i, { alone: false, bare: false }));
  const phrases = obliques.map(({ head }) => whole(tree, head));
  if (content !== null) {
    const object = unique([...nouns.flat(), ...whole(tree, content.head, content.marks)]);
    return [{ relation: unique([...group, ...content.marks]), object, args: [] }];
  }
  const [first, ...rest] = nouns;
  if (first !== undefined) {
    const heads = apart ? objects.slice(0, 1).flatMap((i) => members(tree, i)) : [];
    const each =
      heads.length > 1 ? heads.map((i) => phrase(tree, i, { alone: true, bare: false })) : [first];
    return each.map((object) => ({ relation: group, object, args: [...rest, ...phrases] }));
  }
  const [lead, ...others] = obliques;
  if (lead === undefined) return [];
  const args = others.map(({ head }) => whole(tree, head));
  const object = whole(tree, lead.head, lead.marks);
  return [{ relation: unique([...group, ...lead.marks]), object, args }];
}

/**
 * The object alone; then what hangs on it and each further phrase, with all before it as a part of
 * the relation: "lead a mission to | Poland", "headed for Wall Street in | 1980".
 */
function minimalParts(tree: Tree, found: ClauseArguments): Parts[] {
  const { group, objects, obliques, content } = found;
  const noun = (i: number): number[] => phrase(tree, i, { alone: true, bare: true });
  const carried = objects.flatMap(noun);
  if (content !== null) {
    const object = unique([
      ...carried,
      ...content.marks,
      ...whole(tree, content.head, content.marks),
    ]);
    return [{ relation: group, object, args: [] }];
  }
  const parts: Parts[] = objects
    .flatMap((first) => members(tree, first))
    .map((head) => ({ relation: group, object: noun(head), args: [] }));
  const [lead] = objects.length > 0 ? [] : obliques;
  for (const { head, marks } of obliques) {
    const before =
      lead === undefined || lead.head === head ? carried : [...lead.marks, ...noun(lead.head)];
    const relation = unique([...group, ...before, ...marks]);
    for (const one of members(tree, head)) parts.push({ relation, object: noun(one), args: [] });
  }
  for (const first of objects) {
    for (const { head, marks } of hanging(tree, first)) {
      const relation = unique([...group, ...stem(tree, first), ...marks]);
      for (const one of members(tree, head)) parts.push({ relation, object: noun(one), args: [] });
    }
  }
  return parts;
}

/** Prepositional phrases on a noun: "a mission *to Poland*". */
function hanging(tree: Tree, noun: number): Marked[] {
  return childrenOf(tree, noun, 'nmod')
    .map((head) => ({ head, marks: marksOf(tree, head) }))
    .filter(({ head, marks }) => marks.length > 0 && head > noun);
}

/** A noun with what stands before it. */
function stem(tree: Tree, noun: number): number[] {
  return phrase(tree, noun, { alone: true, bare: true }).filter((i) => i <= noun);
}

/** In the order given, each token once. */
function unique(tokens: readonly number[]): number[] {
  return [...new Set(tokens)];
}
