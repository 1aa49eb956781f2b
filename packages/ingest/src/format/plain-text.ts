import { toDiagnostic } from '../diagnostic.ts';
import type { Draft, Drafts } from '../draft.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { splitLines } from '../layout/split-lines.ts';
import { NO_METADATA } from '../metadata.ts';
import { readFrontMatter } from './front-matter.ts';

/** A text file; its whole text is the document's, front matter included (as furniture). */
export function readPlainText(path: string, text: string): Drafts {
  return readText(path, text, splitLines);
}

/** A text with or without front matter whose rest `split` cuts into paragraphs. */
export function readText(
  path: string,
  text: string,
  split: (text: string, from: number) => Paragraph[],
): Drafts {
  const front = readFrontMatter(text);
  const block: Paragraph[] = front ? [{ start: 0, end: front.end, hint: 'furniture' }] : [];
  const draft: Draft = {
    path,
    known: front?.known ?? NO_METADATA,
    text,
    paragraphs: [...block.map((one) => trimEnd(text, one)), ...split(text, front?.end ?? 0)],
  };
  const problem = front?.problem ?? null;
  const message = `The front matter is no YAML map and was passed over: ${problem ?? ''}`;
  return {
    drafts: [draft],
    diagnostics: problem === null ? [] : [toDiagnostic(path, 'bad-front-matter', message)],
  };
}

function trimEnd(text: string, one: Paragraph): Paragraph {
  return { ...one, end: text.slice(0, one.end).trimEnd().length };
}
