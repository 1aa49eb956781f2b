import { foldText } from '../layout/same-text.ts';
import type { Hint, Paragraph } from '../layout/paragraph.ts';
import { splitLines } from '../layout/split-lines.ts';
import { cleanText } from '../metadata.ts';

/** A text made of parts, and where they stand in it. */
export interface ComposedText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph taken out of a page. */
export interface Part {
  readonly text: string;
  readonly hint: Hint | null;
}

/** Joins `parts` (trimmed, not empty) with blank lines; the title comes first unless they have it. */
export function composeParts(title: string | null, parts: readonly Part[]): ComposedText {
  const folded = title === null ? '' : foldText(title);
  const has = parts.slice(0, 5).some((part) => foldText(part.text) === folded);
  const all: readonly Part[] =
    title === null || has ? parts : [{ text: title, hint: 'heading' }, ...parts];
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const part of all) {
    if (text !== '') text += '\n\n';
    paragraphs.push({ start: text.length, end: text.length + part.text.length, hint: part.hint });
    text += part.text;
  }
  return { text, paragraphs };
}

/** The text of a database record: its title, a blank line, then its body as it is. */
export function composeRecord(title: string | null, body: string): ComposedText {
  const clean = cleanText(body).replace(/^\ufeff/, '');
  const folded = title === null ? '' : foldText(title);
  const first = foldText(/[^\n\r]*\S[^\n\r]*/.exec(clean)?.[0] ?? '');
  if (title === null || first === folded) return { text: clean, paragraphs: splitLines(clean) };
  const text = `${title}\n\n${clean}`;
  const heading: Paragraph = { start: 0, end: title.length, hint: 'heading' };
  return { text, paragraphs: [heading, ...splitLines(text, title.length)] };
}
