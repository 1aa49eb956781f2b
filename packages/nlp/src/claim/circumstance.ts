import type { LocalEvidence, PartialDate, Span } from '@entente/core';
import type { Context } from '../coref/context.ts';
import { detectSources } from '../proposition/attribution.ts';
import { operatorsOver } from '../proposition/operators.ts';
import type { Proposition } from '../proposition/proposition.ts';
import { quotationOf } from '../proposition/quotation.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { ancestors, spanOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { clustersAt, speakerAt, spokespersonOf, type QuotedText } from './speaker.ts';
import { findTimes, type TimeExpression } from './time.ts';

type SaidBy = Pick<LocalEvidence, 'attribution' | 'attributedTo' | 'source' | 'cue'>;

/** In whose voice the sentence says a proposition. */
export function saidBy(
  context: Context,
  quoted: QuotedText,
  tree: Tree,
  proposition: Proposition,
): SaidBy {
  const { sentence, head, presupposed } = proposition;
  const inQuotation = quotationOf(quoted.quotations, tree, head) >= 0;
  const sources = presupposed && !inQuotation ? [] : detectSources(tree, proposition);
  const cue = sources.at(-1)?.cue;
  if (cue !== undefined) {
    const named = sources.flatMap((source) =>
      source.head === null ? [] : clustersAt(context, sentence, source.head).slice(0, 1),
    );
    const last = named.at(-1);
    const person =
      inQuotation && last !== undefined ? spokespersonOf(context, sentence, last) : null;
    const nearest = sources.at(-1)?.head ?? null;
    const source = nearest === null ? null : unnamedSource(context, tree, sentence, nearest);
    return {
      attribution: inQuotation ? 'quote' : 'indirect',
      attributedTo: [...new Set(person === null ? named : [...named, person])],
      ...(source && { source }),
      cue: tokenAt(tree, cue).text,
    };
  }
  const speaker = inQuotation ? speakerAt(context, quoted, sentence, head) : null;
  if (speaker === null) return { attribution: 'author', attributedTo: [], cue: null };
  return { attribution: 'quote', attributedTo: [speaker], cue: null };
}

/** "*two officials in Brussels* said": the phrase of a source that is no cluster; null for a pronoun. */
function unnamedSource(context: Context, tree: Tree, sentence: number, head: number): Span | null {
  const { upos } = tokenAt(tree, head);
  if (!/^(NOUN|PROPN|NUM|ADJ)$/.test(upos) || clustersAt(context, sentence, head).length > 0)
    return null;
  const { from, to } = nounPhrase(tree, head);
  return { start: tokenAt(tree, from).start, end: tokenAt(tree, to - 1).end };
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
