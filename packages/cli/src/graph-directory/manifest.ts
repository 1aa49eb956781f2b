import { MODALITIES } from '@entente/core';
import { z } from 'zod';

/** Number of the directory's format; another one must be rebuilt. */
export const FORMAT = 2;

/** Names of the files of a graph directory, beside `manifest.json` and the cache. */
export const FILES = [
  'claims.jsonl',
  'diagnostics.jsonl',
  'documents.jsonl',
  'entities.jsonl',
  'graph.graphml',
  'graph.json',
  'view.arrows',
  'vocabulary.json',
] as const;
export type FileName = (typeof FILES)[number];

/** Written last: a directory with a manifest that its files fit is whole. */
export const MANIFEST = 'manifest.json';

/** Name of the file of human decisions; it lies beside the graph directory, or in it. */
export const DECISIONS = 'decisions.yaml';

/** Folder of a graph directory that keeps what was found in single documents. */
export const CACHE = '.cache';

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What `manifest.json` holds: no time, no absolute path, nothing of the machine. */
export const MANIFEST_SCHEMA = z.object({
  program: z.literal('entente'),
  format: z.literal(FORMAT),
  versions: z.object({ entente: z.string(), model: sha256 }),
  configuration: z.object({
    model: z.string(),
    viewModalities: z.array(z.enum(MODALITIES)),
    ontology: sha256,
    actors: sha256,
  }),
  counts: z.object({
    documents: count,
    sources: count,
    entities: count,
    claims: count,
    evidence: count,
    nodes: count,
    edges: count,
    diagnostics: count,
  }),
  /** Which file of decisions was followed, relative to the directory; absent where none was. */
  decisions: z.object({ file: z.string(), count, hash: sha256 }).optional(),
  files: z.record(z.enum(FILES), sha256),
});
export type Manifest = z.infer<typeof MANIFEST_SCHEMA>;
export type Counts = Manifest['counts'];
