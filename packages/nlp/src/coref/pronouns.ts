import { ancestors, childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { addReference, type Reference } from './cluster.ts';
import { clusterAt, isSubject, refersTo, type Context } from './context.ts';
import { pairBefore } from './groups.ts';

type Kind = 'male' | 'female' | 'thing' | 'many' | 'speaker' | 'speakers';

const KIND_OF: Readonly<Record<string, Kind>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
  it: 'thing',
  its: 'thing',
  itself: 'thing',
  they: 'many',
  them: 'many',
  their: 'many',
  theirs: 'many',
  themselves: 'many',
  i: 'speaker',
  me: 'speaker',
  my: 'speaker',
  myself: 'speaker',
  we: 'speakers',
  us: 'speakers',
  our: 'speakers',
  ours: 'speakers',
  ourselves: 'speakers',
};

/**
 * Refers a pronoun to the nearest fitting subject above or before it, then to the nearest fitting
 * mention (a salience ranking after Lappin & Leass 1994, without weights). First persons are left
 * to `resolveSpeakers`.
 */
export function resolvePronoun(context: Context, sentence: number, i: number): void {
  const tree = context.trees[sentence];
  const kind = tree ? kindOf(tree, i) : null;
  if (!tree || kind === null || kind === 'speaker' || kind === 'speakers') return;
  const clusters =
    kind === 'many' ? many(context, tree, sentence, i) : one(context, tree, sentence, i, kind);
  addReference(context.discourse, {
    sentence,
    from: i,
    to: i + 1,
    head: i,
    kind: 'pronoun',
    clusters,
  });
}

/** "We will maintain our focus," Mr Wang said: "we" is his country, "I" is he. */
export function resolveSpeakers(
  context: Context,
  sentence: number,
  speakerOf: (i: number) => number | null,
): void {
  const tree = context.trees[sentence];
  if (!tree) return;
  for (let i = 0; i < tree.tokens.length; i++) {
    const kind = kindOf(tree, i);
    if (kind !== 'speaker' && kind !== 'speakers') continue;
    const speaker = speakerOf(i);
    if (speaker === null) continue;
    const nation = kind === 'speakers' ? clusterAt(context, speaker).nation : null;
    addReference(context.discourse, {
      sentence,
      from: i,
      to: i + 1,
      head: i,
      kind: 'pronoun',
      clusters: [nation ?? speaker],
    });
  }
}

function kindOf(tree: Tree, i: number): Kind | null {
  const { upos, text } = tokenAt(tree, i);
  const key = text.toLowerCase();
  return upos === 'PRON' && Object.hasOwn(KIND_OF, key) ? (KIND_OF[key] ?? null) : null;
}

function fits(context: Context, reference: Reference, kind: Kind): boolean {
  if (reference.clusters.length !== 1) return kind === 'many';
  if (kind === 'male' || kind === 'female') {
    const other = kind === 'male' ? 'female' : 'male';
    const free = reference.clusters.every((index) => clusterAt(context, index).gender !== other);
    return free && refersTo(context, reference, 'Person');
  }
  if (kind === 'many') return refersTo(context, reference, 'Group', 'Organization');
  return (
    refersTo(context, reference, 'Country', 'Territory', 'Organization', 'WrittenWork') &&
    !refersTo(context, reference, 'Group')
  );
}

function one(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  kind: Kind,
): readonly number[] {
  for (const reference of candidates(context, tree, sentence, i))
    if (fits(context, reference, kind)) return reference.clusters;
  return [];
}

function many(context: Context, tree: Tree, sentence: number, i: number): readonly number[] {
  for (const reference of candidates(context, tree, sentence, i)) {
    if (reference.clusters.length > 1 || refersTo(context, reference, 'Group'))
      return reference.clusters;
  }
  const pair = pairBefore(context, sentence, i, ['Country', 'Territory', 'Person', 'Organization']);
  return pair.length > 0 ? pair : one(context, tree, sentence, i, 'many');
}

/** Subjects of the clauses around, nearest first; subjects before, of three sentences; then all others. */
function* candidates(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
): Generator<Reference> {
  const here = [...(context.discourse.references[sentence]?.values() ?? [])];
  const banned = coarguments(tree, i);
  const allowed = here.filter((reference) => reference.head < i && !banned.has(reference.head));
  for (const clause of ancestors(tree, i)) {
    for (const subject of childrenOf(tree, clause, 'nsubj')) {
      const found = allowed.find((reference) => reference.head === subject);
      if (found) yield found;
    }
  }
  yield* nearest(allowed.filter((reference) => isSubject(tree, reference.head)));
  for (let s = sentence - 1; s >= 0 && s >= sentence - 3; s--) {
    const other = context.trees[s];
    const all = [...(context.discourse.references[s]?.values() ?? [])].sort(
      (a, b) => a.head - b.head,
    );
    if (other) yield* all.filter((reference) => isSubject(other, reference.head));
    if (s === sentence - 1) yield* nearest(allowed);
    yield* all;
  }
  yield* nearest(allowed);
}

function nearest(references: readonly Reference[]): Reference[] {
  return [...references].sort((a, b) => b.head - a.head);
}

/** Other arguments of the verb that a plain pronoun hangs on: binding principle B (Chomsky 1981). */
function coarguments(tree: Tree, i: number): ReadonlySet<number> {
  const { deprel, head } = tokenAt(tree, i);
  const reflexive = /sel(f|ves)$/.test(tokenAt(tree, i).lemma);
  const possessive = isRelation(deprel, 'nmod') || isRelation(deprel, 'det');
  if (head < 0 || reflexive || possessive) return new Set(possessive ? naming(tree, i) : []);
  return new Set(childrenOf(tree, head, 'nsubj', 'obj', 'iobj', 'obl'));
}

/** "calling *Moscow* its partner", "*Russia* is its partner": what is named is not whose it is. */
function naming(tree: Tree, i: number): number[] {
  const noun = tokenAt(tree, i).head;
  if (noun >= 0 && childrenOf(tree, noun, 'cop').length > 0) return childrenOf(tree, noun, 'nsubj');
  const verb = noun >= 0 ? tokenAt(tree, noun).head : -1;
  return verb >= 0 ? childrenOf(tree, verb, 'obj').filter((at) => at !== noun && at < i) : [];
}
