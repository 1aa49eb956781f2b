import type { LocalEvidence, Span, TimeBasis } from '@entente/core';
import type { Context } from '../coref/context.ts';
import type { Voice } from '../proposition/circumstances.ts';
import { detectModality } from '../proposition/modality.ts';
import type { Proposition } from '../proposition/proposition.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { spanOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { isPast } from '../time/events.ts';
import type { EventTimes } from '../time/event-times.ts';
import type { EventTime } from '../time/reference.ts';

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

/** The time of a proposition: of its trigger, or of the clause that a noun or adjective is said by. */
export function timeOf(
  times: EventTimes,
  { sentence, rule, head, anchor }: Proposition,
): EventTime | null {
  if (rule === 'title' || rule === 'apposition') return null;
  const ofNoun = rule === 'nominal' || rule === 'noun-in-adjunct';
  return times(sentence, head) ?? (ofNoun ? null : times(sentence, anchor));
}

/**
 * What the time of a proposition rests on: a date, or where it has none the tense, which tells of what is stated in
 * the past that it had happened on the day of publication; never a day. Else none.
 */
export function basisOf(
  tree: Tree,
  { rule, head }: Proposition,
  time: EventTime | null,
): TimeBasis {
  if (time !== null) return time.basis;
  if (rule === 'title' || rule === 'apposition' || tokenAt(tree, head).upos !== 'VERB')
    return 'none';
  return isPast(tree, head) && detectModality(tree, head, head) === 'asserted' ? 'tense' : 'none';
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
