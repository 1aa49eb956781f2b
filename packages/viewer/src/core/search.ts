import MiniSearch from 'minisearch';
import { fold } from './fold.ts';
import type { ViewNode } from './graph.ts';

export interface Hit {
  readonly id: string;
  /** The alias that was found when the name itself does not hold the words. */
  readonly alias: string | null;
}

/** Most hits that are offered. */
export const MOST_HITS = 8;

/**
 * Finds nodes by the beginnings of words of their names and aliases, accents and case aside; one
 * wrong letter in six is forgiven. Best first: names before aliases, ties by degree.
 */
export function createSearch(nodes: readonly ViewNode[]): (query: string) => readonly Hit[] {
  const index = new MiniSearch<{ id: string; name: string; aliases: string }>({
    fields: ['name', 'aliases'],
    processTerm: (term) => fold(term) || null,
  });
  index.addAll(
    nodes.map(({ id, label, aliases }) => ({ id, name: label, aliases: aliases.join('\n') })),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (query) => {
    const found = index.search(query, {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.17 : false),
      combineWith: 'AND',
      boost: { name: 3 },
      boostDocument: (id) => 1 + Math.log2(1 + (byId.get(String(id))?.degree ?? 0)) / 8,
    });
    return found.slice(0, MOST_HITS).flatMap(({ id }) => {
      const node = byId.get(String(id));
      return node === undefined ? [] : [{ id: node.id, alias: aliasFor(node, query) }];
    });
  };
}

function aliasFor(node: ViewNode, query: string): string | null {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const holds = (name: string) => words.every((word) => fold(name).includes(word));
  return holds(node.label) ? null : (node.aliases.find(holds) ?? null);
}
