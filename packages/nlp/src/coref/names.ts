import { normalizeName, resolutionId, type Actor } from '@entente/core';
import { idOfDocument } from '../lexicon/document-symbol.ts';
import { genderOf, nameClassOf } from '../lexicon/name-words.ts';
import { FEMALE_TITLES, MALE_TITLES } from '../lexicon/titles.ts';
import type { Name } from '../mention/name.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';
import { expandAcronyms } from './acronyms.ts';
import { addCluster, addReference, type Discourse } from './cluster.ts';
import { isPlaceHere } from './name-context.ts';
import { addName, createNameIndex, findName, notePerson, type NameIndex } from './name-index.ts';

/** A name with the sentence it stands in and the head of its phrase. */
interface PlacedName {
  readonly name: Name;
  readonly sentence: number;
  readonly head: number;
}

/**
 * Clusters the names of a document: "Wang Yi" = "Mr Wang", "United Nations General Assembly (UNGA)"
 * = "UNGA", "Chinese" = "China". Full names come first, wherever they stand.
 */
export function clusterNames(
  discourse: Discourse,
  trees: readonly Tree[],
  names: readonly (readonly Name[])[],
): void {
  const placed = expandAcronyms(names).flatMap((list, sentence) =>
    list.map((name) => ({ name, sentence, head: headOf(trees[sentence], name) })),
  );
  const actors = new Map<string, number>();
  const index = createNameIndex();
  for (const item of placed) if (item.name.entry) placeKnown(discourse, trees, item, actors, index);
  const unknown = placed.filter((item) => !item.name.entry);
  const full = unknown.filter((item) => wordsOf(item.name).length > 1);
  const short = unknown.filter((item) => wordsOf(item.name).length === 1);
  for (const item of [...full, ...short]) {
    const cluster = findCluster(item.name, index) ?? newCluster(discourse, item, index);
    addMention(discourse, trees, item, cluster);
    if (discourse.clusters[cluster]?.type === 'Person') notePerson(index, cluster);
  }
  for (const item of unknown) {
    const owner = item.name.nation;
    if (owner) setNation(discourse, item, clusterOfActor(discourse, owner, actors));
  }
}

function headOf(tree: Tree | undefined, name: Name): number {
  if (!tree) return name.from;
  for (let i = name.from; i < name.to; i++) {
    const { head } = tokenAt(tree, i);
    if (head < name.from || head >= name.to) return i;
  }
  return name.from;
}

function wordsOf(name: Name): string[] {
  return name.text.split(/\s+/);
}

function clusterOfActor(discourse: Discourse, actor: Actor, actors: Map<string, number>): number {
  const known = actors.get(actor.id);
  if (known !== undefined) return known;
  const cluster = addCluster(discourse, {
    type: actor.type,
    name: actor.name,
    canonical: actor.id,
  });
  actors.set(actor.id, cluster);
  return cluster;
}

/** "Beijing" is China where it acts and a place where things happen. */
function placeKnown(
  discourse: Discourse,
  trees: readonly Tree[],
  item: PlacedName,
  actors: Map<string, number>,
  index: NameIndex,
): void {
  const { entry } = item.name;
  const tree = trees[item.sentence];
  if (!entry || !tree) return;
  if (entry.kind === 'seat' && isPlaceHere(tree, item.head)) {
    addMention(discourse, trees, item, clusterNamed(discourse, item.name.text, 'Place', index));
  } else if (entry.kind === 'demonym' && tokenAt(tree, item.head).xpos === 'NNPS') {
    addMention(discourse, trees, item, clusterNamed(discourse, item.name.text, 'Group', index));
  } else addMention(discourse, trees, item, clusterOfActor(discourse, entry.actor, actors));
}

/** The cluster of the very name, made with `type` if there is none. */
function clusterNamed(discourse: Discourse, name: string, type: string, index: NameIndex): number {
  const key = normalizeName(name);
  const known = index.exact.get(key);
  if (known) return known.cluster;
  const cluster = addCluster(discourse, { type, name });
  addName(index, key, cluster);
  return cluster;
}

/** The cluster that an unknown name belongs to already, or null. */
function findCluster(name: Name, index: NameIndex): number | null {
  const words = wordsOf(name).map(normalizeName);
  return findName(index, name.text, normalizeName(name.text), words);
}

function newCluster(discourse: Discourse, item: PlacedName, index: NameIndex): number {
  const { type } = item.name;
  const name = item.name.text.replace(/\s+/g, ' ');
  const canonical = resolutionId(name) ?? idOfDocument(name);
  const cluster = addCluster(discourse, { type, name, canonical });
  addName(index, normalizeName(name), cluster);
  return cluster;
}

function addMention(
  discourse: Discourse,
  trees: readonly Tree[],
  item: PlacedName,
  cluster: number,
): void {
  const { name, sentence, head } = item;
  addReference(discourse, {
    sentence,
    from: name.from,
    to: name.to,
    head,
    kind: 'name',
    clusters: [cluster],
  });
  const entry = discourse.clusters[cluster];
  const tree = trees[sentence];
  if (!entry || !tree) return;
  if (!name.entry || name.entry.kind === 'name') {
    const text = name.text.replace(/\s+/g, ' ');
    if (text !== entry.name) entry.aliases.add(text);
  }
  if (name.titles && !name.entry) entry.type = 'Person';
  if (entry.type === 'Person') entry.gender ??= genderOfName(tree, name);
}

function genderOfName(tree: Tree, name: Name): 'male' | 'female' | null {
  const from = name.titles?.from ?? name.from - 1;
  for (let i = Math.max(0, from); i < name.from; i++) {
    const word = tokenAt(tree, i).text.toLowerCase();
    if (MALE_TITLES.has(word)) return 'male';
    if (FEMALE_TITLES.has(word)) return 'female';
  }
  const [first = ''] = wordsOf(name);
  return nameClassOf(first) === 'given' ? genderOf(first) : null;
}

function setNation(discourse: Discourse, item: PlacedName, nation: number): void {
  const reference = discourse.references[item.sentence]?.get(item.head);
  for (const cluster of reference?.clusters ?? []) {
    const entry = discourse.clusters[cluster];
    if (entry) entry.nation ??= nation;
  }
}
