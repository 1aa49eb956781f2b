import { GROUP_NOUNS } from '../lexicon/nominals.ts';
import { childrenOf, conjuncts, tokenAt, type Tree } from '../syntax/tree.ts';
import type { Reference } from './cluster.ts';
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
  const definite = before.some((word) => /^(the|both|these|two)$/.test(word));
  const other = before.some((word) =>
    /^(three|four|five|six|some|many|all|other|any|no)$/.test(word),
  );
  const counted = before.some((word) => /^(both|two)$/.test(word));
  const back = counted ? (noun === 'side' ? 5 : 12) : 2;
  return definite && !other ? pairBefore(context, sentence, i, types, back) : [];
}

/** A pair that the document speaks of often is meant rather than one that is this much nearer. */
const WORTH_OF_A_SENTENCE = 0.35;

/**
 * Clusters of two actors of `types` that are joined before the token, at most `back` sentences away: those of
 * which the document speaks most, and nearest.
 */
export function pairBefore(
  context: Context,
  sentence: number,
  i: number,
  types: readonly string[],
  back = 2,
): number[] {
  let best: readonly number[] = [];
  let most = -Infinity;
  const counts = mentionCounts(context);
  for (let s = sentence; s >= 0 && s >= sentence - back; s--) {
    const tree = context.trees[s];
    const references = [...(context.discourse.references[s]?.values() ?? [])]
      .filter((reference) => s < sentence || reference.head < i)
      .sort((a, b) => b.head - a.head);
    for (const reference of tree ? references : []) {
      const pair = tree ? coordinated(context, tree, s, reference) : [];
      const fits = pair.every((index) =>
        types.some((type) => context.vocabulary.isA(clusterAt(context, index).type, type)),
      );
      if (pair.length !== 2 || !fits) continue;
      const told = pair.reduce((sum, index) => sum + Math.log1p(counts.get(index) ?? 0), 0);
      const worth = told - WORTH_OF_A_SENTENCE * (sentence - s);
      if (worth > most) [best, most] = [pair, worth];
    }
  }
  return [...best];
}

/** How often each cluster is named in the whole document. */
function mentionCounts({ discourse }: Context): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const references of discourse.references)
    for (const { kind, clusters } of references.values())
      if (kind === 'name') for (const one of clusters) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function coordinated(context: Context, tree: Tree, sentence: number, first: Reference): number[] {
  const members = conjuncts(tree, first.head).flatMap(
    (at) => referenceAt(context, sentence, at)?.clusters ?? [],
  );
  return [...new Set(members)];
}
