import { readFile, writeFile } from 'node:fs/promises';
import { TABLE_SIZE } from '@entente/nlp';
import { readDocuments } from './boundaries/documents.ts';
import { examplesOf } from './boundaries/examples.ts';
import { packWeights, strongest, type PackedWeights } from './boundaries/pack-weights.ts';
import { createRandom } from './boundaries/random.ts';
import { trainWeights } from './boundaries/regression.ts';

const USAGE = 'Usage: npm run boundaries -- FILE.conllu…   (training parts of treebanks)\n';
const SEED = 1;
/** How many weights are kept: two bytes each in the file. */
const KEPT = 12_000;

/**
 * Learns where sentences end from treebanks and writes `boundaries.generated.ts`: a first regression
 * chooses the features, a second weighs those that are left.
 */
async function main(files: readonly string[]): Promise<void> {
  const random = createRandom(SEED);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const examples = examplesOf(texts.flatMap(readDocuments), random);
  process.stderr.write(`${String(examples.ends.length)} gaps\n`);
  const sparse = trainWeights(examples, TABLE_SIZE, { epochs: 8, l1: 1, l2: 0.1 }, random);
  const allowed = strongest(sparse, KEPT);
  const weights = trainWeights(examples, TABLE_SIZE, { epochs: 8, l1: 0, l2: 1, allowed }, random);
  const root = /[\\/]dist$/.test(import.meta.dirname) ? '../..' : '..';
  await writeFile(
    new URL(`${root}/packages/nlp/src/sentence/boundaries.generated.ts`, import.meta.url),
    toModule(packWeights(weights)),
  );
}

function toModule({ base64, unit }: PackedWeights): string {
  return [
    '// Made by scripts/train-boundaries.ts. Do not edit.',
    '// Learned from the treebanks EWT and GUM, so offered under CC BY-SA 4.0 (docs/model-card.md).',
    '/** Weights of the features of sentence boundaries; layout: sparse-weights.ts. */',
    'export const BOUNDARY_WEIGHTS =',
    `  '${base64}';`,
    '/** What a log-odds of 1 is as a sum of weights. */',
    `export const UNIT = ${String(unit)};`,
    '',
  ].join('\n');
}

const files = process.argv.slice(2);
if (files.length > 0) await main(files);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
