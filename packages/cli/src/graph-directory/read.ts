import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  EntenteError,
  parseJsonLines,
  type ClaimRecord,
  type Diagnostic,
  type Document,
  type EntityRecord,
  type GraphRecords,
} from '@entente/core';
import { hashBytes } from '../write-files.ts';
import { MANIFEST, MANIFEST_SCHEMA, type FileName, type Manifest } from './manifest.ts';
import { parseVocabulary, type Vocabulary } from './vocabulary.ts';

/** A graph directory that was checked against its manifest; files are read when asked for. */
export interface GraphDirectory {
  readonly directory: string;
  readonly manifest: Manifest;
  /** Text of one file. @throws EntenteError `damaged-graph` when it is not what was written */
  readonly readText: (name: FileName) => Promise<string>;
  /** As `readText`, the bytes. */
  readonly readBytes: (name: FileName) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens the graph directory at `directory`.
 * @throws EntenteError `no-graph` or `old-graph`, telling what to run
 */
export async function openGraphDirectory(directory: string): Promise<GraphDirectory> {
  const manifest = await readManifest(directory);
  const read = async (name: FileName): Promise<Buffer> => {
    const bytes = await readFile(join(directory, name)).catch(() => null);
    if (bytes === null || hashBytes(bytes) !== manifest.files[name]) {
      throw new EntenteError(
        'damaged-graph',
        `${join(directory, name)} is not the file that its manifest describes: it was changed, ` +
          'or a build was cut off. Run again: entente build INPUT --out ' +
          directory,
      );
    }
    return bytes;
  };
  return {
    directory,
    manifest,
    readText: async (name) => (await read(name)).toString('utf8'),
    readBytes: async (name) => new Uint8Array(await read(name)),
  };
}

/** All records of a graph directory. @throws EntenteError `damaged-graph` */
export async function readRecords({ readText }: GraphDirectory): Promise<GraphRecords> {
  const read = async <T extends object>(name: FileName): Promise<T[]> =>
    parseJsonLines<T>(await readText(name), name);
  return {
    documents: await read<Document>('documents.jsonl'),
    entities: await read<EntityRecord>('entities.jsonl'),
    claims: await read<ClaimRecord>('claims.jsonl'),
    diagnostics: await read<Diagnostic>('diagnostics.jsonl'),
  };
}

/** The ontology and actors with which a graph was built. @throws EntenteError, FormatError */
export async function readVocabulary({ readText }: GraphDirectory): Promise<Vocabulary> {
  return parseVocabulary(JSON.parse(await readText('vocabulary.json')));
}

/** The manifest of a graph directory. @throws EntenteError `no-graph` or `old-graph` */
export async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, MANIFEST), 'utf8').catch(() => null);
  if (text === null) {
    throw new EntenteError(
      'no-graph',
      `There is no graph in ${directory}. Build one: entente build INPUT --out ${directory} ` +
        '(or name the folder of one with --graph DIR).',
    );
  }
  let raw: unknown = null;
  try {
    raw = JSON.parse(text);
  } catch {
    // Told below, as any other manifest that is none of this version's.
  }
  const parsed = MANIFEST_SCHEMA.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new EntenteError(
    'old-graph',
    `The graph in ${directory} was made by another version of entente or is damaged. ` +
      `Run again: entente build INPUT --out ${directory}`,
  );
}
