import { normalizeName, resolutionId, type Actor } from '@entente/core';
import { idOfDocument } from '../lexicon/document-symbol.ts';
import { genderOf, nameClassOf } from '../lexicon/name-words.ts';
import { FEMALE_TITLES, MALE_TITLES } from '../lexicon/titles.ts';
import type { Name } from '../mention/name.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';
import { addCluster, addReference, type Discourse } from './cluster.ts';
import { isPlaceHere } from './name-context.ts';

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
  const placed = names.flatMap((list, sentence) =>
    list.map((name) => ({ name, sentence, head: headOf(trees[sentence], name) })),
  );
  const actors = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const item of placed)
    if (item.name.entry) placeKnown(discourse, trees, item, actors, byName);
  const unknown = placed.filter((item) => !item.name.entry);
  const full = unknown.filter((item) => wordsOf(item.name).length > 1);
  const short = unknown.filter((item) => wordsOf(item.name).length === 1);
  for (const item of [...full, ...short]) {
    const cluster =
      findCluster(discourse, item.name, byName) ?? newCluster(discourse, item, byName);
    addMention(discourse, trees, item, cluster);
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
  byName: Map<string, number>,
): void {
  const { entry } = item.name;
  const tree = trees[item.sentence];
  if (!entry || !tree) return;
  if (entry.kind === 'seat' && isPlaceHere(tree, item.head)) {
    const key = normalizeName(item.name.text);
    const cluster =
      byName.get(key) ?? addCluster(discourse, { type: 'Place', name: item.name.text });
    byName.set(key, cluster);
    addMention(discourse, trees, item, cluster);
  } else if (entry.kind === 'demonym' && tokenAt(tree, item.head).xpos === 'NNPS') {
    const key = normalizeName(item.name.text);
    const cluster =
      byName.get(key) ?? addCluster(discourse, { type: 'Group', name: item.name.text });
    byName.set(key, cluster);
    addMention(discourse, trees, item, cluster);
  } else addMention(discourse, trees, item, clusterOfActor(discourse, entry.actor, actors));
}

/** The cluster that an unknown name belongs to already, or null. */
function findCluster(discourse: Discourse, name: Name, byName: Map<string, number>): number | null {
  const exact = byName.get(normalizeName(name.text));
  if (exact !== undefined) return exact;
  const words = wordsOf(name).map(normalizeName);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  for (const [key, cluster] of byName) {
    const known = key.split(' ');
    const type = discourse.clusters[cluster]?.type;
    if (type === 'Person' && words.length === 1 && (known[0] === first || known.at(-1) === first))
      return cluster;
    if (
      type === 'Person' &&
      words.length > 1 &&
      known.length > 1 &&
      known[0] === first &&
      known.at(-1) === last
    )
      return cluster;
    if (words.length === 1 && isAcronym(name.text, key)) return cluster;
  }
  return null;
}

/** Whether `short` is made of the initials of `full`. */
function isAcronym(short: string, full: string): boolean {
  if (!/^\p{Lu}{2,}$/u.test(short)) return false;
  const initials = full
    .split(/[\s-]+/)
    .filter((word) => !/^(of|the|for|and|on|in|&)$/.test(word))
    .map((word) => word[0] ?? '');
  return initials.length > 1 && initials.join('') === short.toLowerCase();
}

function newCluster(discourse: Discourse, item: PlacedName, byName: Map<string, number>): number {
  const { type } = item.name;
  const name = item.name.text.replace(/\s+/g, ' ');
  const canonical = resolutionId(name) ?? idOfDocument(name);
  const cluster = addCluster(discourse, { type, name, canonical });
  byName.set(normalizeName(name), cluster);
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
