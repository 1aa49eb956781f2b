import { GROUP_NOUNS } from '../lexicon/nominals.ts';
import { childrenOf, conjuncts, tokenAt, type Tree } from '../syntax/tree.ts';
import type { Discourse, Reference } from './cluster.ts';
import { clusterAt, referenceAt, type Context } from './context.ts';

/** "the *sides*", "both *countries*", "the two *leaders*": the pair named before, or nothing. */
export function groupReferents(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
): number[] {
  const types = Object.hasOwn(GROUP_NOUNS, noun) ? GROUP_NOUNS[noun] : undefined;
  const plural = tokenAt(tree, i).xpos.endsWith('S');
  if (!types || !plural || childrenOf(tree, i, 'nmod', 'acl', 'amod').length > 0) return [];
  const before = childrenOf(tree, i, 'det', 'nummod').map((at) =>
    tokenAt(tree, at).text.toLowerCase(),
  );
  const definite = before.some((word) => /^(the|both|these|those)$/.test(word));
  const other = before.some((word) =>
    /^(three|four|five|six|some|many|all|other|any|no)$/.test(word),
  );
  const counted = before.some((word) => /^(both|two)$/.test(word));
  const back = counted ? (noun === 'side' ? 5 : 12) : 2;
  if (!definite || other) return [];
  const hold = (index: number): boolean =>
    !context.vocabulary.offices.has(noun) || holdsOffice(context, index, noun);
  return pairBefore(context, sentence, i, types, back, hold);
}

/** "both *presidents*" are two of whom the text says that they are; anybody may be called a leader. */
function holdsOffice(context: Context, index: number, noun: string): boolean {
  const { offices } = clusterAt(context, index);
  return noun === 'leader' || offices.has(noun);
}

/** A pair that the document speaks of often is meant rather than one that is this much nearer. */
const WORTH_OF_A_SENTENCE = 0.35;

/** How far the two that the document names most count as, though they are never joined. */
const MAIN_DISTANCE = 4;

/**
 * Clusters of two actors of `types` that are joined before the token, at most `back` sentences away: those of
 * which the document speaks most, and nearest; of a counted pair ("the two") also the two that it names most.
 */
export function pairBefore(
  context: Context,
  sentence: number,
  i: number,
  types: readonly string[],
  back = 2,
  may: (cluster: number) => boolean = () => true,
): number[] {
  let best: readonly number[] = [];
  let most = -Infinity;
  const counts = mentionCounts(context);
  const consider = (pair: readonly number[], distance: number): void => {
    const told = pair.reduce((sum, index) => sum + Math.log1p(counts.get(index) ?? 0), 0);
    const worth = told - WORTH_OF_A_SENTENCE * distance;
    if (worth > most) [best, most] = [pair, worth];
  };
  const isOf = (index: number): boolean =>
    may(index) &&
    types.some((type) => context.vocabulary.isA(clusterAt(context, index).type, type));
  const main = [...counts.keys()]
    .filter(isOf)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
    .slice(0, 2);
  if (back > 2 && main.length === 2) consider(main, MAIN_DISTANCE);
  for (let s = sentence; s >= 0 && s >= sentence - back; s--) {
    const tree = context.trees[s];
    const references = [...(context.discourse.references[s]?.values() ?? [])]
      .filter((reference) => s < sentence || reference.head < i)
      .sort((a, b) => b.head - a.head);
    for (const reference of tree ? references : []) {
      const pair = tree ? coordinated(context, tree, s, reference) : [];
      if (pair.length === 2 && pair.every(isOf)) consider(pair, sentence - s);
    }
  }
  return [...best];
}

/** Counted once a document: its names are all there before anything is taken up. */
const COUNTS = new WeakMap<Discourse, ReadonlyMap<number, number>>();

/** How often each cluster is named in the whole document. */
function mentionCounts({ discourse }: Context): ReadonlyMap<number, number> {
  const known = COUNTS.get(discourse);
  if (known) return known;
  const counts = new Map<number, number>();
  for (const references of discourse.references)
    for (const { kind, clusters } of references.values())
      if (kind === 'name') for (const one of clusters) counts.set(one, (counts.get(one) ?? 0) + 1);
  COUNTS.set(discourse, counts);
  return counts;
}

function coordinated(context: Context, tree: Tree, sentence: number, first: Reference): number[] {
  const members = conjuncts(tree, first.head).flatMap(
    (at) => referenceAt(context, sentence, at)?.clusters ?? [],
  );
  return [...new Set(members)];
}
