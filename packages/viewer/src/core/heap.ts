/** Numbers with a cost each, the cheapest on top; of equal cost the smaller number. */
export interface Heap {
  readonly push: (cost: number, value: number) => void;
  /** Takes the cheapest away; null where there is none. */
  readonly pop: () => { readonly cost: number; readonly value: number } | null;
}

/** A binary heap. */
export function createHeap(): Heap {
  const items: { readonly cost: number; readonly value: number }[] = [];
  const less = (a: (typeof items)[number], b: (typeof items)[number]) =>
    a.cost < b.cost || (a.cost === b.cost && a.value < b.value);
  return {
    push: (cost, value) => {
      const item = { cost, value };
      let at = items.push(item) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = items[parent];
        if (above === undefined || !less(item, above)) break;
        items[at] = above;
        at = parent;
      }
      items[at] = item;
    },
    pop: () => {
      const [top] = items;
      const last = items.pop();
      if (top === undefined || last === undefined) return null;
      if (items.length === 0) return top;
      let at = 0;
      for (;;) {
        const [left, right] = [items[2 * at + 1], items[2 * at + 2]];
        if (left === undefined) break;
        const child = right !== undefined && less(right, left) ? 2 * at + 2 : 2 * at + 1;
        const lower = child === 2 * at + 1 ? left : right;
        if (lower === undefined || !less(lower, last)) break;
        items[at] = lower;
        at = child;
      }
      items[at] = last;
      return top;
    },
  };
}
