import type { Predicate, Trigger } from '@entente/core';
import type { Context } from '../coref/context.ts';
import type { Proposition } from '../proposition/proposition.ts';
import { isSpeech } from '../lexicon/reporting.ts';
import { childrenOf, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { entitiesOf, slotEntities, type EntityArgument } from './arguments.ts';
import { frameKey, type Frame } from './vocabulary.ts';

/** A proposition read as a predicate of the ontology, with what fills its places. */
export interface Reading {
  readonly predicate: Predicate;
  readonly trigger: Trigger;
  readonly subjects: readonly EntityArgument[];
  readonly objects: readonly EntityArgument[];
  /** Head of a phrase that is the object in words, or null. */
  readonly textHead: number | null;
  /** Whether the object is a clause. */
  readonly takesClause: boolean;
}

/**
 * The reading of a proposition whose frame is best filled: a node as object beats a clause, a clause
 * beats words; a narrower predicate beats its wider one; the ontology's order breaks other ties. Readings that speak of the trigger itself as a node
 * ("China's *view* of Taiwan" is held by one and about another) stand side by side.
 */
export function readProposition(context: Context, tree: Tree, proposition: Proposition): Reading[] {
  const ofItself: Reading[] = [];
  let best: Reading | null = null;
  for (const frame of framesOf(context, proposition)) {
    const reading = tryFrame(context, tree, proposition, frame);
    if (typeof reading === 'string') continue;
    if (frame.trigger.subject.includes('self')) {
      const told = reading.objects.length > 0 || reading.textHead !== null;
      if (told && proposition.rule === 'nominal') ofItself.push(reading);
    } else if (best === null || isBetter(context, reading, best)) best = reading;
  }
  return best === null ? ofItself : [best, ...ofItself];
}

/** The frames of the ontology that a proposition's word may have, in the ontology's order. */
export function framesOf({ vocabulary }: Context, proposition: Proposition): readonly Frame[] {
  return vocabulary.frames.get(frameKey(proposition.pos, headLemma(proposition))) ?? [];
}

/** What a frame lacks: words beside its trigger, or what fills the place of its subject or object. */
export type Misfit = 'words' | 'subject' | 'object';

/** A proposition read by one frame, or what the frame lacks. */
export function tryFrame(
  context: Context,
  tree: Tree,
  proposition: Proposition,
  frame: Frame,
): Reading | Misfit {
  if (!matchesWords(tree, proposition, frame.trigger)) return 'words';
  return fillFrame(context, tree, proposition, frame);
}

function headLemma({ lemma, pos }: Proposition): string {
  return pos === 'verb' ? (lemma.split(' ')[0] ?? lemma) : lemma;
}

function isBetter({ vocabulary }: Context, reading: Reading, best: Reading): boolean {
  const [one, other] = [rank(reading), rank(best)];
  if (one !== other) return one > other;
  return vocabulary.isNarrower(reading.predicate.id, best.predicate.id);
}

function rank(reading: Reading): number {
  const modifiers =
    reading.trigger.modifiers.length > 0 || reading.trigger.lemma.includes(' ') ? 1 : 0;
  if (reading.objects.length > 0) return 6 + modifiers;
  if (reading.takesClause) return 4 + modifiers;
  return (reading.textHead === null ? 0 : 2) + modifiers;
}

/** Whether the words that the trigger needs beside its head are there: particle, object, modifier. */
function matchesWords(tree: Tree, proposition: Proposition, trigger: Trigger): boolean {
  const near = new Set<string>();
  for (const i of tree.children[proposition.head] ?? []) {
    near.add(tokenAt(tree, i).lemma.toLowerCase());
    near.add(tokenAt(tree, i).text.toLowerCase());
    const marker = markerOf(tree, i, 'case');
    if (marker !== null) near.add(marker);
  }
  for (const { slot } of proposition.fillers) near.add(slot);
  const words = trigger.lemma.split(' ').filter((word) => word !== headLemma(proposition));
  const particle =
    proposition.lemma.includes(' ') && !trigger.lemma.includes(' ') && proposition.pos === 'verb';
  if (particle || !words.every((word) => near.has(word))) return false;
  return (
    trigger.modifiers.length === 0 ||
    trigger.modifiers.some((word) => near.has(word) || modifies(tree, proposition.head, word))
  );
}

/** Modifiers one step further down: "*comprehensive* and *strategic* partnership". */
function modifies(tree: Tree, head: number, word: string): boolean {
  return childrenOf(tree, head, 'amod', 'compound').some((i) =>
    (tree.children[i] ?? []).some((below) => tokenAt(tree, below).lemma.toLowerCase() === word),
  );
}

function fillFrame(
  context: Context,
  tree: Tree,
  proposition: Proposition,
  { predicate, trigger }: Frame,
): Reading | Misfit {
  const subject = firstFilled(context, proposition, trigger.subject, predicate.domain, []);
  if (!subject) return 'subject';
  const mutual = predicate.symmetric && subject.entities.length > 1;
  const sameSlot = mutual && mayBeMutual(context, tree, proposition, trigger) ? [subject.slot] : [];
  const object = firstFilled(
    context,
    proposition,
    trigger.object,
    predicate.range,
    [subject.slot === 'self' ? '' : subject.slot].filter((slot) => !sameSlot.includes(slot)),
  );
  if (trigger.role !== null && proposition.rule === 'light-verb') return 'words';
  const base = {
    predicate,
    trigger,
    subjects: subject.entities,
    textHead: null,
    takesClause: false,
  };
  if (sameSlot.length > 0 && object?.slot === subject.slot) {
    return { ...base, objects: subject.entities };
  }
  if (object && !isSame(object.entities, subject.entities))
    return { ...base, objects: object.entities };
  if (sameSlot.length > 0) return { ...base, objects: subject.entities };
  if (trigger.role !== null) return 'object';
  if (trigger.object.includes('clause') && proposition.contents.length > 0)
    return { ...base, objects: [], takesClause: true };
  const textHead = wordsFor(context, tree, proposition, trigger, predicate.range);
  if (textHead !== null) return { ...base, objects: [], textHead };
  const complete =
    trigger.object.length === 0 || (trigger.value !== null && trigger.object.includes('context'));
  return complete ? { ...base, objects: [] } : 'object';
}

/**
 * Whether those who are joined do it to each other: "the two *fought*"; not "a force of Kenyans and Malawians, which
 * *fought*", nor "Mali, Chad and Togo *spoke*", nor "they traded *accusations*": there is something else that they do it to, unless it is of the trigger ("*restored ties*").
 */
function mayBeMutual(
  { vocabulary }: Context,
  tree: Tree,
  { rule, pos, lemma, fillers }: Proposition,
  trigger: Trigger,
): boolean {
  if (pos !== 'verb' || trigger.lemma.includes(' ')) return true;
  const object = fillers.find(({ slot }) => slot === 'object');
  const subjects = fillers.filter(({ slot }) => slot === 'subject').length;
  const isAlone = subjects <= 2 || COMING_TOGETHER.test(lemma);
  if (object === undefined) return rule !== 'relative' && isAlone && !isSpeech(lemma);
  const type = vocabulary.typeOfNoun.get(tokenAt(tree, object.head).lemma.toLowerCase());
  return (
    type !== undefined &&
    ['Event', 'WrittenWork', 'Treaty'].some((wanted) => vocabulary.isA(type, wanted)) &&
    !vocabulary.isA(type, 'Statement')
  );
}

/** What more than two do with each other, though nothing says so. */
const COMING_TOGETHER = /^(meet|gather|convene|confer|agree|negotiate|clash)$/;

interface Filled {
  readonly slot: string;
  readonly entities: readonly EntityArgument[];
}

function firstFilled(
  context: Context,
  proposition: Proposition,
  slots: readonly string[],
  types: readonly string[],
  taken: readonly string[],
): Filled | null {
  for (const slot of slots) {
    if (taken.includes(slot) && slot !== 'poss') continue;
    const entities = slotEntities(context, proposition, slot, types);
    if (entities.length > 0) return { slot, entities };
  }
  return null;
}

function isSame(a: readonly EntityArgument[], b: readonly EntityArgument[]): boolean {
  return a.every(({ cluster }) => b.some((other) => other.cluster === cluster)) && a.length <= 1;
}

/** The first phrase in a slot for the object that is no node, as words. */
function wordsFor(
  context: Context,
  tree: Tree,
  proposition: Proposition,
  trigger: Trigger,
  range: readonly string[],
): number | null {
  const { typeOfNoun, isA } = context.vocabulary;
  const fits = (head: number): boolean => {
    const type = typeOfNoun.get(tokenAt(tree, head).lemma.toLowerCase());
    if (type === undefined)
      return range.length === 0 || range.some((wanted) => !isA(wanted, 'Actor'));
    return range.length === 0 || range.some((wanted) => isA(type, wanted));
  };

  for (const slot of trigger.object) {
    const filler = proposition.fillers.find(
      (one) => one.slot === slot && one.implied === undefined,
    );
    const words = filler && entitiesOf(context, proposition.sentence, filler).length === 0;
    if (words && fits(filler.head)) return filler.head;
  }
  return null;
}
