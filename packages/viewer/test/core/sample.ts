import { toViewGraph, type ViewGraph } from '../../src/core/graph.ts';

/**
 * A graph from lines `a PREDICATE b`, `-` after it where it is denied; types come from `types`,
 * `Thing` where they are not given.
 */
export function graphOf(lines: readonly string[], types: Record<string, string> = {}): ViewGraph {
  const edges = lines.map((line, i) => {
    const [source = '', predicate = '', target = '', denied] = line.split(' ');
    return {
      key: `claim:${String(i)}`,
      ...{ source, target },
      attributes: {
        claimId: `claim:${String(i)}`,
        predicate: predicate === '~' ? null : predicate,
        surface: predicate.toLowerCase(),
        polarity: denied === '-' ? 'negative' : 'positive',
      },
    };
  });
  const names = [...new Set(edges.flatMap(({ source, target }) => [source, target]))];
  const nodes = names.map((key) => ({
    key,
    attributes: { label: key, type: types[key] ?? 'Thing', x: 0, y: 0 },
  }));
  return toViewGraph({ nodes, edges });
}
