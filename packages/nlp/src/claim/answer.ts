import type { LocalClaim } from '@entente/core';
import { isAnswering, isSayingNoun } from '../lexicon/verbs.ts';
import { ancestors, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import type { ConfidenceFeatures } from './confidence-features.ts';
import type { Draft } from './draft.ts';

/** A draft with the claim made of it. */
export interface Made {
  readonly draft: Draft;
  readonly claim: LocalClaim;
  /** What the confidence of the claim was computed from. */
  readonly features: ConfidenceFeatures;
}

const DENIALS = new Set([
  'deny',
  'dispute',
  'dismiss',
  'refute',
  'rebut',
  'repudiate',
  'contradict',
]);

/** Whether the claim answers something said before: "denied *it*", "confirmed the *report*". */
export function isAnswer(tree: Tree, { proposition, objectHead }: Draft): boolean {
  if (
    proposition.pos !== 'verb' ||
    !isAnswering(proposition.lemma) ||
    proposition.contents.length > 0
  )
    return false;
  if (objectHead === null) return true;
  const object = tokenAt(tree, objectHead);
  return (
    /^(it|this|that|them|those|these)$/i.test(object.text) ||
    isSayingNoun(object.lemma.toLowerCase())
  );
}

export function isDenial(draft: Draft): boolean {
  return DENIALS.has(draft.proposition.lemma);
}

/**
 * What an answer at `index` answers: the nearest claim before it, at most two sentences away, that
 * someone else is reported to have said; the outermost clause of what was said. An index, or null.
 */
export function findAnswered(
  trees: readonly Tree[],
  made: readonly Made[],
  index: number,
): number | null {
  const answer = made[index];
  if (!answer) return null;
  const { sentence, head } = answer.draft.proposition;
  let best: number | null = null;
  made.forEach(({ draft, claim }, i) => {
    const { sentence: where, head: at } = draft.proposition;
    const before = where < sentence || (where === sentence && at < head);
    const reported =
      claim.evidence.attribution !== 'author' &&
      !claim.evidence.attributedTo.includes(answer.draft.subject.cluster);
    if (
      i === index ||
      !before ||
      where < sentence - 2 ||
      !reported ||
      !isReportedClause(trees[where], draft)
    )
      return;
    const current = best === null ? undefined : made[best]?.draft.proposition;
    if (
      !current ||
      current.sentence < where ||
      (current.sentence === where && depth(trees[where], at) < depth(trees[where], current.head))
    )
      best = i;
  });
  return best;
}

/** The clause that a reporting verb has as its object, not one inside it. */
function isReportedClause(tree: Tree | undefined, { proposition }: Draft): boolean {
  if (!tree || proposition.presupposed) return false;
  const { deprel } = tokenAt(tree, proposition.anchor);
  return (
    isRelation(deprel, 'ccomp') ||
    isRelation(deprel, 'root') ||
    isRelation(deprel, 'conj') ||
    isRelation(deprel, 'parataxis')
  );
}

function depth(tree: Tree | undefined, i: number): number {
  return tree ? ancestors(tree, i).length : 0;
}
