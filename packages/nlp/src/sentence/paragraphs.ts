import type { Span } from '@entente/core';

/** Paragraphs of a plain text: runs of lines with visible text. */
export function paragraphsOf(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  let open = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const last = found.at(-1);
    const blank = line.trim() === '';
    if (!blank && open && last !== undefined) last.end = end;
    else if (!blank) found.push({ start: at, end });
    open = !blank;
    at = end + 1;
  }
  return found;
}
