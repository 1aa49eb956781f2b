import type { Context } from '../coref/context.ts';
import { eventFamily } from '../lexicon/event-families.ts';
import { isSpeech } from '../lexicon/reporting.ts';
import { ancestors, childrenOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { rankOf } from './anchor.ts';
import { applyShift, type Telling } from './apply-shifts.ts';
import { attachDates } from './attach-dates.ts';
import { boundByEvents } from './bound-by-events.ts';
import { eventLemma, findEvents } from './events.ts';
import { headlineTime, subjectsOf } from './headline.ts';
import { inherit } from './inherit.ts';
import type { EventTime } from './reference.ts';
import { findShifts } from './shifted-dates.ts';
import type { DatedEvent, Times } from './story.ts';
import { toldAgain, type Actors } from './told-again.ts';
import { inYearOfStory, yearAfter, type DatedByStory } from './year-of-story.ts';

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
    const found = sentenceTimes(tree, { events, lead, actors, published: context.published });
    const told = [...found]
      .sort(([a], [b]) => a - b)
      .map(([token, time]) => datedEvent(tree, sentence, token, actors, time));
    events.push(...told);
    lead ??= told.find((one) => isLead(tree, one)) ?? null;
    return found;
  });
  toldLater(context.trees, times, actorsAt, events);
  const headline = headlineTime(context, times, actorsAt, lead);
  const [title] = context.trees;
  if (headline !== null && times[0] && title) {
    times[0].set(headline.token, headline.time);
    inherit(title, findEvents(title), times[0], new Map([[headline.token, false]]));
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
  const isVerb = tokenAt(tree, token).upos === 'VERB';
  const family = eventFamily(lemma, isVerb ? 'verb' : 'noun');
  const doers = [...subjectsOf(tree, token), ...childrenOf(tree, token, 'nmod:poss')].flatMap(
    (i) => [...actors(i)],
  );
  const things = childrenOf(tree, token, 'obj', 'nsubj:pass').map((i) => tokenAt(tree, i).lemma);
  return {
    ...{ sentence, token, lemma, family, actors: doers, things, time },
    isVerb,
    rank: rankOf(tree, token),
  };
}

/** The main clause of the sentence, or what it says that somebody says. */
function isLead(tree: Tree, { sentence, token, lemma }: DatedEvent): boolean {
  if (sentence > 2 || isSpeech(lemma) || tokenAt(tree, token).upos === 'NOUN') return false;
  const path = [token, ...ancestors(tree, token)].slice(0, -1);
  return path.every((i) => /^(conj|xcomp|ccomp|parataxis)/.test(tokenAt(tree, i).deprel));
}

/**
 * Gives events that have no time that of the same event where a later sentence tells it with its date, in place; only
 * where all that may be the same have the same time.
 */
function toldLater(
  trees: readonly Tree[],
  times: readonly Times[],
  actorsAt: (sentence: number) => Actors,
  events: readonly DatedEvent[],
): void {
  trees.forEach((tree, sentence) => {
    const own = times[sentence];
    const later = events.filter((one) => one.sentence > sentence);
    if (!own || later.length === 0) return;
    const found = findEvents(tree);
    for (const event of found) {
      if (own.has(event)) continue;
      const [last, first] = [later, later.toReversed()].map((list) =>
        toldAgain(tree, event, actorsAt(sentence), { events: list, lead: null }),
      );
      const isOne = last?.eventFrom === first?.eventFrom && last?.eventTo === first?.eventTo;
      if (last && isOne) own.set(event, last);
    }
    inherit(tree, found, own, new Map());
  });
}

/** Whether a date before an event opens its clause: "*On Friday* Peru left and Chile stayed", not "Peru on Friday left". */
function isOpening(tree: Tree, event: number, date: number): boolean {
  return childrenOf(tree, event, 'nsubj').every((subject) => date < subject);
}

/** How often what is found in a sentence may lead to more: a date, what counts from it, what is the same. */
const ROUNDS = 2;

function sentenceTimes(tree: Tree, telling: Telling): Times {
  const events = findEvents(tree);
  const known = new Set(events);
  const shifts = findShifts(tree);
  const times: Times = new Map();
  const fronted = new Map<number, boolean>();
  const byStory: DatedByStory[] = [];
  for (const date of attachDates(tree, known, telling.published)) {
    const { event, expression, time } = date;
    if (shifts.some(({ from, to }) => expression.from >= from && expression.from < to)) continue;
    const year = yearAfter(tree, date, shifts);
    if (year === null) times.set(event, time);
    else byStory.push(year);
    if (expression.from < event) fronted.set(event, isOpening(tree, event, expression.from));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const shift of shifts) {
      if (byStory.some(({ year }) => year === shift)) continue;
      const event = applyShift(tree, known, times, shift, telling);
      if (event !== null && shift.from < event)
        fronted.set(event, isOpening(tree, event, shift.from));
    }
    for (const one of byStory) {
      const time = inYearOfStory(tree, one, times, telling.events) ?? one.date.time;
      times.set(one.date.event, time);
    }
    inherit(tree, events, times, fronted);
    for (const event of events) {
      const time = times.has(event) ? null : toldAgain(tree, event, telling.actors, telling);
      if (time !== null) times.set(event, time);
    }
    inherit(tree, events, times, fronted);
    boundByEvents(tree, events, times, telling);
  }
  return times;
}
