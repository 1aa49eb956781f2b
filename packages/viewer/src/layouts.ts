import type { Network } from './core/network.ts';
import { withPins } from './core/places.ts';
import type { ViewState } from './core/state.ts';
import type { Places } from './worker/protocol.ts';

/** Layouts that were made since the page was opened, for each graph; `ViewState.layout` counts from 1. */
const MADE = new WeakMap<Network, Places[]>();

/** Keeps a layout and returns its number. */
export function keepLayout(network: Network, places: Places): number {
  const made = MADE.get(network) ?? [];
  MADE.set(network, made);
  return made.push(places);
}

/** Where everything is: by the layout that the state names or else the build's, and by its pins. */
export function placesOf(
  network: Network,
  { layout, pins }: Pick<ViewState, 'layout' | 'pins'>,
): Places {
  const base = MADE.get(network)?.[layout - 1] ?? network.data.entities;
  return withPins(network, base, pins);
}
