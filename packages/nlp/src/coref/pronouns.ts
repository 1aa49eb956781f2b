import { childrenOf, conjuncts, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { isReporting } from '../lexicon/reporting.ts';
import { DOCUMENT_PARTS } from '../lexicon/nominals.ts';
import { candidates, type Candidate } from './candidates.ts';
import { addReference, type Reference } from './cluster.ts';
import { clusterAt, refersTo, type Context } from './context.ts';
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
  if (isExpletive(tree, i) || isWhatIsSaid(tree, i)) return;
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

/** "We will maintain our focus," Mr Wang said: "we" is his country, nobody where a private person speaks; "I" is he. */
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
    const { nation, type, canonical, offices } = clusterAt(context, speaker);
    const isPublic = canonical !== null || offices.size > 0;
    const speaksForOthers = isPublic || !context.vocabulary.isA(type, 'Person');
    const they = nation ?? (speaksForOthers ? speaker : null);
    const meant = kind === 'speakers' ? they : speaker;
    if (meant === null) continue;
    addReference(context.discourse, {
      sentence,
      from: i,
      to: i + 1,
      head: i,
      kind: 'pronoun',
      clusters: [meant],
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
    refersTo(context, reference, 'Country', 'Territory', 'Organization', 'WrittenWork', 'Topic') &&
    !refersTo(context, reference, 'Group')
  );
}

/** "The *conference* ended. *It* condemned …": what happened is taken up where it was the subject. */
function isSubjectEvent(context: Context, { reference, near }: Candidate, kind: Kind): boolean {
  return kind === 'thing' && near && reference !== null && refersTo(context, reference, 'Event');
}

/**
 * Clusters of the best candidate that fits; none where a fitting noun that is no node comes first.
 */
function one(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  kind: Kind,
): readonly number[] {
  const taken = kind === 'thing' ? objectBefore(context, tree, sentence, i, kind) : null;
  if (taken !== null) return taken;
  for (const candidate of candidates(context, tree, sentence, i)) {
    const event = isSubjectEvent(context, candidate, kind);
    if (candidate.reference && (event || fits(context, candidate.reference, kind))) {
      if (owns(context, candidate.reference, tree, i)) return candidate.reference.clusters;
      continue;
    }
    if (
      !candidate.reference &&
      isRival(context, candidate, kind) &&
      canAct(context, candidate, tree, i)
    )
      return [];
  }
  return [];
}

/**
 * "welcomed *the warrant*, and the president called *it* …": an object takes up the object before it
 * (parallel function: Smyth 1994). Its clusters, none for one that is no node; null where no object before it fits.
 */
function objectBefore(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  kind: Kind,
): readonly number[] | null {
  const { deprel, head } = tokenAt(tree, i);
  if (deprel !== 'obj') return null;
  for (const s of [sentence, sentence - 1]) {
    const other = context.trees[s];
    const before = other?.tokens.findLastIndex(
      (token, at) =>
        (s < sentence || (at < i && token.head !== head)) &&
        token.deprel === 'obj' &&
        token.upos === 'NOUN',
    );
    if (!other || before === undefined || before < 0) continue;
    const reference = context.discourse.references[s]?.get(before);
    if (reference !== undefined)
      return kind === 'thing' && refersTo(context, reference, 'WrittenWork', 'Event')
        ? reference.clusters
        : null;
    const rival = { tree: other, head: before, reference: null, near: true };
    return isRival(context, rival, kind) ? [] : null;
  }
  return null;
}

/** Whether the referent can have what the pronoun owns: a resolution has terms but no troops. */
function owns(context: Context, reference: Reference, tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (deprel !== 'nmod:poss' || head < 0 || !refersTo(context, reference, 'WrittenWork'))
    return true;
  return DOCUMENT_PARTS.has(tokenAt(tree, head).lemma.toLowerCase());
}

function many(context: Context, tree: Tree, sentence: number, i: number): readonly number[] {
  if (objectBefore(context, tree, sentence, i, 'many') !== null) return [];
  const isReflexive = /selves$/i.test(tokenAt(tree, i).text);
  for (const candidate of candidates(context, tree, sentence, i)) {
    if (isReflexive && candidate.tree !== tree) return [];
    const { reference } = candidate;
    const together = membersOf(context, candidate);
    if (together.length > 1) return together;
    if (reference && (reference.clusters.length > 1 || refersTo(context, reference, 'Group')))
      return reference.clusters;
    if (!reference && isRival(context, candidate, 'many')) return [];
  }
  if (isReflexive) return [];
  const pair = pairBefore(context, sentence, i, ['Country', 'Territory', 'Person', 'Organization']);
  return pair.length > 0 ? pair : one(context, tree, sentence, i, 'many');
}

/** "*China, India and Iran* said *they* …": clusters of a coordination of actors. */
function membersOf(context: Context, { tree, head, reference }: Candidate): number[] {
  if (!reference) return [];
  const here = context.discourse.references[reference.sentence];
  const members = conjuncts(tree, head).flatMap((at) => here?.get(at) ?? []);
  const actors = members.every((one) => refersTo(context, one, 'Actor'));
  return actors ? [...new Set(members.flatMap(({ clusters }) => clusters))] : [];
}

/** "*A resident* said *he* …": a common noun that the pronoun agrees with, though it is no node. */
function isRival({ vocabulary }: Context, { tree, head, near }: Candidate, kind: Kind): boolean {
  const { upos, xpos, lemma } = tokenAt(tree, head);
  if (upos !== 'NOUN' || !near) return false;
  const type = vocabulary.typeOfNoun.get(lemma.toLowerCase());
  const animate =
    type !== undefined && ['Person', 'Group'].some((one) => vocabulary.isA(type, one));
  if (xpos.endsWith('S')) return kind === 'many';
  return kind === 'thing' ? !animate : (kind === 'male' || kind === 'female') && animate;
}

/** Whether the rival can do what the pronoun does: no move says anything. */
function canAct({ vocabulary }: Context, rival: Candidate, tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (head < 0 || !isRelation(deprel, 'nsubj') || !isReporting(tokenAt(tree, head).lemma))
    return true;
  const type = vocabulary.typeOfNoun.get(tokenAt(rival.tree, rival.head).lemma.toLowerCase());
  return type === undefined || ['Actor', 'WrittenWork'].some((one) => vocabulary.isA(type, one));
}

/** "Cambodia denies *it*", "had wished *it*": the object of a verb of saying or wishing is what was said or done. */
function isWhatIsSaid(tree: Tree, i: number): boolean {
  const { deprel, head, text } = tokenAt(tree, i);
  if (text.toLowerCase() !== 'it' || deprel !== 'obj' || head < 0) return false;
  const { lemma } = tokenAt(tree, head);
  const isMeant = isReporting(lemma) || /^(wish|want|do|mean)$/.test(lemma);
  return isMeant && childrenOf(tree, head, 'xcomp').length === 0;
}

/** "*It* remains unclear whether …": a subject that stands for a clause, or for nothing. */
function isExpletive(tree: Tree, i: number): boolean {
  const { deprel, head, text } = tokenAt(tree, i);
  if (text.toLowerCase() !== 'it' || head < 0) return false;
  if (isRelation(deprel, 'expl')) return true;
  const predicative =
    tokenAt(tree, head).upos === 'ADJ' || childrenOf(tree, head, 'cop').length > 0;
  return (
    predicative &&
    isRelation(deprel, 'nsubj') &&
    childrenOf(tree, head, 'ccomp', 'csubj', 'xcomp').length > 0
  );
}
