import type { Span } from '@entente/core';
import { trimSpan, type Paragraph } from './paragraph.ts';

/** Lines longer than this are never hard-wrapped. */
const WIDEST = 100;
/** Fewer wrapped lines than this are chance. */
const FEWEST_WRAPS = 3;
const WRAPPED_SHARE = 0.6;

/**
 * The paragraphs of plain text from `from` on: its lines, or, in a file whose lines were broken at
 * a fixed width, runs of lines of which each is too full to take the first word of the next.
 */
export function splitLines(text: string, from = 0): Paragraph[] {
  const lines = toLines(text, from);
  const width = widthOf(text, lines);
  const paragraphs: { start: number; end: number; hint: null }[] = [];
  let previous: Span | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && previous && width !== null && wraps(text, previous, line, width)) {
      last.end = line.end;
    } else {
      paragraphs.push({ ...line, hint: null });
    }
    previous = line;
  }
  return paragraphs;
}

function toLines(text: string, from: number): Span[] {
  const lines: Span[] = [];
  for (const match of text.slice(from).matchAll(/[^\n\r\u2028\u2029\f\v\u0085]+/g)) {
    const start = from + match.index;
    const line = trimSpan(text, start, start + match[0].length);
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** Width at which the file's lines were broken, or null when they were not. */
function widthOf(text: string, lines: readonly Span[]): number | null {
  const width = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (width > WIDEST || width < 40) return null;
  let pairs = 0;
  let wrapped = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    // A line that ends a sentence may be a paragraph of its own.
    if (!next || !isNextLine(text, line, next) || endsSentence(text, line)) return;
    pairs += 1;
    if (wraps(text, line, next, width)) wrapped += 1;
  });
  return wrapped >= FEWEST_WRAPS && wrapped >= WRAPPED_SHARE * pairs ? width : null;
}

function endsSentence(text: string, line: Span): boolean {
  return /[.!?:]["”’)]*$/.test(text.slice(Math.max(line.start, line.end - 5), line.end));
}

function wraps(text: string, line: Span, next: Span, width: number): boolean {
  if (!isNextLine(text, line, next)) return false;
  const word = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + width)));
  return line.end - line.start + 1 + (word?.[0].length ?? 0) > width - 4;
}

/** Whether no blank line parts the two. */
function isNextLine(text: string, line: Span, next: Span): boolean {
  return /^[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*$/.test(text.slice(line.end, next.start));
}
