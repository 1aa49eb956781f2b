import { communitySlot } from './core/colors.ts';
import { toOverview } from './core/communities.ts';
import type { Masks } from './core/filter.ts';
import type { Network } from './core/network.ts';
import { nameAt } from './stated.ts';
import { overviewName } from './strings/app.ts';
import { LEGEND } from './strings/controls.ts';

/** Slots of the palette that color communities, by what they stand for; small communities share the last. */
export function communityColors(
  network: Network,
  masks: Masks,
): readonly (readonly [slot: number, name: string])[] {
  const names = new Map<number, string>();
  for (const { community, best, size } of toOverview(network, masks).nodes) {
    const slot = communitySlot(community);
    const named = best.slice(0, 2).map((node) => nameAt(network.data, node));
    names.set(slot, slot === community ? overviewName(named, size) : LEGEND.others);
  }
  return [...names].sort(([a], [b]) => a - b);
}
