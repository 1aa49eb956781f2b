/** `value` rounded to 4 decimals, the precision of every stored number. */
export function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Order of UTF-16 code units: the same on every machine, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
