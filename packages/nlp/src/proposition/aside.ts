import { isPredicate } from '../clause/find-clauses.ts';
import { isReporting } from '../lexicon/reporting.ts';
import {
  ancestors,
  childrenOf,
  isRelation,
  markerOf,
  subtree,
  tokenAt,
  type Tree,
} from '../syntax/tree.ts';
import { speakerOf, type Source } from './reporter.ts';

/** Reporting phrases that speak of the clause at `node`: "X, *Wang said*", "*according to* the ministry". */
export function asidesOf(tree: Tree, node: number): Source[] {
  const verbs = asideVerbs(tree).filter((i) => speaksOf(tree, i, node));
  return [
    ...verbs.map((cue) => ({ head: speakerOf(tree, cue), cue })),
    ...accordingTo(tree, node),
    ...inTheViewOf(tree, node),
  ];
}

/** Verbs of the asides of each tree, found once: every clause of a sentence asks for them. */
const known = new WeakMap<Tree, readonly number[]>();

function asideVerbs(tree: Tree): readonly number[] {
  const found =
    known.get(tree) ??
    tree.tokens.flatMap((_, i) => (isAside(tree, i) && !saysMore(tree, i) ? [i] : []));
  known.set(tree, found);
  return found;
}

/** A reporting clause that ends the sentence or stands between commas, or starts with "as". */
function isAside(tree: Tree, verb: number): boolean {
  const { deprel, upos } = tokenAt(tree, verb);
  if (upos !== 'VERB' || !/^(parataxis|discourse|advcl)/.test(deprel)) return false;
  const [put] = childrenOf(tree, verb, 'obj').filter((i) => lemma(tree, i) === 'it');
  const asPut = put !== undefined && /^(put|see|have|tell)$/.test(lemma(tree, verb));
  if (!isReporting(lemma(tree, verb)) && !asPut) return false;
  const object = childrenOf(tree, verb, 'obj').some((i) => i > verb && i !== put);
  if (isRelation(deprel, 'advcl') && markerOf(tree, verb, 'mark') === 'as') return !object;
  const first = Math.min(...subtree(tree, verb));
  const apart = [first - 1, first].some((i) => /^[;:]$/.test(tree.tokens[i]?.text ?? ''));
  const denied = childrenOf(tree, verb, 'advmod').some((i) => lemma(tree, i) === 'not');
  return /^(parataxis|discourse)/.test(deprel) && !apart && !denied;
}

/** A verb with a clause of its own is no aside, unless that goes on with what was said: "*and* it …". */
function saysMore(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'ccomp', 'xcomp').some(
    (i) => i > verb && childrenOf(tree, i, 'cc').length === 0,
  );
}

/**
 * Whether the aside at `verb` speaks of the clause at `node`: the clause whose part it hangs on, and
 * where it ends the sentence, the main clause and whatever that joins.
 */
function speaksOf(tree: Tree, verb: number, node: number): boolean {
  const above = ancestors(tree, verb);
  const clause = above.find((i) => isPredicate(tree, i)) ?? above[0];
  if (node === clause || node === above[0]) return true;
  return (
    above.at(-1) === node && endsSentence(tree, verb) && !isRelation(deprelOf(tree, verb), 'advcl')
  );
}

function endsSentence(tree: Tree, verb: number): boolean {
  const branch = subtree(tree, verb);
  const comma = [branch[0], (branch[0] ?? 0) - 1].some((i) => tree.tokens[i ?? -1]?.text === ',');
  return comma && tree.tokens.slice((branch.at(-1) ?? 0) + 1).every(({ upos }) => upos === 'PUNCT');
}

function deprelOf(tree: Tree, i: number): string {
  return tokenAt(tree, i).deprel;
}

function lemma(tree: Tree, i: number): string {
  return tokenAt(tree, i).lemma.toLowerCase();
}

/** "*according to* two officials", whichever way its words hang together. */
function accordingTo(tree: Tree, node: number): Source[] {
  const heads = childrenOf(tree, node, 'obl', 'nmod', 'advcl', 'parataxis').filter((i) =>
    childrenOf(tree, i, 'case', 'mark').some((at) => /^accord(ing)?$/.test(lemma(tree, at))),
  );
  return heads.map((head) => ({ head, cue: childrenOf(tree, head, 'case', 'mark')[0] ?? head }));
}

/** "*in the view of* the court", "*in* Moscow's *words*", "*by* its own *account*" */
function inTheViewOf(tree: Tree, node: number): Source[] {
  return childrenOf(tree, node, 'obl').flatMap((cue) => {
    const view =
      /^(view|opinion|word|account|eye|estimate|estimation|telling|judgment)$/.test(
        lemma(tree, cue),
      ) && /^(in|by)$/.test(markerOf(tree, cue, 'case') ?? '');
    const [head] = view
      ? [
          ...childrenOf(tree, cue, 'nmod:poss'),
          ...childrenOf(tree, cue, 'nmod').filter((i) => markerOf(tree, i, 'case') === 'of'),
        ]
      : [];
    return head === undefined ? [] : [{ head, cue }];
  });
}
