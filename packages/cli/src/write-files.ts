import { createHash, type Hash } from 'node:crypto';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EntenteError, UsageError } from '@entente/core';
import { messageOf, systemCode } from './system-error.ts';

/** A file's name and its text in pieces, in the order in which it is to appear, or its bytes. */
export type FileToWrite = TextFile | { readonly name: string; readonly bytes: Uint8Array };

export interface TextFile {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** Size at which pieces of text are written together, in UTF-16 code units. */
const BATCH = 1 << 16;

/**
 * Writes `files` into `directory`, all or none: each whole under a temporary name beside its own
 * and synced, then all renamed in the order given. Returns the SHA-256 of each, by name; `last`
 * makes one more file of them, which is renamed last.
 * @throws EntenteError `write-failed`; the signal's reason when it is aborted before the renaming.
 */
export async function writeFiles(
  directory: string,
  files: readonly FileToWrite[],
  options: {
    readonly signal?: AbortSignal;
    readonly last?: (hashes: ReadonlyMap<string, string>) => FileToWrite;
  } = {},
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const pending = new Map<string, string>();
  const write = async (file: FileToWrite): Promise<void> => {
    const { name } = file;
    options.signal?.throwIfAborted();
    const temporary = join(directory, temporaryName(name));
    pending.set(name, temporary);
    hashes.set(name, await writeSynced(temporary, 'text' in file ? file.text : [file.bytes]));
  };
  try {
    await mkdir(directory, { recursive: true });
    for (const { name } of files) await refuseSpecial(join(directory, name));
    for (const file of files) await write(file);
    if (options.last) await write(options.last(hashes));
    options.signal?.throwIfAborted();
    for (const [name, temporary] of pending) {
      await rename(temporary, join(directory, name));
      pending.delete(name);
    }
    await syncDirectory(directory);
    return hashes;
  } catch (error) {
    for (const path of pending.values()) await rm(path, { force: true }).catch(() => undefined);
    throw writeError(directory, error);
  }
}

/** As `writeFiles` for one file at `path`. */
export async function writeFile(path: string, text: Iterable<string>): Promise<void> {
  await writeFiles(dirname(path), [{ name: basename(path), text }]);
}

/** The name under which `name` is written before it is whole; hidden, so inputs never hold it. */
export function temporaryName(name: string): string {
  return `.${name}.partial`;
}

/** Hash of a file's text, as a manifest keeps it: SHA-256, hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** As `hashText`, of a file's bytes. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeSynced(path: string, pieces: Iterable<string | Uint8Array>): Promise<string> {
  const hash: Hash = createHash('sha256');
  const file = await open(path, 'w');
  try {
    const append = async (piece: string | Uint8Array): Promise<void> => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      hash.update(bytes);
      await file.appendFile(bytes);
    };
    let batch = '';
    for (const piece of pieces) {
      if (typeof piece !== 'string') {
        await append(piece);
        continue;
      }
      batch += piece;
      if (batch.length < BATCH) continue;
      // A pair of surrogates that spans two batches must be encoded together.
      const end = /[\ud800-\udbff]$/.test(batch) ? batch.length - 1 : batch.length;
      await append(batch.slice(0, end));
      batch = batch.slice(end);
    }
    await append(batch);
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** Makes the renaming itself durable; some file systems cannot, which does no harm. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function writeError(directory: string, error: unknown): unknown {
  if (systemCode(error) === null) return error;
  return new EntenteError(
    'write-failed',
    `Could not write into ${directory} (${messageOf(error)}). ` +
      'Check free space and permissions and run the command again.',
    { cause: error },
  );
}

/** A device, a folder or a link is never replaced by a file. */
async function refuseSpecial(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null || found.isFile()) return;
  throw new UsageError('not-a-file', `${path} is no ordinary file. Name another one with --out.`);
}
