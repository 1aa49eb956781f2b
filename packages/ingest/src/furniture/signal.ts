import type { Line } from '../layout/line.ts';

/** One idea by which a line is known to be page furniture wherever it stands. */
export interface Signal {
  /** The file's name. */
  readonly name: string;
  readonly matches: (line: Line) => boolean;
}

const REPORTED =
  /\b(?:said|says|saying|told|tells|warned|warns|added|asked|according to|announced|wrote|argued|claimed|insisted)\b/i;

/** Whether the line reports what somebody says; then "you" and "we" are not the reader and outlet. */
export function isReported(line: Line): boolean {
  return REPORTED.test(line.own) || (/^[“"‘]/.test(line.text) && line.ends);
}

/** Whether the line speaks to its reader, outside quotation marks. */
export function addressesReader(line: Line): boolean {
  return /\b(?:you|your|yours|yourself)\b/i.test(line.own);
}

/** Whether the outlet speaks of itself, outside quotation marks. ("US" is a country.) */
export function speaksForOutlet(line: Line): boolean {
  return /\b(?:[Ww]e|us|[Oo]ur|ours)\b/.test(line.own);
}
