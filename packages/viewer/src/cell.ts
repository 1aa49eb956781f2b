/** A value that handlers read and write beside React: nothing is rendered when it changes. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

export function createCell<T>(value: T): Cell<T> {
  let held = value;
  return {
    get: () => held,
    set: (next) => {
      held = next;
    },
  };
}
