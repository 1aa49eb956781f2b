import { colorOf, type Palette } from '../core/colors.ts';
import type { Masks } from '../core/filter.ts';
import type { Loaded } from '../loaded.ts';

/** A color of a picture and what it means. */
export interface LegendEntry {
  readonly color: string;
  readonly label: string;
}

/** Types of the shown entities with their colors, most frequent first. */
export function typeLegend(
  { network, words, typesOf }: Pick<Loaded, 'network' | 'words' | 'typesOf'>,
  { nodes }: Masks,
  palette: Palette,
): readonly LegendEntry[] {
  const { entities, meta } = network.data;
  const counts = new Map<string, number>();
  for (let row = 0; row < nodes.length; row += 1) {
    if (nodes[row] !== 1) continue;
    const type = meta.types[entities.type[row] ?? 0]?.id ?? '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([type]) => ({ color: colorOf(typesOf(type), palette), label: words.type(type) }));
}
