import { isDefinite } from '../syntax/noun-phrase.ts';
import type { Reference } from './cluster.ts';
import { clusterAt, type Context } from './context.ts';

/**
 * "adopted *a resolution* that … The resolution, *ES-11/1*, was backed …": a document that is named
 * only after the text has spoken of it is the nearest one of its kind without a name before that.
 */
export function mergeDocuments(context: Context): void {
  const { clusters } = context.discourse;
  const mentions = mentionsByCluster(context);
  const merged = new Map<number, number>();
  const unnamed = clusters.flatMap(({ noun, canonical, type }, index) => {
    const own = mentions.get(index) ?? [];
    const isFree = noun !== null && canonical === null && own.every(({ kind }) => kind !== 'name');
    return isFree && own.length > 0 && context.vocabulary.isA(type, 'WrittenWork') ? [index] : [];
  });
  clusters.forEach((named, index) => {
    if (named.noun !== null || !context.vocabulary.isA(named.type, 'WrittenWork')) return;
    const own = mentions.get(index) ?? [];
    const described = own.find(
      ({ kind, sentence }) => kind === 'nominal' && sentence === own[0]?.sentence,
    );
    const tree = described && context.trees[described.sentence];
    if (!tree || !isDefinite(tree, described.head)) return;
    const earlier = nearestBefore(context, unnamed, mentions, described.sentence, named.type);
    if (earlier === null) return;
    const target = clusterAt(context, earlier);
    target.canonical ??= named.canonical;
    target.aliases.add(named.name);
    merged.set(index, earlier);
    unnamed.splice(unnamed.indexOf(earlier), 1);
  });
  if (merged.size > 0) redirect(context, merged);
}

/** References of each cluster, in the order of the text. */
function mentionsByCluster({ discourse }: Context): ReadonlyMap<number, readonly Reference[]> {
  const found = new Map<number, Reference[]>();
  for (const here of discourse.references) {
    for (const reference of [...here.values()].sort((a, b) => a.head - b.head)) {
      for (const cluster of reference.clusters) {
        const same = found.get(cluster);
        if (same) same.push(reference);
        else found.set(cluster, [reference]);
      }
    }
  }
  return found;
}

/** Documents that are looked at before a named one, so that time grows with the text. */
const LOOKED_AT = 20;

/** The one of the last `unnamed` documents that the text spoke of last before `sentence`. */
function nearestBefore(
  context: Context,
  unnamed: readonly number[],
  mentions: ReadonlyMap<number, readonly Reference[]>,
  sentence: number,
  type: string,
): number | null {
  const { isA } = context.vocabulary;
  let best: { readonly index: number; readonly at: number } | null = null;
  for (const index of unnamed.slice(-LOOKED_AT)) {
    const other = clusterAt(context, index).type;
    if (!isA(other, type) && !isA(type, other)) continue;
    const last = mentions.get(index)?.findLast((one) => one.sentence < sentence)?.sentence ?? -1;
    if (last >= 0 && last >= (best?.at ?? 0)) best = { index, at: last };
  }
  return best?.index ?? null;
}

function redirect({ discourse }: Context, merged: ReadonlyMap<number, number>): void {
  for (const here of discourse.references) {
    for (const [head, reference] of here) {
      const clusters = [...new Set(reference.clusters.map((one) => merged.get(one) ?? one))];
      here.set(head, { ...reference, clusters });
    }
  }
}
