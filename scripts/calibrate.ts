import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODELS, readModel } from '@entente/cli';
import { ACTORS, ONTOLOGY } from '@entente/core';
import { createAnalyzer } from '@entente/nlp';
import { readJudged } from './calibration/documents.ts';
import { fitWeights } from './calibration/fit.ts';
import { precisionByPredicate, readHeldOut, toPrecisionModule } from './calibration/precision.ts';
import { confidenceTable } from './eval/confidence.ts';

const USAGE =
  'Usage: npm run calibrate -- PATH   (the folder with bench/data/dev, for claims judged there)\n' +
  'Fits the confidence of claims to graph-data/gold/claims and writes its weights, and how often claims of each\n' +
  'predicate are right: by the same judgments, and by those of held-out edges (graph-data/gold/view).\n';
const WEIGHTS = 'packages/nlp/src/claim/confidence-weights.generated.ts';
const PRECISIONS = 'packages/core/src/precision.generated.ts';

/** Fits the weights of confidence, says how reliable they are, and counts what is right by predicate. */
async function main(path: string): Promise<void> {
  const { bytes: model } = await readModel(MODELS[0]);
  const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });
  const judged = await readJudged(path, analyzer);
  process.stderr.write(`${String(judged.length)} judged claims\n`);
  process.stdout.write(await confidenceTable(path, analyzer));
  const root = /[\\/]dist$/.test(import.meta.dirname) ? '..' : '.';
  const top = join(import.meta.dirname, root, '..');
  await writeFile(join(top, WEIGHTS), toModule(fitWeights(judged)));
  const precision = precisionByPredicate(judged, await readHeldOut());
  await writeFile(join(top, PRECISIONS), toPrecisionModule(precision));
}

function toModule(weights: ReadonlyMap<string, number>): string {
  return [
    '// Made by scripts/calibrate.ts. Do not edit.',
    '/** Weights of `confidenceFeatures` by name; `always` is that of every statement. */',
    'export const WEIGHTS: ReadonlyMap<string, number> = new Map([',
    ...[...weights].map(([name, weight]) => `  ['${name}', ${String(weight)}],`),
    ']);',
    '',
  ].join('\n');
}

const [path, ...more] = process.argv.slice(2);
if (path !== undefined && more.length === 0) await main(path);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
