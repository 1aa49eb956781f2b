import type { Diagnostic } from '@entente/core';

/**
 * Stable codes of what can be wrong with an input. A document with `empty`, `binary`,
 * `too-large`, `no-text` or `unreadable-html` is left out; the others only say what was noticed.
 */
export type IngestCode =
  | 'unsupported'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'bad-encoding'
  | 'bad-front-matter'
  | 'bad-json'
  | 'bad-csv'
  | 'bad-date'
  | 'no-text'
  | 'unreadable-html'
  | 'not-english';

/** A diagnostic about the whole of `document` (its id, or its path when it never became one). */
export function toDiagnostic(document: string, code: IngestCode, message: string): Diagnostic {
  return { document, code, message, start: null, end: null };
}
