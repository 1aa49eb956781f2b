import { hashOf, type Diagnostic, type Document } from '@entente/core';
import { findDate } from './date.ts';
import { toDiagnostic, type IngestCode } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import { detectLanguage } from './language.ts';
import { classify } from './layout/classify.ts';

/** The document of `draft`, with its blocks told apart, and what was noticed about it. */
export function toDocument(draft: Draft): { document: Document; diagnostics: Diagnostic[] } {
  const { known, path, text } = draft;
  const layout = classify(text, draft.paragraphs, known);
  const title = known.title ?? layout.title;
  const date = findDate(known.published ?? layout.published ?? '');
  const body = layout.blocks
    .filter((block) => block.kind === 'body' || block.kind === 'headline')
    .map((block) => text.slice(block.start, block.end));
  const document: Document = {
    id: `doc:${hashOf([known.url ?? path, title, text])}`,
    path,
    url: known.url,
    title,
    byline: known.byline ?? layout.byline,
    outlet: known.outlet ?? layout.outlet,
    published: date?.date ?? null,
    language: detectLanguage(body.join('\n')),
    duplicateOf: null,
    text,
    blocks: layout.blocks,
  };
  const diagnostics: Diagnostic[] = [];
  const note = (code: IngestCode, message: string): void => {
    diagnostics.push(toDiagnostic(document.id, code, message));
  };
  if (known.published !== null && date === null) {
    note('bad-date', `Cannot read "${known.published}" as a date; write it as 2022-03-07.`);
  } else if (date?.ambiguous === true) {
    note(
      'bad-date',
      `Day and month of "${known.published ?? ''}" cannot be told apart; only the year was kept.`,
    );
  }
  if (document.language !== null && document.language !== 'en') {
    note('not-english', `The text is in "${document.language}"; only English is analyzed.`);
  }
  return { document, diagnostics };
}
