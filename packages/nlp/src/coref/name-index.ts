/** A name that has a cluster of its own, and its place among all such names of a document. */
interface Indexed {
  readonly order: number;
  readonly cluster: number;
}

/**
 * The names of a document's clusters by what shorter or other forms of them share. Where several
 * names fit, the one that was added first wins. Every step takes the same time however many there are.
 */
export interface NameIndex {
  /** By normalized name, in the order of addition. */
  readonly exact: Map<string, Indexed>;
  /** Normalized names of each cluster. */
  readonly keysOf: Map<number, string[]>;
  /** By the initials of two words or more, of things of any type. */
  readonly initials: Map<string, Indexed>;
  /** Of persons only: by the first word, by the last, and by both where there are two or more. */
  readonly first: Map<string, Indexed>;
  readonly last: Map<string, Indexed>;
  readonly ends: Map<string, Indexed>;
}

export function createNameIndex(): NameIndex {
  return {
    exact: new Map(),
    keysOf: new Map(),
    initials: new Map(),
    first: new Map(),
    last: new Map(),
    ends: new Map(),
  };
}

/** Adds a normalized name that is not there yet. */
export function addName(index: NameIndex, key: string, cluster: number): void {
  const added = { order: index.exact.size, cluster };
  index.exact.set(key, added);
  index.keysOf.set(cluster, [...(index.keysOf.get(cluster) ?? []), key]);
  const initials = initialsOf(key);
  if (initials.length > 1) keepFirst(index.initials, initials, added);
}

/** Notes that a cluster is a person's, as a title may tell later on; doing so again changes nothing. */
export function notePerson(index: NameIndex, cluster: number): void {
  for (const key of index.keysOf.get(cluster) ?? []) {
    const added = index.exact.get(key);
    if (!added) continue;
    const words = key.split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    keepFirst(index.first, first, added);
    keepFirst(index.last, last, added);
    if (words.length > 1) keepFirst(index.ends, endsOf(first, last), added);
  }
}

/**
 * The cluster of a name, given as written and as its normalized words: that of the very name
 * `key`, or of a person who shares its only word, or its first and last, or of what it is the acronym of.
 */
export function findName(
  index: NameIndex,
  text: string,
  key: string,
  words: readonly string[],
): number | null {
  const exact = index.exact.get(key);
  if (exact) return exact.cluster;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const found =
    words.length > 1
      ? [index.ends.get(endsOf(first, last))]
      : [
          index.first.get(first),
          index.last.get(first),
          /^\p{Lu}{2,}$/u.test(text) ? index.initials.get(text.toLowerCase()) : undefined,
        ];
  let best: Indexed | null = null;
  for (const one of found) if (one && one.order < (best?.order ?? Infinity)) best = one;
  return best?.cluster ?? null;
}

function keepFirst(map: Map<string, Indexed>, key: string, added: Indexed): void {
  const known = map.get(key);
  if (!known || added.order < known.order) map.set(key, added);
}

function endsOf(first: string, last: string): string {
  return `${first} ${last}`;
}

/** "unga" of "united nations general assembly"; empty of a single word. */
export function initialsOf(key: string): string {
  const initials = key
    .split(/[\s-]+/)
    .filter((word) => !/^(of|the|for|and|on|in|&)$/.test(word))
    .map((word) => word[0] ?? '');
  return initials.length > 1 ? initials.join('') : '';
}
