import { communityColors } from '../community-colors.ts';
import { colorOf, type Palette } from '../core/colors.ts';
import type { Masks } from '../core/filter.ts';
import type { Appearance } from '../core/state.ts';
import type { Loaded } from '../loaded.ts';
import { predicateColors } from '../predicate-colors.ts';
import { LEGEND } from '../strings/controls.ts';

/** A color of a picture and what it means. */
export interface LegendEntry {
  readonly color: string;
  readonly label: string;
  /** The color of lines, not of entities. */
  readonly isLine?: boolean;
  readonly isDashed?: boolean;
}

type Known = Pick<Loaded, 'network' | 'words' | 'typesOf'>;

/** What the colors of a picture mean: those of its entities, then those of its lines. */
export function pictureLegend(
  known: Known,
  masks: Masks,
  { nodes, edges }: Pick<Appearance, 'nodes' | 'edges'>,
  palette: Palette,
): readonly LegendEntry[] {
  const { network, words } = known;
  const colorAt = (slot: number) => palette.types[slot] ?? palette.muted;
  const entities =
    nodes === 'type'
      ? typeLegend(known, masks, palette)
      : communityColors(network, masks).map(([slot, label]) => ({ color: colorAt(slot), label }));
  const lines =
    edges === 'polarity'
      ? [{ color: palette.edge, label: LEGEND.stated }]
      : predicateColors(network).map((id, slot) => ({
          color: colorAt(slot),
          label: words.predicate(id),
        }));
  // By kind of relation too, dashes say what is denied.
  const denied = { color: edges === 'polarity' ? palette.negative : palette.edge, isDashed: true };
  return [
    ...entities,
    ...[...lines, { ...denied, label: LEGEND.denied }].map((line) => ({ ...line, isLine: true })),
  ];
}

/** Types of the shown entities with their colors, most frequent first. */
function typeLegend(
  { network, words, typesOf }: Known,
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
