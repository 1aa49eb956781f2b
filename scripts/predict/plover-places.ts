import { openPropositions, type Trace } from '@entente/nlp';
import { countryNamed } from './country.ts';
import type { PloverActor } from './plover-actor.ts';
import type { PloverParty } from './plover-event.ts';
import type { CodedTrigger } from './plover-type.ts';
import { caseOf, type Tree } from './tree.ts';

/** Who acts. */
export const ACTS = /^(subject|owner|by)$/;
/** Places of somebody whose country is not known, before somebody else who is only near. */
export const NAMED = /^(object|indirect|with|against|to|of)$/;
/** Whom or what it is done to. */
export const SUFFERS =
  /^(object|indirect|with|against|to|on|upon|at|toward|towards|for|from|of|between)$/;

/** A place of a statement, with the head of the phrase that fills it. */
export interface Place {
  readonly role: string;
  readonly head: number;
  readonly sentence: number;
}

/**
 * Places of what a trigger states: its own; of a noun, its phrases and those of the verb that it is the
 * object of; of a verb, those of its object ("held *a meeting with* …") and of what it wants or refuses.
 */
export function placesOf(trace: Trace, { sentence, token, pos }: CodedTrigger): Place[] {
  const tree = trace.context.trees[sentence];
  if (!tree) return [];
  const all = openPropositions(trace).filter((one) => one.sentence === sentence);
  const at = (head: number): Place[] =>
    all
      .filter((one) => one.head === head)
      .flatMap((one) => one.arguments)
      .map((one) => ({ role: one.role, head: one.head, sentence }));
  const phrases = (noun: number): Place[] => [...at(noun), ...phrasesOf(tree, sentence, noun)];
  if (pos !== 'noun') {
    const own = at(token);
    const objects = (tree.children[token] ?? []).filter((i) => tree.tokens[i]?.deprel === 'obj');
    const wanted = own.filter(({ role }) => role === 'content').flatMap(({ head }) => at(head));
    return [
      ...own,
      ...objects
        .flatMap(phrases)
        .map((one) => (ACTS.test(one.role) ? { ...one, role: 'of' } : one)),
      ...wanted.filter(({ role }) => role !== 'subject'),
    ];
  }
  const { head: above = -1, deprel = '' } = tree.tokens[token] ?? {};
  const carrier = deprel === 'obj' ? at(above).filter(({ role }) => role !== 'object') : [];
  return [...phrases(token), ...carrier];
}

/** Phrases of a noun, by their prepositions. */
function phrasesOf(tree: Tree, sentence: number, noun: number): Place[] {
  return (tree.children[noun] ?? []).flatMap((i): Place[] =>
    tree.tokens[i]?.deprel.startsWith('nmod') === true
      ? [{ role: caseOf(tree, i), head: i, sentence }]
      : [],
  );
}

/** The actor in one of the places: the head of its phrase, else one within it, unless `only` the head counts. */
export function fillerOf(
  { trees }: Trace['context'],
  actors: readonly PloverActor[],
  places: readonly Place[],
  roles: RegExp,
  only = false,
): PloverActor | undefined {
  for (const { role, head, sentence } of places) {
    if (!roles.test(role)) continue;
    const here = actors.filter((one) => one.sentence === sentence);
    const found =
      here.find((one) => one.head === head) ??
      here.find(({ from, to }) => from <= head && head < to) ??
      here.find((one) => !only && isWithin(trees[sentence], one.head, head));
    if (found !== undefined) return found;
  }
  return undefined;
}

const PEOPLE =
  /^(people|guerrilla|rebel|student|worker|protester|demonstrator|refugee|civilian|soldier|troop|fighter|militant|insurgent|villager|resident|journalist|activist|opposition|prisoner|hostage|dissident|separatist|militia|policeman|police|separatists|militiaman|gunman|citizen|migrant|farmer|teacher|miner|cleric|monk|priest|settler|supporter|leader|politician|lawmaker|minister|commander|newspaper)$/;

/** People without a name or nationality whom something is done to, who are of the country of who does it: "*students*", "a *Karen guerrilla* stronghold". */
export function peopleAt(
  { context, sentences }: Trace,
  places: readonly Place[],
  country: string | null,
): PloverParty | undefined {
  for (const { role, head, sentence } of places) {
    const tree = context.trees[sentence];
    if (!tree || !(NAMED.test(role) || role === 'at')) continue;
    const top = partOf(tree, head);
    const modifiers = (tree.children[top] ?? []).filter(
      (i) => tree.tokens[i]?.deprel === 'compound',
    );
    const people = [top, ...modifiers].some((i) =>
      PEOPLE.test(tree.tokens[i]?.lemma.toLowerCase().replace(/s$/, '') ?? ''),
    );
    if (!people) continue;
    const range = [top, ...modifiers];
    const tokens = sentences[sentence]?.tokens.slice(Math.min(...range), top + 1) ?? [];
    const words = tokens.map(({ text }) => text).join(' ');
    return { text: words, country: countryNamed(words) ?? country };
  }
  return undefined;
}

/** "part *of a stronghold*", "thousands *of refugees*": the phrase of which a part is named. */
function partOf(tree: Tree, head: number): number {
  const part = /^(part|number|thousand|hundred|dozen|group|most|many|some|one|lot)s?$/;
  const of = (tree.children[head] ?? []).find((i) => tree.tokens[i]?.deprel === 'nmod');
  const isPart = part.test(tree.tokens[head]?.lemma.toLowerCase() ?? '');
  return isPart && of !== undefined ? of : head;
}

/** "activists *from the Fatah Party*": whether a word stands in the noun phrase of another. */
function isWithin(tree: Tree | undefined, word: number, head: number): boolean {
  for (let at = word; tree && at >= 0; at = tree.tokens[at]?.head ?? -1) {
    if (at === head) return true;
    const { deprel = '' } = tree.tokens[at] ?? {};
    if (!/^(nmod|compound|amod|flat|appos|conj)/.test(deprel)) return false;
    if (deprel === 'nmod' && /^(near|on|in|at|over|around|inside|outside)$/.test(caseOf(tree, at)))
      return false;
  }
  return false;
}
