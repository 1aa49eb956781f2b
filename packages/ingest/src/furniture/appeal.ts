import type { Line } from '../layout/line.ts';
import { isReported, speaksForOutlet } from './signal.ts';

const CAUSE =
  /\b(?:campaign(?:s|ed|ing)?|petition|donat(?:e|ion|ions)|readers?|journalism|journalists|reporting|newsroom|subscri\w+|fundrais\w+|appeal|calling (?:on|for)|urging|proud|founded|independent|contribut\w+)\b/gi;

/**
 * A campaign or collection in the outlet's own voice: "The Gazette has a proud history of
 * campaigning …, we are calling on …". Such sentences stand in op-eds too: only one that ends the
 * article, before nothing but furniture, is furniture (see `layout/classify.ts`).
 */
export function isAppeal(line: Line): boolean {
  if (isReported(line) || !speaksForOutlet(line) || line.own.includes('“”')) return false;
  return new Set(line.own.toLowerCase().match(CAUSE)).size >= (outletOf(line) === null ? 2 : 1);
}

/** The outlet that begins its own sentence: "The Harbour Gazette has …"; else null. */
export function outletOf(line: Line): string | null {
  const match =
    /^(?:At )?(The (?:\p{Lu}[\p{L}’'-]*)(?: (?:of |and )?\p{Lu}[\p{L}’'-]*){0,4}),? (?:has|have|had|is|was|believes|needs|relies|depends|will|would|we)\b/u.exec(
      line.own,
    );
  return match?.[1] ?? null;
}
