import type { Context } from '../coref/context.ts';
import { eventFamily } from '../lexicon/event-families.ts';
import { isSpeech } from '../lexicon/reporting.ts';
import { ancestors, childrenOf, conjuncts, tokenAt, type Tree } from '../syntax/tree.ts';
import { attachDates, eventOf } from './attach-dates.ts';
import { eventLemma, findEvents } from './events.ts';
import { inherit } from './inherit.ts';
import type { EventTime } from './reference.ts';
import { findShifts, type ShiftPhrase } from './shifted-dates.ts';
import type { DatedEvent, Story, Times } from './story.ts';
import { toldAgain, type Actors } from './told-again.ts';

/** The time of the event that a token of a sentence tells, or null. */
export type EventTimes = (sentence: number, token: number) => EventTime | null;

/**
 * When the events of a document happen, as docs/event-time.md describes it: by the dates in their clauses,
 * by other events that theirs are counted from, and by what the text says to be the same event. Never the
 * date of publication by itself.
 */
export function createEventTimes(context: Context): EventTimes {
  const events: DatedEvent[] = [];
  let lead: DatedEvent | null = null;
  const actorsAt =
    (sentence: number): Actors =>
    (token) =>
      context.discourse.references[sentence]?.get(token)?.clusters ?? [];
  const times = context.trees.map((tree, sentence) => {
    const actors = actorsAt(sentence);
    const found = sentenceTimes(tree, context.published, actors, { events, lead });
    const told = [...found]
      .sort(([a], [b]) => a - b)
      .map(([token, time]) => datedEvent(tree, sentence, token, actors, time));
    events.push(...told);
    lead ??= told.find((one) => isLead(tree, one)) ?? null;
    return found;
  });
  const headline = headlineTime(context, times, actorsAt, lead);
  const [title] = context.trees;
  if (headline !== null && times[0] && title) {
    times[0].set(headline.token, headline.time);
    inherit(title, findEvents(title), times[0], new Set());
  }
  return (sentence, token) => times[sentence]?.get(token) ?? null;
}

function datedEvent(
  tree: Tree,
  sentence: number,
  token: number,
  actors: Actors,
  time: EventTime,
): DatedEvent {
  const lemma = eventLemma(tree, token);
  const doers = [...subjectsOf(tree, token), ...childrenOf(tree, token, 'nmod:poss')].flatMap(
    (i) => [...actors(i)],
  );
  const things = childrenOf(tree, token, 'obj', 'nsubj:pass').map((i) => tokenAt(tree, i).lemma);
  return { sentence, token, lemma, family: eventFamily(lemma), actors: doers, things, time };
}

/** Heads of the subjects of a verb, those that it shares with the clause above it too. */
function subjectsOf(tree: Tree, verb: number): number[] {
  const own = childrenOf(tree, verb, 'nsubj').flatMap((i) => conjuncts(tree, i));
  const { head, deprel } = tokenAt(tree, verb);
  return own.length === 0 && head >= 0 && /^(conj|xcomp)/.test(deprel)
    ? subjectsOf(tree, head)
    : own;
}

/** The main clause of the sentence, or what it says that somebody says. */
function isLead(tree: Tree, { sentence, token, lemma }: DatedEvent): boolean {
  if (sentence > 2 || isSpeech(lemma) || tokenAt(tree, token).upos === 'NOUN') return false;
  const path = [token, ...ancestors(tree, token)].slice(0, -1);
  return path.every((i) => /^(conj|xcomp|ccomp|parataxis)/.test(tokenAt(tree, i).deprel));
}

function sentenceTimes(tree: Tree, published: string | null, actors: Actors, story: Story): Times {
  const events = findEvents(tree);
  const known = new Set(events);
  const shifts = findShifts(tree);
  const times: Times = new Map();
  const fronted = new Set<number>();
  for (const { event, expression, time } of attachDates(tree, known, published)) {
    if (shifts.some(({ from, to }) => expression.from >= from && expression.from < to)) continue;
    times.set(event, time);
    if (expression.from < event) fronted.add(event);
  }
  for (const shift of shifts) applyShift(tree, known, times, shift, { ...story, actors });
  inherit(tree, events, times, fronted);
  for (const event of events) {
    const time = times.has(event) ? null : toldAgain(tree, event, actors, story);
    if (time !== null) times.set(event, time);
  }
  inherit(tree, events, times, fronted);
  return times;
}

/** Sets the time of the event that a shift belongs to, or of the one that it counts from, whichever lacks it. */
function applyShift(
  tree: Tree,
  events: ReadonlySet<number>,
  times: Times,
  shift: ShiftPhrase,
  { actors, ...story }: Story & { readonly actors: Actors },
): void {
  const { base, from, to } = shift;
  const above = base === null ? [] : ancestors(tree, base).filter((i) => events.has(i));
  const event =
    base === null
      ? eventOf(tree, events, from, to)
      : (above.find((i) => times.has(i)) ?? above[0] ?? null);
  if (event === null) return;
  if (base !== null && times.has(event)) {
    setDays(times, base, shift.back, times.get(event));
    return;
  }
  if (times.has(event)) return;
  const before = [...times].filter(([token]) => token < from).sort(([a], [b]) => b - a)[0]?.[1];
  const anchor =
    base === null
      ? (before ?? story.events.at(-1)?.time)
      : (times.get(base) ?? toldAgain(tree, base, actors, story) ?? undefined);
  setDays(times, event, shift.move, anchor);
}

function setDays(
  times: Times,
  event: number,
  move: ShiftPhrase['move'],
  anchor: EventTime | undefined,
): void {
  const date = anchor?.eventFrom ?? anchor?.eventTo ?? null;
  const days = date === null ? null : move(date);
  if (days !== null && !times.has(event))
    times.set(event, { eventFrom: days[0], eventTo: days[1], basis: 'relative' });
}

/** A headline tells what the first sentence tells with its date, if the same one does it or the word is the same. */
function headlineTime(
  { trees }: Context,
  times: readonly Times[],
  actorsAt: (sentence: number) => Actors,
  lead: DatedEvent | null,
): { readonly token: number; readonly time: EventTime } | null {
  const [title, first] = trees;
  if (!title || !first || lead?.sentence !== 1) return null;
  const token = title.tokens.findIndex(({ head }) => head < 0);
  const isHeadline = !/^[.!?]/.test(title.tokens.at(-1)?.text ?? '.');
  if (!isHeadline || token < 0 || times[0]?.has(token)) return null;
  if (!/^VB[PZ]?$/.test(tokenAt(title, token).xpos)) return null;
  const lemma = eventLemma(title, token);
  const family = eventFamily(lemma);
  if (lemma === lead.lemma || (family !== null && family === lead.family))
    return { token, time: lead.time };
  const named = (sentence: number, tree: Tree, verb: number): (number | string)[] =>
    subjectsOf(tree, verb).flatMap((i) => [
      tokenAt(tree, i).lemma.toLowerCase(),
      ...actorsAt(sentence)(i),
    ]);
  const known = new Set(named(1, first, lead.token));
  return named(0, title, token).some((one) => known.has(one)) ? { token, time: lead.time } : null;
}
