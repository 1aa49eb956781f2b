import type { MentionBasis, MentionKind } from '@entente/core';

/** A mention: the phrase with head token `head` of sentence `sentence`, `from`–`to` in tokens. */
export interface Reference {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: MentionKind;
  /** One cluster, or several: "the two sides". Never empty. */
  readonly clusters: readonly number[];
  /** What it rests on where the text itself does not tell whom it means. */
  readonly basis: MentionBasis | null;
}

/** A cluster while a document is read. */
export interface Cluster {
  type: string;
  readonly name: string;
  readonly aliases: Set<string>;
  canonical: string | null;
  /** Of a person, from titles and given names. */
  gender: 'male' | 'female' | null;
  /** The country or organization that a person holds office in, as a cluster. */
  nation: number | null;
  /** Office nouns and phrases said of a person: "minister", "foreign minister". */
  readonly offices: Set<string>;
  /** The same as tables of offices spell them, with the cluster whose office it is. */
  readonly posts: { readonly office: string; readonly of: number }[];
  /** Lemma of the common noun that heads a nominal: "invasion". */
  readonly noun: string | null;
  /** Clusters that took part in an event, or hold a position. */
  readonly participants: readonly number[];
}

/** Clusters and references of one document, in the order of its text. */
export interface Discourse {
  readonly clusters: Cluster[];
  /** The first cluster of each name. */
  readonly byName: Map<string, number>;
  /** By sentence, then by head token. */
  readonly references: Map<number, Reference>[];
}

export function createDiscourse(sentences: number): Discourse {
  return {
    clusters: [],
    byName: new Map(),
    references: Array.from({ length: sentences }, () => new Map<number, Reference>()),
  };
}

type NewCluster = Partial<Omit<Cluster, 'aliases' | 'offices' | 'posts'>> &
  Pick<Cluster, 'type' | 'name'>;

/** Adds a cluster and returns its index. */
export function addCluster(discourse: Discourse, cluster: NewCluster): number {
  discourse.clusters.push({
    canonical: null,
    gender: null,
    nation: null,
    noun: null,
    participants: [],
    ...cluster,
    aliases: new Set(),
    offices: new Set(),
    posts: [],
  });
  const index = discourse.clusters.length - 1;
  if (!discourse.byName.has(cluster.name)) discourse.byName.set(cluster.name, index);
  return index;
}

type NewReference = Omit<Reference, 'basis'>;

/** Records a mention; the first one at a head stays. */
export function addReference(discourse: Discourse, reference: NewReference): void {
  const at = discourse.references[reference.sentence];
  if (at && reference.clusters.length > 0 && !at.has(reference.head))
    at.set(reference.head, { ...reference, basis: null });
}

/** References before token `head` of `sentence`, nearest first, at most `back` sentences away. */
export function* referencesBefore(
  discourse: Discourse,
  sentence: number,
  head: number,
  back: number,
): Generator<Reference> {
  for (let s = sentence; s >= 0 && s >= sentence - back; s--) {
    const here = [...(discourse.references[s]?.values() ?? [])].sort((a, b) => b.head - a.head);
    for (const reference of here) if (s < sentence || reference.head < head) yield reference;
  }
}

/** References of the `ahead` sentences after `sentence`, in order. */
export function referencesAfter(
  discourse: Discourse,
  sentence: number,
  ahead: number,
): Reference[] {
  return discourse.references
    .slice(sentence + 1, sentence + 1 + ahead)
    .flatMap((here) => [...here.values()].sort((a, b) => a.head - b.head));
}
