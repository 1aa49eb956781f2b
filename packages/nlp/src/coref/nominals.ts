import { ANAPHORIC_NOUNS, GOVERNMENT_NOUNS, HOME_NOUNS } from '../lexicon/nominals.ts';
import { isBare, isDefinite, isPlural } from '../syntax/noun-phrase.ts';
import { childrenOf, markerOf, subtree, tokenAt, type Tree } from '../syntax/tree.ts';
import { addCluster, addReference, referencesBefore, type Reference } from './cluster.ts';
import {
  adjectiveOf,
  clusterAt,
  isSubject,
  referenceAt,
  refersTo,
  type Context,
} from './context.ts';
import { documentNominal } from './document-nominal.ts';
import { eventNominal } from './event-nominal.ts';
import { groupReferents } from './groups.ts';
import { nounRange } from './noun-range.ts';
import { nationOf } from './offices.ts';
import { isOfficeTitle, participantsOf } from './participants.ts';
import { tenuresOf, withoutTenure } from './tenure.ts';

/** Refers the common noun at `i` to clusters, makes one where it is a node of its own. */
export function resolveNominal(context: Context, sentence: number, i: number): void {
  const tree = context.trees[sentence];
  if (!tree || context.discourse.references[sentence]?.has(i)) return;
  const { upos, lemma } = tokenAt(tree, i);
  if (upos !== 'NOUN' || isOfficeTitle(context, tree, sentence, i)) return;
  const clusters = referentsOf(context, tree, sentence, i, lemma.toLowerCase());
  if (clusters.length === 0) return;
  const range = nounRange(tree, i);
  addReference(context.discourse, { sentence, ...range, head: i, kind: 'nominal', clusters });
}

function referentsOf(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
): number[] {
  const { vocabulary } = context;
  const group = groupReferents(context, tree, sentence, i, noun);
  if (group.length > 0) return group;
  const homes = HOME_NOUNS.has(noun) ? homesOf(context, tree, sentence, i) : [];
  if (homes.length > 0) return homes;
  const owner = ownerOf(context, tree, sentence, i);
  if (GOVERNMENT_NOUNS.has(noun) && owner !== null) return [owner];
  const type = typeOfPhrase(context, tree, i, noun);
  const office = vocabulary.offices.has(noun);
  if (type !== null && (vocabulary.isA(type, 'Event') || vocabulary.isA(type, 'Position'))) {
    return single(eventNominal(context, tree, sentence, i, noun, type));
  }
  if (type !== null && vocabulary.isA(type, 'WrittenWork')) {
    return single(documentNominal(context, tree, sentence, i, noun, type));
  }
  if (office || type === 'Person')
    return single(personNominal(context, tree, sentence, i, noun, owner));
  const body =
    type !== null && ['Organization', 'Group'].some((kind) => vocabulary.isA(type, kind));
  if (owner !== null && body) return [ownedNominal(context, tree, i, type, owner)];
  return single(
    anaphor(context, tree, sentence, i, noun) ?? repeated(context, tree, sentence, i, noun),
  );
}

/** "*trade union*", "*central bank*": the type of the noun with the word before it, else of the noun. */
function typeOfPhrase({ vocabulary }: Context, tree: Tree, i: number, noun: string): string | null {
  const before = i > 0 && tokenAt(tree, i - 1).head === i ? tokenAt(tree, i - 1).lemma : '';
  const phrase = `${before.toLowerCase()} ${noun}`;
  return vocabulary.typeOfNoun.get(phrase) ?? vocabulary.typeOfNoun.get(noun) ?? null;
}

function single(cluster: number | null): number[] {
  return cluster === null ? [] : [cluster];
}

/** The country or organization whose thing it is; of a person's "government", his country. */
function ownerOf(context: Context, tree: Tree, sentence: number, i: number): number | null {
  if (hasOwners(context, tree, sentence, i)) return null;
  const nation = nationOf(context, tree, sentence, i);
  if (nation !== null && !isSentTo(context, tree, sentence, i, nation)) return nation;
  for (const owner of participantsOf(context, tree, sentence, i)) {
    if (owner.role !== 'poss') continue;
    const [cluster] = owner.clusters;
    if (cluster !== undefined) return clusterAt(context, cluster).nation;
  }
  return null;
}

/** "Kuwait and Qatar recalled *their envoys*": each has its own, and they are no node. */
function hasOwners(context: Context, tree: Tree, sentence: number, i: number): boolean {
  const owners = childrenOf(tree, i, 'nmod:poss').flatMap(
    (at) => referenceAt(context, sentence, at)?.clusters ?? [],
  );
  return new Set(owners).size > 1;
}

/** "ambassadors *to Cyprus*": they are not Cypriot. */
function isSentTo(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  nation: number,
): boolean {
  return childrenOf(tree, i, 'nmod').some(
    (at) =>
      markerOf(tree, at, 'case') === 'to' &&
      referenceAt(context, sentence, at)?.clusters.includes(nation) === true,
  );
}

/** "*her country*", "*their countries*": those that the owners hold office in. */
function homesOf(context: Context, tree: Tree, sentence: number, i: number): number[] {
  const owners = childrenOf(tree, i, 'nmod:poss').flatMap(
    (at) => referenceAt(context, sentence, at)?.clusters ?? [],
  );
  const homes = owners.map((owner) => clusterAt(context, owner).nation);
  return homes.every((home) => home !== null) ? [...new Set(homes)] : [];
}

/** "the *foreign minister*" → who holds that office; "the *Turkish president*" → a node where none does. */
function personNominal(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
  owner: number | null,
): number | null {
  if (owner !== null && isPlural(tree, i)) return ownedNominal(context, tree, i, 'Group', owner);
  if (isPlural(tree, i)) return repeated(context, tree, sentence, i, noun);
  const definite = childrenOf(tree, i, 'det').some(
    (d) => tokenAt(tree, d).lemma.toLowerCase() === 'the',
  );
  if (owner === null && !definite) return null;
  for (const reference of subjectsFirst(context, sentence, i)) {
    const [cluster] = reference.clusters;
    if (reference.kind !== 'name' || cluster === undefined) continue;
    const person = clusterAt(context, cluster);
    const holds =
      person.offices.has(noun) ||
      (noun === 'leader' && [...person.offices].some((office) => LEADERS.has(office)));
    if (holds && (owner === null || person.nation === owner)) return cluster;
  }
  const indefinite = childrenOf(tree, i, 'det').some((d) => /^an?$/i.test(tokenAt(tree, d).text));
  const whose = childrenOf(tree, i, 'nmod:poss').some((p) => tokenAt(tree, p).upos === 'PRON');
  return owner === null || indefinite || whose
    ? null
    : ownedNominal(context, tree, i, 'Person', owner);
}

/** References before the token: subjects of this and the three sentences before, then all others. */
function subjectsFirst(context: Context, sentence: number, i: number): Reference[] {
  const before = [...referencesBefore(context.discourse, sentence, i, 400)];
  const near = before.filter((reference) => {
    const tree = context.trees[reference.sentence];
    return (
      tree !== undefined && reference.sentence >= sentence - 3 && isSubject(tree, reference.head)
    );
  });
  return [...near, ...before];
}

/** Offices whose holder may be called the leader of a country. */
const LEADERS = new Set([
  'president',
  'minister',
  'chancellor',
  'premier',
  'king',
  'queen',
  'ruler',
  'emir',
  'sultan',
  'ayatollah',
]);

/** "the *Chinese embassy*", "*US officials*": one node for an owner and a noun, and another for "*former US officials*". */
function ownedNominal(
  context: Context,
  tree: Tree,
  i: number,
  type: string,
  owner: number,
): number {
  const modifiers = childrenOf(tree, i, 'compound', 'amod').filter((m) => {
    const token = tokenAt(tree, m);
    return (
      m < i &&
      /^(NOUN|ADJ)$/.test(token.upos) &&
      !/^\p{Lu}/u.test(token.text) &&
      isKind(withoutTenure(token.lemma))
    );
  });
  const words = [...modifiers, i].map((at) => withoutTenure(tokenAt(tree, at).text.toLowerCase()));
  const tenures = tenuresOf(tree, i, modifiers);
  const name = [...tenures, adjectiveOf(context, owner), ...words].join(' ');
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  const index =
    context.discourse.byName.get(name) ??
    addCluster(context.discourse, { type, name, noun, nation: owner });
  const written = asWritten(tree, i);
  if (written !== null && written !== name) clusterAt(context, index).aliases.add(written);
  return index;
}

/** "United States officials": a noun with the name before it, as the text has it; null with "'s". */
function asWritten(tree: Tree, i: number): string | null {
  const before = childrenOf(tree, i, 'compound', 'amod', 'nmod:poss').filter((at) => at < i);
  if (before.some((at) => tokenAt(tree, at).deprel === 'nmod:poss')) return null;
  const first = Math.min(i, ...before.flatMap((at) => subtree(tree, at)));
  return tree.tokens
    .slice(first, i + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** Modifiers that tell one office or body from another. */
function isKind(lemma: string): boolean {
  return /^(foreign|defen[cs]e|prime|deputy|vice|interior|finance|economy|health|trade|energy|justice|state|central|federal|naval|military|armed|supreme|general|permanent|special|national|intelligence|security)$/.test(
    lemma.toLowerCase(),
  );
}

/** Not every country is one: "the kingdom" is whose name says so. */
const OF_ITS_KIND = new Set(['kingdom', 'republic', 'island']);

/** "the *bloc*", "the *country*": the nearest actor before it that such a noun can take up. */
function anaphor(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
): number | null {
  const types = Object.hasOwn(ANAPHORIC_NOUNS, noun) ? ANAPHORIC_NOUNS[noun] : undefined;
  if (!types || !isBare(tree, i) || !isDefinite(tree, i) || isPlural(tree, i)) return null;
  const exact = context.vocabulary.typeOfNoun.get(noun);
  for (const reference of subjectsFirst(context, sentence, i)) {
    const [cluster] = reference.clusters;
    if (
      cluster === undefined ||
      reference.clusters.length > 1 ||
      !refersTo(context, reference, ...types)
    )
      continue;
    const { name, type, aliases, canonical } = clusterAt(context, cluster);
    const known = canonical === null ? undefined : context.actors.get(canonical);
    const named = [name, ...aliases, ...(known?.aliases ?? [])].some((one) =>
      one.toLowerCase().split(' ').includes(noun),
    );
    if (
      named ||
      (!OF_ITS_KIND.has(noun) &&
        exact !== undefined &&
        context.vocabulary.isA(type, exact) &&
        reference.kind === 'name')
    )
      return cluster;
  }
  return null;
}

/** Further back the same noun may mean another one: "the mission". */
const NEAR_SENTENCES = 6;

/** "the *junta*" after "Niger's junta": the last node that the same noun made, not far before. */
function repeated(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
): number | null {
  if (!isBare(tree, i) || !isDefinite(tree, i)) return null;
  for (const reference of referencesBefore(context.discourse, sentence, i, NEAR_SENTENCES)) {
    const same = reference.clusters.find((index) => clusterAt(context, index).noun === noun);
    if (same !== undefined && isPlural(tree, i) === isPluralName(clusterAt(context, same).name))
      return same;
  }
  return null;
}

function isPluralName(name: string): boolean {
  return name.endsWith('s');
}
