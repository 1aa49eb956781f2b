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
  return definite && !other ? pairBefore(context, sentence, i, types, counted ? Infinity : 2) : [];
}

/** Clusters of the nearest coordination of two actors of `types` before the token, at most `back` sentences away. */
export function pairBefore(
  context: Context,
  sentence: number,
  i: number,
  types: readonly string[],
  back = 2,
): number[] {
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
      if (pair.length === 2 && fits) return pair;
    }
  }
  return [];
}

function coordinated(context: Context, tree: Tree, sentence: number, first: Reference): number[] {
  const members = conjuncts(tree, first.head).flatMap(
    (at) => referenceAt(context, sentence, at)?.clusters ?? [],
  );
  return [...new Set(members)];
}
