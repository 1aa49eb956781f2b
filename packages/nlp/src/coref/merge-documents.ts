import { isDefinite } from '../syntax/noun-phrase.ts';
import type { Reference } from './cluster.ts';
import { clusterAt, type Context } from './context.ts';

/**
 * "adopted *a resolution* that … The resolution, *ES-11/1*, was backed …": a document that is named
 * only after the text has spoken of it is the nearest one of its kind without a name before that.
 */
export function mergeDocuments(context: Context): void {
  const { clusters } = context.discourse;
  clusters.forEach((named, index) => {
    if (named.noun !== null || !context.vocabulary.isA(named.type, 'WrittenWork')) return;
    const mentions = referencesOf(context, index);
    const [first] = mentions;
    const described = mentions.find(
      (one) => one.kind === 'nominal' && one.sentence === first?.sentence,
    );
    const tree = described === undefined ? undefined : context.trees[described.sentence];
    if (!described || !tree || !isDefinite(tree, described.head)) return;
    const earlier = unnamedBefore(context, described, named.type);
    if (earlier === null) return;
    const target = clusterAt(context, earlier);
    target.canonical ??= named.canonical;
    target.aliases.add(named.name);
    redirect(context, index, earlier);
  });
}

function referencesOf({ discourse }: Context, cluster: number): Reference[] {
  return discourse.references
    .flatMap((here) => [...here.values()].sort((a, b) => a.head - b.head))
    .filter(({ clusters }) => clusters.includes(cluster));
}

/** The nearest document of the type before, where none of its mentions is a name. */
function unnamedBefore(context: Context, at: Reference, type: string): number | null {
  const { clusters } = context.discourse;
  const before = clusters.flatMap((cluster, index) => {
    if (cluster.noun === null || cluster.canonical !== null) return [];
    if (!context.vocabulary.isA(cluster.type, type) && !context.vocabulary.isA(type, cluster.type))
      return [];
    const earlier = referencesOf(context, index).filter(({ sentence }) => sentence < at.sentence);
    const last = earlier.at(-1);
    return last === undefined ? [] : [{ index, sentence: last.sentence }];
  });
  return before.sort((a, b) => b.sentence - a.sentence)[0]?.index ?? null;
}

function redirect({ discourse }: Context, from: number, to: number): void {
  for (const here of discourse.references) {
    for (const [head, reference] of here) {
      const clusters = [...new Set(reference.clusters.map((one) => (one === from ? to : one)))];
      here.set(head, { ...reference, clusters });
    }
  }
}
