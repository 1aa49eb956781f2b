import type { LocalEvidence, PartialDate, Span } from '@entente/core';
import type { Context } from '../coref/context.ts';
import type { Voice } from '../proposition/circumstances.ts';
import { operatorsOver } from '../proposition/operators.ts';
import type { Proposition } from '../proposition/proposition.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { ancestors, spanOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { findTimes, type TimeExpression } from './time.ts';

type SaidBy = Pick<LocalEvidence, 'attribution' | 'attributedTo' | 'source' | 'cue'>;

/** What evidence tells of who says a proposition; `text` is that of its document. */
export function saidBy(text: string, voice: Voice): SaidBy {
  const { attribution, sources, cue, spokesperson } = voice;
  const named = sources.flatMap(({ clusters }) => clusters.slice(0, 1));
  const nearest = sources.at(-1);
  const unnamed = nearest?.clusters.length === 0 && !nearest.pronoun ? nearest.span : null;
  return {
    attribution,
    attributedTo: [...new Set(spokesperson === null ? named : [...named, spokesperson])],
    ...(unnamed && { source: unnamed }),
    cue: cue && text.slice(cue.start, cue.end),
  };
}

/**
 * The time of a proposition: the first date whose nearest verb or event noun above is its trigger,
 * its clause or a word that governs it ("*On Monday* China refused to condemn").
 */
export function timeOf(
  tree: Tree,
  proposition: Proposition,
  triggers: ReadonlySet<number>,
  published: PartialDate | null,
  future: boolean,
): TimeExpression | null {
  if (proposition.rule === 'title' || proposition.rule === 'apposition') return null;
  const own = new Set([
    proposition.head,
    ...(proposition.rule === 'nominal' || proposition.rule === 'noun-in-adjunct'
      ? []
      : [proposition.anchor]),
    ...operatorsOver(tree, proposition.scope).map(({ token }) => token),
  ]);
  for (const time of findTimes(tree, published, future)) {
    const head = headOf(tree, time);
    const above = ancestors(tree, head);
    const governor = above.find((i) => triggers.has(i));
    if (isInsideNoun(tree, time.from, above, governor)) continue;
    if (governor !== undefined && own.has(governor)) return time;
  }
  return null;
}

/** "the *7 October* attacks": a date before a noun that is no trigger tells of the noun only. */
function isInsideNoun(
  tree: Tree,
  date: number,
  above: readonly number[],
  governor: number | undefined,
): boolean {
  const [noun] = above;
  if (noun === undefined || noun === governor || noun < date) return false;
  return tokenAt(tree, noun).upos === 'NOUN' && tree.tokens[date - 1]?.upos !== 'ADP';
}

function headOf(tree: Tree, { from, to }: TimeExpression): number {
  for (let i = from; i < to; i++) {
    const { head } = tokenAt(tree, i);
    if (head < from || head >= to) return i;
  }
  return from;
}

/**
 * Span of the phrase that a reference marks, a nominal with its of-phrases, or of the words from the
 * first to the last of `tokens`.
 */
export function spanAt(
  context: Context,
  tree: Tree,
  sentence: number,
  head: number,
  tokens: readonly number[],
): Span {
  const reference = context.discourse.references[sentence]?.get(head);
  if (!reference) return spanOf(tree, tokens);
  const { from, to } = reference.kind === 'nominal' ? nounPhrase(tree, head) : reference;
  return { start: tokenAt(tree, from).start, end: tokenAt(tree, to - 1).end };
}
