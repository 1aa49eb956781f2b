import type { Entities } from './discourse.ts';
import { agreeGender, agreeNumber, matchOf } from './match.ts';

/** How a phrase fits an entity found so far, by its last members. */
export interface Fit {
  /** The best match of words with a member that is no pronoun, doubled; one more where a member is a name. */
  readonly match: number;
  /** 1 where gender clashes with a member, and 2 where number does. */
  readonly clash: number;
  /** Members of the sort of the phrase: 0 none, 1 some, 2 most. */
  readonly sort: number;
  /** Words of names: 0 not in both, 1 all known to the entity, 2 some, 3 none. */
  readonly names: number;
  /** Modifiers: 0 none, 1 all known to the entity, 2 some, 3 none. */
  readonly modifiers: number;
  /** Sentences since the last member, and members in this and the last two sentences. */
  readonly since: number;
  readonly near: number;
}

/** How one phrase fits each entity; computed when it is asked for first. */
export interface Fits {
  readonly fitOf: (entity: number) => Fit;
}

/** Members that are looked at. */
const LAST = 8;

/** The fits of phrase `i`. */
export function createFits(entities: Entities, i: number): Fits {
  const known = new Map<number, Fit>();
  return {
    fitOf: (entity) => {
      const before = known.get(entity);
      if (before) return before;
      const fit = fitOf(entities, i, entity);
      known.set(entity, fit);
      return fit;
    },
  };
}

function fitOf({ phrases, members }: Entities, i: number, entity: number): Fit {
  const phrase = phrases[i];
  const last = (members[entity] ?? []).slice(-LAST);
  let [best, named, number, gender, same, near] = [0, 0, 0, 0, 0, 0];
  const [names, modifiers] = [new Set<number>(), new Set<number>()];
  for (const at of phrase ? last : []) {
    const member = phrases[at];
    if (!phrase || !member) continue;
    if (member.sort === phrase.sort) same++;
    if (phrase.sentence - member.sentence < 3) near++;
    for (const word of member.nameWords) names.add(word);
    for (const word of member.modifiers) modifiers.add(word);
    if (agreeNumber(phrase, member) === 2) number = 1;
    if (agreeGender(phrase, member) === 2) gender = 1;
    if (member.kind === 'pronoun') continue;
    best = Math.max(best, matchOf(phrase, member));
    if (member.kind === 'name') named = 1;
  }
  const sort = same === 0 ? 0 : same * 2 > last.length ? 2 : 1;
  const newest = phrases[last.at(-1) ?? -1];
  return {
    match: best * 2 + named,
    clash: number * 2 + gender,
    sort,
    names: names.size === 0 ? 0 : knownOf(phrase?.nameWords ?? [], names),
    modifiers: knownOf(phrase?.modifiers ?? [], modifiers),
    since: (phrase?.sentence ?? 0) - (newest?.sentence ?? 0),
    near,
  };
}

function knownOf(words: readonly number[], known: ReadonlySet<number>): number {
  if (words.length === 0) return 0;
  const count = words.filter((word) => known.has(word)).length;
  return count === words.length ? 1 : count > 0 ? 2 : 3;
}
