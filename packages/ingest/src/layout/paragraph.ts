import type { Span } from '@entente/core';

/** What the format itself says about a paragraph: a heading, a figure's caption, page furniture. */
export type Hint = 'heading' | 'caption' | 'furniture';

/** A stretch of text that becomes a block: trimmed and never empty. */
export interface Paragraph extends Span {
  readonly hint: Hint | null;
}

/** `text.slice(start, end)` without blanks at its ends, or null when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function isBlank(text: string, at: number): boolean {
  return /[\s\u200b\u0085]/.test(text.charAt(at));
}
