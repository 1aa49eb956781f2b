import type { Network } from './network.ts';
import type { Pin } from './state.ts';

/** Where all nodes are, by row, in units of the layout. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** `base`, but with what is pinned where its pin says; `base` itself without pins. */
export function withPins(network: Network, base: Places, pins: readonly Pin[]): Places {
  if (pins.length === 0) return base;
  const [x, y] = [base.x.slice(), base.y.slice()];
  for (const pin of pins) {
    const node = network.nodeOf(pin.id);
    if (node !== null) [x[node], y[node]] = [pin.x, pin.y];
  }
  return { x, y };
}

/** A place as short as a link shall keep it: five digits, whatever the size of the layout. */
export function roundedPlace({ x, y }: { readonly x: number; readonly y: number }) {
  const round = (value: number) => Number(value.toPrecision(5)) + 0;
  return { x: round(x), y: round(y) };
}
