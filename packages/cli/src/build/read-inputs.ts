import { buffer } from 'node:stream/consumers';
import { EntenteError } from '@entente/core';
import { SUPPORTED, type ColumnMapping } from '@entente/ingest';
import type { Context } from '../context.ts';
import { readDocuments, type ReadDocuments } from './documents.ts';
import { findInputs } from './inputs.ts';

/**
 * The articles in files, folders and standard input (`-`); what is missing or passed over is said.
 * @throws EntenteError `nothing-readable`
 */
export async function readInputs(
  inputs: readonly string[],
  options: { readonly output: string; readonly columns?: ColumnMapping },
  { stdin, terminal, signal }: Context,
): Promise<ReadDocuments> {
  const piped = inputs.includes('-') ? { path: 'stdin.txt', bytes: await buffer(stdin) } : null;
  const found = await findInputs(
    inputs.filter((input) => input !== '-'),
    { endings: SUPPORTED, output: options.output },
  );
  for (const path of found.missing) terminal.note(`Cannot read ${path}: is the name right?`);
  if (found.unsupported > 0) {
    terminal.note(`Passed over ${String(found.unsupported)} files of other kinds.`);
  }
  const { columns } = options;
  const read = await readDocuments(found, { ...(columns && { columns }), piped, signal });
  if (read.documents.length === 0) throw nothingReadable(read);
  return read;
}

function nothingReadable({ diagnostics }: ReadDocuments): EntenteError {
  const first = diagnostics.slice(0, 5).map((d) => `\n  ${d.document}: ${d.message}`);
  return new EntenteError(
    'nothing-readable',
    `No article could be read; nothing was written.${first.join('')}\n` +
      `Give files that end in ${SUPPORTED.join(', ')}, or folders with such files.`,
  );
}
