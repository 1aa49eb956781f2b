import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '@entente/core';
import { DECISIONS, type Manifest } from '../graph-directory/manifest.ts';
import { readManifest } from '../graph-directory/read.ts';
import { messageOf, systemCode } from '../system-error.ts';
import { hashText } from '../write-files.ts';
import { parseDecisions, type SignedDecision } from './parse.ts';

/** A file of decisions, which need not exist yet. */
export interface DecisionFile {
  readonly path: string;
  readonly text: string;
  readonly decisions: readonly SignedDecision[];
  /** It lies where it is looked for: without decisions it need not be there. */
  readonly isUsual: boolean;
  /** Number of decisions that were in the file at the last build, where it is gone. */
  readonly removed: number;
  /** What the manifest keeps; null = nothing, there being no decisions in the usual place. */
  readonly entry: NonNullable<Manifest['decisions']> | null;
}

/**
 * The decisions of the graph directory at `graph`: in the file that is `given`, else in the one
 * that the graph was last built with, else in `decisions.yaml` beside the directory. Where everybody
 * may write beside it (`/tmp`), strangers could decide: there the file lies inside.
 * @throws UsageError `bad-decisions`; `no-decisions` when `mustExist` and a given file does not
 */
export async function readDecisionFile(
  graph: string,
  given: string | undefined,
  { mustExist }: { readonly mustExist: boolean },
): Promise<DecisionFile> {
  const usual = await usualPath(graph);
  const manifest = await readManifest(graph).catch(() => null);
  const remembered = manifest?.decisions && resolve(graph, manifest.decisions.file);
  const path = given === undefined ? (remembered ?? usual) : resolve(given);
  if (!/\.ya?ml$/i.test(path)) {
    throw new UsageError('bad-decisions', `--decisions ${path}: give a file that ends in .yaml.`);
  }
  const text = await readText(path);
  if (text === null && given !== undefined && mustExist) {
    throw new UsageError(
      'no-decisions',
      `--decisions ${given}: there is no such file. Give the right one, or make an empty one.`,
    );
  }
  const removed = text === null && path === remembered ? (manifest?.decisions?.count ?? 0) : 0;
  return { ...toDecisionFile(path, text ?? '', graph, path === usual), removed };
}

/** The same file with another text. @throws UsageError `bad-decisions` */
export function withText(file: DecisionFile, text: string, graph: string): DecisionFile {
  return toDecisionFile(file.path, text, graph, file.isUsual);
}

function toDecisionFile(path: string, text: string, graph: string, isUsual: boolean): DecisionFile {
  const decisions = parseDecisions(text, basename(path));
  const file = relative(resolve(graph), path).split(sep).join('/');
  const entry = { file, count: decisions.length, hash: hashText(text) };
  return {
    path,
    text,
    decisions,
    isUsual,
    removed: 0,
    entry: isUsual && decisions.length === 0 ? null : entry,
  };
}

async function usualPath(graph: string): Promise<string> {
  const directory = resolve(graph);
  const beside = dirname(directory);
  const found = await stat(beside).catch(() => null);
  const isOpen = process.platform !== 'win32' && found !== null && (found.mode & 0o002) !== 0;
  return join(isOpen ? directory : beside, DECISIONS);
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw new UsageError('bad-decisions', `Cannot read ${path} (${messageOf(error)}).`, {
      cause: error,
    });
  }
}
