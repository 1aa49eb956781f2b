import type { BlockKind } from '@entente/core';
import { outletOf } from '../furniture/appeal.ts';
import { speaksForOutlet } from '../furniture/signal.ts';
import type { Line } from './line.ts';
import { isMasthead, toOutletName } from './masthead.ts';

/** A line and what it was found to be. */
export interface KindedLine {
  readonly line: Line;
  readonly kind: BlockKind;
}

const NAME =
  "((?:The )?\\p{Lu}(?:[\\p{L}\\p{N}’'&-]|\\.(?=\\p{L}))*(?: (?:(?:of|and|the) )?\\p{Lu}[\\p{L}\\p{N}’'&-]*){0,4})";
const RIGHTS = [
  new RegExp(
    `(?:©|\\([cC]\\))\\s*(?:[Cc]opyright\\s+)?(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?,?\\s+)?(?:by\\s+)?${NAME}`,
    'u',
  ),
  new RegExp(`[Cc]opyright\\s+\\d{4},?\\s+(?:by\\s+)?${NAME}`, 'u'),
];
const READERS = [
  new RegExp(`^Follow ${NAME} on \\p{Lu}`, 'u'),
  new RegExp(`\\b(?:reading|supporting|subscribing to|subscribe to|support) (?!Us\\b)${NAME}`, 'u'),
];
const DATELINE = new RegExp(`^\\p{Lu}[^()]{2,60}\\(${NAME}\\)\\s+[-–—]`, 'u');

/** A way to find the outlet's name in one line; sorted by how sure it is. */
const RULES: readonly ((one: KindedLine) => string | null)[] = [
  ({ line, kind }) => (kind === 'furniture' ? firstName(line, RIGHTS) : null),
  ({ line, kind }) => (kind === 'furniture' && isMasthead(line) ? toOutletName(line.text) : null),
  ({ line, kind }) => (kind === 'furniture' && speaksForOutlet(line) ? outletOf(line) : null),
  ({ line, kind }) => (kind === 'furniture' ? firstName(line, READERS) : null),
  ({ line, kind }) => (kind === 'body' ? firstName(line, [DATELINE]) : null),
];

/**
 * Who published it, from the page itself: the copyright line, a masthead, an appeal in the
 * outlet's own voice, an address to its readers, or the agency of a dateline. Null when none says.
 */
export function detectOutlet(lines: readonly KindedLine[]): string | null {
  for (const rule of RULES) {
    for (const one of lines) {
      const name = rule(one);
      if (name !== null) return name;
    }
  }
  return null;
}

function firstName(line: Line, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(line.text)?.[1];
    if (name !== undefined) return toOutletName(name.replace(/\.? All Rights.*$/i, ''));
  }
  return null;
}
