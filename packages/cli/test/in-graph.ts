import { join } from 'node:path';
import { ACTORS, ONTOLOGY, type GraphRecords } from '@entente/core';
import { writeGraphDirectory } from '../src/graph-directory/write.ts';
import { sampleRecords } from './sample-records.ts';
import { inFolder } from './temporary-folder.ts';

/** `sampleRecords`, in which entities of ISO ids are countries. */
export function countryRecords(): GraphRecords {
  const records = sampleRecords();
  const entities = records.entities.map((entity) => ({
    ...entity,
    iso3: entity.id.startsWith('iso:') ? entity.id.slice(4) : null,
  }));
  return { ...records, entities };
}

/** Runs `use` with a new folder and the path in it of a graph directory of `records`. */
export async function inGraph(
  records: GraphRecords,
  use: (graph: string, folder: string) => Promise<void>,
): Promise<void> {
  await inFolder({}, async (folder) => {
    const graph = join(folder, 'graph');
    await writeGraphDirectory(graph, {
      records,
      graphJson: '{"nodes":[]}\n',
      graphml: ['<graphml/>\n'],
      viewFile: new Uint8Array([1, 2, 3]),
      size: { nodes: 3, edges: 2 },
      vocabulary: { ontology: ONTOLOGY, actors: ACTORS },
      configuration: { model: 'fast', viewModalities: ['asserted'] },
      modelHash: '0'.repeat(64),
    });
    await use(graph, folder);
  });
}
