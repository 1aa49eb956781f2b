import { eventFamily } from '../lexicon/event-families.ts';
import { isDefinite } from '../syntax/noun-phrase.ts';
import { childrenOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { addCluster, referencesBefore } from './cluster.ts';
import { clusterAt, type Context } from './context.ts';
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
  if (context.vocabulary.isA(type, 'Position') && !participants.some(({ role }) => role === 'poss'))
    return null;
  const clusters = participants.flatMap((participant) => participant.clusters);
  const name = nameOf(context, tree, i, participants);
  const known = context.discourse.clusters.findIndex(
    (cluster) =>
      cluster.noun === noun &&
      (cluster.name === name || includesAll(cluster.participants, clusters)),
  );
  return known >= 0
    ? known
    : addCluster(context.discourse, { type, name, noun, participants: clusters });
}

const TIME_ROLES = new Set(['during', 'after', 'before', 'since', 'until']);

function includesAll(all: readonly number[], some: readonly number[]): boolean {
  return some.every((index) => all.includes(index));
}

function isSameFamily(noun: string, other: string | null): boolean {
  const family = eventFamily(noun);
  return family !== null && other !== null && family === eventFamily(other);
}

/** "Russia's invasion of Ukraine": the holder first, then the noun, then the other parts. */
function nameOf(
  context: Context,
  tree: Tree,
  i: number,
  participants: readonly Participant[],
): string {
  const nameAt = (clusters: readonly number[]): string =>
    clusters.map((index) => clusterAt(context, index).name).join(' and ');
  const holders = participants.filter(({ role }) => role === 'poss');
  const beside = participants.filter(({ role }) => role === 'compound');
  const parts: string[] = [];
  if (holders.length > 0)
    parts.push(`${holders.map((holder) => nameAt(holder.clusters)).join(' and ')}'s`);
  if (beside.length > 0) parts.push(beside.map((one) => nameAt(one.clusters)).join('-'));
  parts.push(tokenAt(tree, i).text.toLowerCase());
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
