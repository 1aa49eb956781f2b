import type { Drafts } from '../draft.ts';
import { trimSpan, type Hint, type Paragraph } from '../layout/paragraph.ts';
import { readText } from './plain-text.ts';

/** A Markdown file; links and emphasis stay in the text as they are. */
export function readMarkdown(path: string, text: string): Drafts {
  return readText(path, text, splitMarkdown);
}

/** Paragraph marks at a line's start that are no part of its words. */
const MARKS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const HEADING = /^ {0,3}#{1,6}(?=[ \t]|$)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const IMAGE = /^[ \t]*!\[[^\]]*\]\([^)]*\)[ \t]*$/;
const COMMENT = /^[ \t]*<!--.*-->[ \t]*$/;

/**
 * The paragraphs of Markdown from `from` on: runs of lines up to a blank line, with headings,
 * list items and quotations apart and without their marks. Rules, code and comments are furniture,
 * images captions.
 */
export function splitMarkdown(text: string, from = 0): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { start: number; end: number } | null = null;
  let fenced = false;
  const push = (start: number, end: number, hint: Hint | null): void => {
    const span = trimSpan(text, start, end);
    if (span !== null) paragraphs.push({ ...span, hint });
  };
  const flush = (hint: Hint | null): void => {
    if (open !== null) push(open.start, open.end, hint);
    open = null;
  };
  for (const match of text.slice(from).matchAll(/([^\n\r]*)(?:\r\n|\n|\r|$)/g)) {
    const line = match[1] ?? '';
    const start = from + match.index;
    const end = start + line.length;
    const fence = FENCE.test(line);
    if (fence || fenced) {
      flush(null);
      push(start, end, 'furniture');
      if (fence) fenced = !fenced;
    } else if (open !== null && UNDERLINE.test(line)) {
      flush('heading');
      push(start, end, 'furniture');
    } else if (RULE.test(line) || COMMENT.test(line)) {
      flush(null);
      push(start, end, 'furniture');
    } else if (HEADING.test(line)) {
      flush(null);
      const marks = HEADING.exec(line)?.[0].length ?? 0;
      push(start + marks, end - (/[ \t]#+[ \t]*$/.exec(line)?.[0].length ?? 0), 'heading');
    } else if (IMAGE.test(line)) {
      flush(null);
      push(start, end, 'caption');
    } else if (line.trim() === '') {
      flush(null);
    } else {
      const marks = MARKS.exec(line)?.[0] ?? '';
      if (marks.trim() !== '') flush(null);
      open = open === null ? { start: start + marks.length, end } : { start: open.start, end };
    }
  }
  flush(null);
  return paragraphs;
}
