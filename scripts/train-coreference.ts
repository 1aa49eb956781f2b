import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODELS, readModel } from '@entente/cli';
import { createParser } from '@entente/nlp';
import { packWeights, type PackedWeights } from './boundaries/pack-weights.ts';
import { readCoreferenceDocuments } from './coreference/documents.ts';
import { trainModels, type Models } from './coreference/models.ts';

const USAGE =
  'Usage: npm run coreference -- CORPORA   (the folder with treebank/en_gum-permissive-train.conllu)\n';
const TRAINING = 'treebank/en_gum-permissive-train.conllu';

/** Learns the three models of `packages/nlp/src/coref/rank/` and writes `ranker.generated.ts`. */
async function main(corpora: string): Promise<void> {
  const conllu = await readFile(join(corpora, TRAINING), 'utf8');
  const { bytes } = await readModel(MODELS[0]);
  process.stderr.write('parse\n');
  const documents = readCoreferenceDocuments(conllu, createParser(bytes));
  const models = trainModels(documents, (step) => process.stderr.write(`${step}\n`));
  const root = /[\\/]dist$/.test(import.meta.dirname) ? '../..' : '..';
  await writeFile(
    new URL(`${root}/packages/nlp/src/coref/rank/ranker.generated.ts`, import.meta.url),
    toModule(models),
  );
}

function toModule({ spans, sorts, links }: Models): string {
  const [packedSpans, packedSorts, packedLinks] = [spans, sorts, links].map(packWeights) as [
    PackedWeights,
    PackedWeights,
    PackedWeights,
  ];
  const table = (name: string, what: string, { base64 }: PackedWeights): string[] => [
    `/** Weights of ${what}; layout: sparse-weights.ts. */`,
    `export const ${name} =`,
    `  '${base64}';`,
  ];
  return [
    '// Made by scripts/train-coreference.ts. Do not edit.',
    '// Learned from GUM, parts of whose texts are under CC BY-SA, so offered under CC BY-SA 4.0 (docs/model-card.md).',
    ...table('SPAN_WEIGHTS', 'the features of spans', packedSpans),
    '/** What a log-odds of 1 is as a sum of weights of spans. */',
    `export const SPAN_UNIT = ${String(packedSpans.unit)};`,
    ...table('SORT_WEIGHTS', 'the features of sorts', packedSorts),
    ...table('LINK_WEIGHTS', 'the features of links', packedLinks),
    '',
  ].join('\n');
}

const [corpora, ...more] = process.argv.slice(2);
if (corpora !== undefined && more.length === 0) await main(corpora);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
