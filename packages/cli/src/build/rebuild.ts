import { availableParallelism } from 'node:os';
import type { Diagnostic, Document } from '@entente/core';
import { NOT_APPLIED } from '@entente/graph';
import type { Context } from '../context.ts';
import { readVocabulary, type GraphDirectory } from '../graph-directory/read.ts';
import { buildGraph, type BuildInput, type Built } from './build.ts';
import { readModel } from './model.ts';

/** What a graph is built from anew. */
export interface RebuildInput extends Pick<BuildInput, 'decisions' | 'beforeWrite'> {
  readonly documents: readonly Document[];
  /** Of reading the files; those of earlier decisions among them are dropped. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds a graph directory again from what lies in it, with its own model, vocabulary and
 * configuration; what documents say comes from the cache. The same documents and decisions give
 * the same bytes as `entente build`.
 * @throws EntenteError `write-failed`; UsageError for decisions; the signal's reason
 */
export async function rebuildGraph(
  directory: GraphDirectory,
  context: Context,
  input: RebuildInput,
): Promise<Built> {
  const { model, viewModalities } = directory.manifest.configuration;
  return buildGraph(
    {
      ...input,
      diagnostics: input.diagnostics.filter(({ code }) => code !== NOT_APPLIED),
      directory: directory.directory,
      vocabulary: await readVocabulary(directory),
      model: await readModel(model),
      viewModalities,
      workers: Math.max(1, availableParallelism() - 1),
    },
    context,
  );
}
