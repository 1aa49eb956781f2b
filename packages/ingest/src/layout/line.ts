import { textOf, type Span } from '@entente/core';
import type { Hint, Paragraph } from './paragraph.ts';

/** A paragraph with what the layout rules ask about it. */
export interface Line extends Span {
  readonly hint: Hint | null;
  /** At most the first 1,500 units. */
  readonly text: string;
  /** `text` without what stands in quotation marks: the article's own voice. */
  readonly own: string;
  readonly words: number;
  /** Ends as a sentence does: `. ! ? : …`, closing quotes and brackets aside. */
  readonly ends: boolean;
}

const LONGEST = 1500;

/** The features of one paragraph of `text`. */
export function toLine(text: string, paragraph: Paragraph): Line {
  const own = textOf(text, {
    ...paragraph,
    end: Math.min(paragraph.end, paragraph.start + LONGEST),
  });
  const tail = text.slice(Math.max(paragraph.start, paragraph.end - 20), paragraph.end);
  return {
    ...paragraph,
    text: own,
    own: outsideQuotation(own),
    words: own.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0,
    ends: /[.!?:…]["'”’»)\]*_]*$/.test(tail),
  };
}

/**
 * `text` with quoted stretches cut out. A quotation that is not closed runs to the end; a single
 * quote counts only where it opens a word, so apostrophes stay.
 */
export function outsideQuotation(text: string): string {
  return text
    .replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)/g, '“”')
    .replace(/(?<![\p{L}\p{N}])‘[^’]*(?:’(?=\p{L})[^’]*)*(?:’|$)/gu, '“”');
}

/** Whether the line is a sentence of running text: eight words or more with an end. */
export function isProse(line: Line): boolean {
  return line.ends && line.words >= 8 && line.hint === null;
}
