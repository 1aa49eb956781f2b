import { toJsonLine, type GraphRecords } from '@entente/core';
import { version } from '../version.ts';
import { hashText, writeFiles, type FileToWrite } from '../write-files.ts';
import { FORMAT, MANIFEST, type Counts, type FileName, type Manifest } from './manifest.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that a graph directory is made of. */
export interface GraphContents {
  readonly records: GraphRecords;
  /** graphology's `export()` of the view, as text. */
  readonly graphJson: string;
  readonly graphml: Iterable<string>;
  /** What the viewer reads; see `writeViewFile`. */
  readonly viewFile: Uint8Array;
  readonly size: { readonly nodes: number; readonly edges: number };
  readonly vocabulary: Vocabulary;
  readonly configuration: Pick<Manifest['configuration'], 'model' | 'viewModalities'>;
  /** SHA-256 of the model's bytes. */
  readonly modelHash: string;
  /** What was followed of people's decisions; null = nothing. */
  readonly decisions?: Manifest['decisions'] | null;
}

/**
 * Writes a graph directory, manifest last. The same contents give the same bytes.
 * @throws EntenteError `write-failed`; the signal's reason, and then nothing has changed
 */
export async function writeGraphDirectory(
  directory: string,
  contents: GraphContents,
  signal?: AbortSignal,
): Promise<Counts> {
  const { records, vocabulary } = contents;
  const counts = countAll(contents);
  const files: (FileToWrite & { readonly name: FileName })[] = [
    { name: 'documents.jsonl', text: lines(records.documents) },
    { name: 'entities.jsonl', text: lines(records.entities) },
    { name: 'claims.jsonl', text: lines(records.claims) },
    { name: 'diagnostics.jsonl', text: lines(records.diagnostics) },
    { name: 'vocabulary.json', text: [JSON.stringify(vocabulary) + '\n'] },
    { name: 'graph.json', text: [contents.graphJson] },
    { name: 'graph.graphml', text: contents.graphml },
    { name: 'view.arrows', bytes: contents.viewFile },
  ];
  const toManifest = (hashes: ReadonlyMap<string, string>): FileToWrite => {
    const manifest: Manifest = {
      program: 'entente',
      format: FORMAT,
      versions: { entente: version(), model: contents.modelHash },
      configuration: {
        ...contents.configuration,
        ontology: hashText(JSON.stringify(vocabulary.ontology)),
        actors: hashText(JSON.stringify(vocabulary.actors)),
      },
      counts,
      ...(contents.decisions && { decisions: contents.decisions }),
      files: Object.fromEntries(
        files.map(({ name }) => [name, hashes.get(name) ?? '']),
      ) as Manifest['files'],
    };
    return { name: MANIFEST, text: [JSON.stringify(manifest, null, 2) + '\n'] };
  };
  await writeFiles(directory, files, { last: toManifest, ...(signal && { signal }) });
  return counts;
}

function* lines(rows: readonly object[]): Generator<string> {
  for (const row of rows) yield toJsonLine(row);
}

function countAll({ records, size }: GraphContents): Counts {
  return {
    documents: records.documents.length,
    sources: new Set(records.documents.flatMap(({ outlet }) => outlet ?? [])).size,
    entities: records.entities.length,
    claims: records.claims.length,
    evidence: records.claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
    nodes: size.nodes,
    edges: size.edges,
    diagnostics: records.diagnostics.length,
  };
}
