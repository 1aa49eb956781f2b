import { hashOf } from '@entente/core';

/** Below the ports that systems give to outgoing connections. */
const [FIRST, COUNT] = [20_000, 10_000];

/**
 * The port of a graph, 20000 to 29999, from where it is: a path or an address. Browsers keep saved
 * views by port, so a graph that is always served at the same one finds its own again.
 */
export function ownPort(place: string): number {
  return FIRST + (Number.parseInt(hashOf([place], 8), 16) % COUNT);
}
