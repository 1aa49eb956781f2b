import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { compileActors, compileOntology } from '../scripts/compile-ontology.ts';

const root = new URL('../', import.meta.url);

function readGenerated(name: string): Promise<string> {
  return readFile(new URL(`packages/core/src/${name}.generated.ts`, root), 'utf8');
}

test('ontology.generated.ts is what the YAML says (npm run ontology)', async () => {
  expect(await readGenerated('ontology')).toBe(await compileOntology(root));
});

test('actors.generated.ts is what the YAML says (npm run ontology)', async () => {
  expect(await readGenerated('actors')).toBe(await compileActors(root));
});
