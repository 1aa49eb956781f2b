import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODELS, readModel } from '@entente/cli';
import { ACTORS, ONTOLOGY } from '@entente/core';
import { createAnalyzer, createWordStates } from '@entente/nlp';
import { toExamples, type GoldSentence } from './arguments/examples.ts';

const USAGE =
  'Usage: npm run arguments -- GOLD OUT [MODEL]\n' +
  'GOLD: tuples as JSON Lines (CaRB dev); OUT: a folder for examples.json and states.bin, which\n' +
  'scripts/train/train_arguments.py reads; MODEL: whose states and trees to learn from.\n';

/** Writes what the argument tagger is trained on. */
async function main(gold: string, out: string, name: string): Promise<void> {
  const { bytes: model } = await readModel(name);
  const rows = (await readFile(gold, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldSentence);
  const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });
  const wordStates = createWordStates(model);
  const { states, ...examples } = toExamples(rows, analyzer, wordStates);
  await mkdir(out, { recursive: true });
  const parts = states.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  await writeFile(join(out, 'states.bin'), Buffer.concat(parts));
  const content = JSON.stringify({ size: wordStates.size, ...examples });
  await writeFile(join(out, 'examples.json'), content);
  process.stderr.write(`${String(examples.examples.length)} sentences\n`);
}

const [gold, out, name = MODELS[0], ...more] = process.argv.slice(2);
if (gold !== undefined && out !== undefined && more.length === 0) await main(gold, out, name);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
