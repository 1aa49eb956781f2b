import { eventFamily } from '../lexicon/event-families.ts';
import { isDefinite } from '../syntax/noun-phrase.ts';
import { childrenOf, markerOf, subtree, tokenAt, type Tree } from '../syntax/tree.ts';
import { addCluster, referencesBefore } from './cluster.ts';
import { clusterAt, referenceAt, type Context } from './context.ts';
import { participantsOf, type Participant } from './participants.ts';

/**
 * "*Russia's invasion of Ukraine*", "*China's view of Taiwan*": an event or position with a named
 * participant is a node, named by its parts, so that "the Russian invasion of Ukraine" is the same.
 * "the invasion" takes up one named before.
 */
export function eventNominal(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
  type: string,
): number | null {
  const participants = participantsOf(context, tree, sentence, i).filter(
    ({ role }) => !TIME_ROLES.has(role),
  );
  if (participants.length === 0) return antecedent(context, tree, sentence, i, noun, type);
  const isPosition = context.vocabulary.isA(type, 'Position');
  const matter = isPosition ? matterOf(context, tree, sentence, i) : [];
  if (isPosition && !(hasHolder(participants) && isHeld(context, tree, noun, matter))) return null;
  const clusters = participants.flatMap((participant) => participant.clusters);
  const words = matter.map((at) => wordsOf(tree, at)).filter((one) => one !== '');
  const kind = isPosition ? kindOf(context, tree, sentence, i) : '';
  const name = [nameOf(context, tree, i, participants, kind), ...words].join(' ');
  const known = context.discourse.clusters.findIndex(
    (cluster) =>
      cluster.noun === noun &&
      (cluster.name === name ||
        (words.length === 0 && kind === '' && includesAll(cluster.participants, clusters))),
  );
  return known >= 0
    ? known
    : addCluster(context.discourse, { type, name, noun, participants: clusters });
}

/** "*China's* view", "*Russian* policy"; "*US* policy toward China", but whose a bare "China policy" is, is not told. */
function hasHolder(participants: readonly Participant[]): boolean {
  const [beside, ...more] = participants.filter(({ role }) => role === 'compound');
  const other = participants.some(({ role }) => role !== 'compound');
  return (
    participants.some(({ role }) => role === 'poss') ||
    (beside !== undefined && more.length === 0 && other)
  );
}

/** Whether it is what somebody holds, and not what a market asks for: "China's *demand* for oil". */
function isHeld(
  { vocabulary }: Context,
  tree: Tree,
  noun: string,
  matter: readonly number[],
): boolean {
  if (!MARKET_NOUNS.has(noun)) return true;
  const lemmas = matter.map((at) => tokenAt(tree, at).lemma.toLowerCase());
  return !lemmas.some((lemma) => vocabulary.isA(vocabulary.typeOfNoun.get(lemma) ?? '', 'Product'));
}

const MARKET_NOUNS = new Set(['demand', 'bid', 'offer']);

/** What a position is about where that is no node: "policy on *women*", "plan to *annex* the West Bank". Heads. */
function matterOf(context: Context, tree: Tree, sentence: number, i: number): number[] {
  const phrases = childrenOf(tree, i, 'nmod').filter(
    (at) => /^(on|for|towards?|about|of|over|to)$/.test(markerOf(tree, at, 'case') ?? '') && at > i,
  );
  const aims = childrenOf(tree, i, 'acl').filter((at) => markerOf(tree, at, 'mark') === 'to');
  return [...phrases.filter((at) => referenceAt(context, sentence, at) === null), ...aims];
}

/** "*peace* plan", "*foreign* policy": what kind of position it is, in words. */
function kindOf(context: Context, tree: Tree, sentence: number, i: number): string {
  const own = [
    ...childrenOf(tree, i, 'amod').filter((at) => KINDS.has(tokenAt(tree, at).lemma.toLowerCase())),
    ...childrenOf(tree, i, 'compound').filter((at) => tokenAt(tree, at).upos === 'NOUN'),
  ].filter((at) => at < i && referenceAt(context, sentence, at) === null);
  return own
    .sort((a, b) => a - b)
    .map((at) => tokenAt(tree, at).text.toLowerCase())
    .join(' ');
}

/** Adjectives that tell one position of somebody from others of his. */
const KINDS = new Set(
  `foreign domestic nuclear military economic fiscal monetary industrial agricultural environmental
  territorial maritime diplomatic humanitarian official`.split(/\s+/),
);

/** The words at `head` in a name; none where they are too many for one. */
function wordsOf(tree: Tree, head: number): string {
  const tokens = subtree(tree, head).filter((at) => tokenAt(tree, at).deprel !== 'punct');
  const whole = tokens.length > 0 && (tokens.at(-1) ?? 0) - (tokens[0] ?? 0) < LONGEST_MATTER;
  return whole ? tokens.map((at) => tokenAt(tree, at).text).join(' ') : '';
}

const LONGEST_MATTER = 8;
const TIME_ROLES = new Set(['during', 'after', 'before', 'since', 'until']);

function includesAll(all: readonly number[], some: readonly number[]): boolean {
  return some.every((index) => all.includes(index));
}

function isSameFamily(noun: string, other: string | null): boolean {
  const family = eventFamily(noun, 'noun');
  return family !== null && other !== null && family === eventFamily(other, 'noun');
}

/** "Russia's invasion of Ukraine": the holder first, then the noun, then the other parts. */
function nameOf(
  context: Context,
  tree: Tree,
  i: number,
  participants: readonly Participant[],
  kind: string,
): string {
  const nameAt = (clusters: readonly number[]): string =>
    clusters.map((index) => clusterAt(context, index).name).join(' and ');
  const holders = participants.filter(({ role }) => role === 'poss');
  const beside = participants.filter(({ role }) => role === 'compound');
  const parts: string[] = [];
  if (holders.length > 0)
    parts.push(`${holders.map((holder) => nameAt(holder.clusters)).join(' and ')}'s`);
  if (beside.length > 0) parts.push(beside.map((one) => nameAt(one.clusters)).join('-'));
  parts.push(`${kind} ${tokenAt(tree, i).text.toLowerCase()}`.trim());
  let last = '';
  for (const { role, clusters } of participants) {
    if (role === 'poss' || role === 'compound') continue;
    parts.push(role === last ? `and ${nameAt(clusters)}` : `${role} ${nameAt(clusters)}`);
    last = role;
  }
  return parts.join(' ');
}

/** Further back a "deal" is hardly the "truce" that was told. */
const NEAR_SENTENCES = 2;

/**
 * The event before with the same noun, else one of the same type that is told by the same words ("the talks" after "the meeting") or
 * right before: "the attack" after "the invasion".
 */
function antecedent(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
  type: string,
): number | null {
  const definite = isDefinite(tree, i);
  const modified = childrenOf(tree, i, 'amod', 'compound', 'nmod', 'acl').length > 0;
  if (!definite || modified) return null;
  let sameType: number | null = null;
  for (const reference of referencesBefore(context.discourse, sentence, i, 400)) {
    for (const index of reference.clusters) {
      const cluster = clusterAt(context, index);
      if (cluster.noun === noun) return index;
      const isNear = reference.sentence >= sentence - NEAR_SENTENCES;
      const isAlike = isNear || isSameFamily(noun, cluster.noun);
      if (cluster.noun !== null && cluster.type === type && isAlike) sameType ??= index;
    }
  }
  return sameType;
}
