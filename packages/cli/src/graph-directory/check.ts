import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '@entente/core';
import { systemCode } from '../system-error.ts';
import { temporaryName } from '../write-files.ts';
import { CACHE, DECISIONS, FILES, MANIFEST } from './manifest.ts';

const OURS = new Set<string>([
  CACHE,
  MANIFEST,
  DECISIONS,
  temporaryName(MANIFEST),
  ...FILES,
  ...FILES.map(temporaryName),
]);

/** Whether `directory` holds a manifest of ours, of whatever format. */
export async function isGraphDirectory(directory: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(directory, MANIFEST), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'program' in manifest
      ? manifest.program === 'entente'
      : false;
  } catch {
    return false;
  }
}

/**
 * Makes sure that a build may write into `directory`: it does not exist, is empty, is a graph
 * directory, or holds only what an interrupted build left.
 * @throws UsageError `not-a-graph-directory`
 */
export async function checkWritable(directory: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(directory);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw new UsageError(
      'not-a-graph-directory',
      `${directory} is not a folder that can be read. Name another one with --out.`,
      { cause: error },
    );
  }
  if (await isGraphDirectory(directory)) return;
  const isForeign = (name: string): boolean => !OURS.has(name) || name === MANIFEST;
  const foreign = names.filter(isForeign).sort()[0];
  if (foreign === undefined) return;
  throw new UsageError(
    'not-a-graph-directory',
    `${directory} holds other files ("${foreign}") and is not a graph directory: nothing was ` +
      'written. Name a new or empty folder with --out.',
  );
}
