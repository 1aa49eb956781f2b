import type { Trace } from '../analyze.ts';
import { confidenceOf } from '../claim/confidence.ts';
import type { Clause } from '../clause/clause.ts';
import { findClauses } from '../clause/find-clauses.ts';
import type { Tree } from '../syntax/tree.ts';
import { argumentsOf, type ClauseArguments } from './clause-arguments.ts';
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

function clauseTriples(
  tree: Tree,
  sentence: number,
  clause: Clause,
  { minimal }: TripleOptions,
): Triple[] {
  const found = argumentsOf(tree, clause);
  const subjects = minimal ? found.subjects.flatMap((i) => members(tree, i)) : found.subjects;
  const make = minimal ? minimalParts : fullParts;
  const confidence = confidenceOf(tree, clause.construction, [clause.head, ...found.subjects]);
  return subjects.flatMap((head) => {
    const subject = phrase(tree, head, { alone: minimal, bare: true });
    return make(tree, found)
      .map((parts) => ({ sentence, subject, ...parts, confidence }))
      .filter((triple) => triple.object.length > 0 && triple.relation.length > 0);
  });
}

type Parts = Pick<Triple, 'relation' | 'object' | 'args'>;

/** One triple with everything: the first argument is the object, the others keep their prepositions. */
function fullParts(tree: Tree, { group, objects, obliques, content }: ClauseArguments): Parts[] {
  const nouns = objects.map((i) => phrase(tree, i, { alone: false, bare: false }));
  const phrases = obliques.map(({ head }) => whole(tree, head));
  const [first, ...rest] = nouns;
  if (content !== null) {
    return [
      {
        relation: sorted([...group, ...content.marks]),
        object: whole(tree, content.head, content.marks),
        args: [],
      },
    ];
  }
  if (first !== undefined) return [{ relation: group, object: first, args: [...rest, ...phrases] }];
  const [lead, ...others] = obliques;
  if (lead === undefined) return [];
  return [
    {
      relation: sorted([...group, ...lead.marks]),
      object: whole(tree, lead.head, lead.marks),
      args: others.map(({ head }) => whole(tree, head)),
    },
  ];
}

/** The object alone, then each oblique with the object as a part of the relation. */
function minimalParts(tree: Tree, { group, objects, obliques, content }: ClauseArguments): Parts[] {
  const parts: Parts[] = [];
  const noun = (i: number): number[] => phrase(tree, i, { alone: true, bare: true });
  for (const first of objects)
    for (const head of members(tree, first))
      parts.push({ relation: group, object: noun(head), args: [] });
  if (content !== null)
    parts.push({
      relation: sorted([...group, ...content.marks]),
      object: whole(tree, content.head, content.marks),
      args: [],
    });
  const carried = objects.flatMap(noun);
  for (const { head, marks } of obliques) {
    for (const one of members(tree, head)) {
      parts.push({
        relation: sorted([...group, ...carried, ...marks]),
        object: noun(one),
        args: [],
      });
    }
  }
  return parts;
}

function sorted(tokens: readonly number[]): number[] {
  return [...new Set(tokens)].sort((a, b) => a - b);
}
