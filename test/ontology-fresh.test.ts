import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { compileActors, compileOntology, compilePage } from '../scripts/compile-ontology.ts';

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

test('docs/ontology.md is what the YAML says (npm run ontology)', async () => {
  const page = await readFile(new URL('docs/ontology.md', root), 'utf8');
  expect(page).toBe(await compilePage(root));
});
