import type { Diagnostic, Document } from '@entente/core';
import type { ColumnMapping } from './columns.ts';
import { decode } from './decode.ts';
import { toDiagnostic, type IngestCode } from './diagnostic.ts';
import { toDocument } from './document.ts';
import type { Draft, Drafts } from './draft.ts';
import { readCsv } from './format/csv.ts';
import { detectFormat, SUPPORTED, type Format } from './format/format.ts';
import { readHtml } from './format/html.ts';
import { readJsonLines } from './format/json-lines.ts';
import { readMarkdown } from './format/markdown.ts';
import { readPlainText } from './format/plain-text.ts';

/** A file: its path, relative and with forward slashes, and its bytes. */
export interface IngestInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface IngestOptions {
  /** Columns of CSV and JSON Lines; those left out are guessed from usual names. */
  readonly columns?: ColumnMapping;
}

export interface Ingested {
  /** In the order of the file. */
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Largest document, in bytes of a file or UTF-16 units of a record. */
export const LARGEST_DOCUMENT = 20_000_000;
/** Largest file of records, in bytes. */
const LARGEST_FILE = 400_000_000;

/**
 * The articles in one file. Never fails on content: what cannot be read is a diagnostic and the
 * rest goes on. The same bytes and path give the same documents.
 */
export function ingest(input: IngestInput, options: IngestOptions = {}): Promise<Ingested> {
  return Promise.resolve(read(input, options));
}

function read({ path, bytes }: IngestInput, options: IngestOptions): Ingested {
  const only = (code: IngestCode, message: string): Ingested => ({
    documents: [],
    diagnostics: [toDiagnostic(path, code, message)],
  });
  const format = detectFormat(path);
  if (format === null)
    return only('unsupported', `Give a file that ends in ${SUPPORTED.join(', ')}.`);
  const most = format === 'csv' || format === 'json-lines' ? LARGEST_FILE : LARGEST_DOCUMENT;
  if (bytes.length > most) {
    return only('too-large', `The file has more than ${String(most / 1e6)} MB. Split it.`);
  }
  const decoded = decode(bytes, format === 'html' ? declaredEncoding(bytes) : null);
  if (decoded.kind === 'binary') return only('binary', 'The file holds no text.');
  if (decoded.text.trim() === '') return only('empty', 'The file is empty.');
  const { drafts, diagnostics } = readFormat(format, path, decoded.text, options);
  if (drafts.length + diagnostics.length === 0) return only('empty', 'The file has no records.');
  const encoding =
    decoded.guessed === null
      ? []
      : [toDiagnostic(path, 'bad-encoding', `Not valid UTF-8; read as ${decoded.guessed}.`)];
  const finished = drafts.map(finish);
  return {
    documents: finished.flatMap((one) => one.documents),
    diagnostics: [...encoding, ...diagnostics, ...finished.flatMap((one) => one.diagnostics)],
  };
}

function readFormat(format: Format, path: string, text: string, options: IngestOptions): Drafts {
  switch (format) {
    case 'text':
      return readPlainText(path, text);
    case 'markdown':
      return readMarkdown(path, text);
    case 'html':
      return readHtml(path, text);
    case 'json-lines':
      return readJsonLines(path, text, options.columns);
    case 'csv':
      return readCsv(path, text, options.columns);
  }
}

function finish(draft: Draft): Ingested {
  if (draft.text.length > LARGEST_DOCUMENT) {
    const message = `The text has more than ${String(LARGEST_DOCUMENT)} characters. Split it.`;
    return { documents: [], diagnostics: [toDiagnostic(draft.path, 'too-large', message)] };
  }
  if (draft.paragraphs.every((paragraph) => paragraph.hint === 'furniture')) {
    const message = 'There is no text beside front matter and page furniture.';
    return { documents: [], diagnostics: [toDiagnostic(draft.path, 'no-text', message)] };
  }
  const { document, diagnostics } = toDocument(draft);
  return { documents: [document], diagnostics };
}

/** The encoding that an HTML page names in its first kilobytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}
