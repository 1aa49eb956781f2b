import { entityId, type Actor, type Token } from '@entente/core';
import { AMBIGUOUS_NAMES, type AmbiguousName, type Reading } from '../lexicon/ambiguous-names.ts';
import { HONORIFICS } from '../lexicon/titles.ts';
import { gazetteerKey, type GazetteerEntry } from './gazetteer.ts';
import type { Name } from './name.ts';

/** The words of a sentence and the names in it. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

const TABLE = new Map(
  AMBIGUOUS_NAMES.flatMap((row) => row.names.map((name) => [name, row] as const)),
);

/** Prepositions after which a name is a place and no person: "in *Jordan*". */
const AT_PLACE = new Set(
  'in at near from around outside inside into across within through'.split(' '),
);

/**
 * The names of a document, those decided by context that a table alone cannot tell. "Georgia" is the
 * country beside "Tbilisi" and the American state beside "Atlanta"; if the document speaks of both, the
 * sentence decides; what stays in doubt is a node of its own, without a code. After "Jordan Henderson"
 * and "George Washington", a bare "Jordan" or "Washington" is that person, unless it stands like a place
 * or the document speaks of the country too.
 */
export function settleNames(
  sentences: readonly NamedSentence[],
  actors: ReadonlyMap<string, Actor>,
): Name[][] {
  const everywhere = sayingsOf(sentences);
  const namesakes = personWords(sentences);
  return sentences.map((sentence) => {
    const here = sayingsOf([sentence]);
    return sentence.names.map((name) => {
      const row = TABLE.get(name.entry === null ? firstWord(name) : name.text);
      const settled = row ? byContext(name, row, [everywhere, here], actors) : name;
      return byPersons(settled, sentence.tokens, namesakes, everywhere);
    });
  });
}

/** What is said in some sentences: names, whole, and all words. */
interface Sayings {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function sayingsOf(sentences: readonly NamedSentence[]): Sayings {
  return {
    names: new Set(sentences.flatMap(({ names }) => names.map(({ text }) => gazetteerKey(text)))),
    words: new Set(sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text))),
  };
}

/** `name`, of which `row` tells the readings, as the first of `contexts`, widest first, that has cues of just one. */
function byContext(
  name: Name,
  row: AmbiguousName,
  contexts: readonly Sayings[],
  actors: ReadonlyMap<string, Actor>,
): Name {
  // What is nearly always meant gives way only to what its own sentence says.
  for (const context of row.otherwise === null ? contexts : contexts.slice(-1)) {
    const [only, ...others] = row.readings.filter((reading) =>
      isCued(reading, row, context, actors),
    );
    if (only !== undefined && others.length === 0) return withActor(name, row, only.actor, actors);
  }
  return withActor(name, row, row.otherwise, actors);
}

/** Whether `context` has a cue of the reading, or a name of its actor that is not ambiguous itself. */
function isCued(
  { actor: id, cues }: Reading,
  row: AmbiguousName,
  { names, words }: Sayings,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  const actor = id === null ? undefined : actors.get(id);
  const own = actor ? [actor.name, ...actor.aliases, ...actor.demonyms, ...actor.seats] : [];
  return (
    own.some((one) => !row.names.includes(one) && names.has(gazetteerKey(one))) ||
    cues.some((cue) => words.has(cue))
  );
}

/** `name` as one of the actor `id`, or as a node of its own. */
function withActor(
  name: Name,
  row: AmbiguousName,
  id: string | null,
  actors: ReadonlyMap<string, Actor>,
): Name {
  const actor =
    (id === null ? undefined : actors.get(id)) ?? apart(row.names[0] ?? name.text, row.type);
  if (name.entry === null) return name.nation === null ? name : { ...name, nation: actor };
  const kind = name.entry.actor.id === actor.id ? name.entry.kind : 'name';
  const entry: GazetteerEntry = { actor, kind: name.entry.kind === 'demonym' ? 'demonym' : kind };
  return { ...name, entry, type: actor.type };
}

/** An actor that no table has, so that nothing joins it to one that a table has. */
function apart(name: string, type: string): Actor {
  const none = { iso2: null, iso3: null, qid: null, capital: null, region: null, subregion: null };
  const lists = { aliases: [], demonyms: [], seats: [], offices: [] };
  return { id: entityId(type, name), type, name, ...lists, ...none };
}

/** First and last words of the full names of persons: `given` and `family`. */
function personWords(sentences: readonly NamedSentence[]): ReadonlyMap<string, 'given' | 'family'> {
  const found = new Map<string, 'given' | 'family'>();
  for (const { names } of sentences) {
    for (const { text, type, entry } of names) {
      const parts = text.split(/\s+/);
      const [first, last] = [parts[0], parts.at(-1)];
      if (entry !== null || type !== 'Person' || parts.length < 2) continue;
      if (first !== undefined && !found.has(first)) found.set(first, 'given');
      if (last !== undefined) found.set(last, 'family');
    }
  }
  return found;
}

/** "Jordan" as the person who bears it in this document, as the place, or apart. */
function byPersons(
  name: Name,
  tokens: readonly Token[],
  namesakes: ReadonlyMap<string, 'given' | 'family'>,
  everywhere: Sayings,
): Name {
  const { entry } = name;
  if (entry === null || entry.kind === 'demonym' || /\s/.test(name.text)) return name;
  const isPerson: Name = { ...name, entry: null, type: 'Person' };
  const title = name.titles === null ? undefined : tokens[name.titles.to - 1];
  if (title !== undefined && HONORIFICS.has(title.text.toLowerCase())) return isPerson;
  const part = namesakes.get(name.text);
  const before = tokens[name.from - 1]?.text.toLowerCase() ?? '';
  if (part === undefined || AT_PLACE.has(before)) return name;
  const { actor } = entry;
  const own = [actor.name, ...actor.aliases, ...actor.demonyms, ...actor.seats];
  const spoken = own.some((one) => one !== name.text && everywhere.names.has(gazetteerKey(one)));
  if (!spoken) return isPerson;
  return part === 'given'
    ? name
    : { ...name, entry: { actor: apart(name.text, 'Actor'), kind: 'name' } };
}

function firstWord({ text }: Name): string {
  return text.split(/\s+/)[0] ?? text;
}
