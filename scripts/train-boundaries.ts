import { readFile, writeFile } from 'node:fs/promises';
import { TABLE_SIZE } from '@entente/nlp';
import { readDocuments } from './boundaries/documents.ts';
import { examplesOf } from './boundaries/examples.ts';
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
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const bytes = toBytes(weights.map((weight) => Math.round((127 * weight) / largest)));
  const root = /[\\/]dist$/.test(import.meta.dirname) ? '../..' : '..';
  await writeFile(
    new URL(`${root}/packages/nlp/src/sentence/boundaries.generated.ts`, import.meta.url),
    toModule(bytes, Math.round(127 / largest)),
  );
}

function strongest(weights: Float64Array, count: number): Set<number> {
  const places = [...weights.keys()].filter((place) => weights[place] !== 0);
  const strength = (place: number): number => Math.abs(weights[place] ?? 0);
  return new Set(places.sort((a, b) => strength(b) - strength(a) || a - b).slice(0, count));
}

/** The layout that `packages/nlp/src/sentence/weights.ts` reads. */
function toBytes(weights: Float64Array): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  weights.forEach((weight, place) => {
    if (weight === 0) return;
    let distance = place - last;
    for (; distance > 127; distance >>>= 7) bytes.push((distance & 127) | 128);
    bytes.push(distance, weight & 255);
    last = place;
  });
  return Uint8Array.from(bytes);
}

function toModule(bytes: Uint8Array, unit: number): string {
  return [
    '// Made by scripts/train-boundaries.ts. Do not edit.',
    '// Learned from the treebanks EWT and GUM, so offered under CC BY-SA 4.0 (docs/model-card.md).',
    '/** Weights of the features of sentence boundaries; layout: weights.ts. */',
    'export const BOUNDARY_WEIGHTS =',
    `  '${Buffer.from(bytes).toString('base64')}';`,
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
