/**
 * Entente's encoder beside two ONNX engines, which are no dependency of Entente (docs/adr/0009).
 *
 * `onnx.js --write-sentences FILE` writes the sentences of the sample articles for
 * scripts/train/export_onnx.py; `onnx.js --packages FOLDER --models FOLDER [--own MODEL.bin]` compares.
 * PACKAGES is a folder in which `npm i --ignore-scripts onnxruntime-node onnxruntime-web` was run,
 * MODELS what export_onnx.py wrote. Prints Markdown; `output` is the start of a hash of all outputs, so the
 * same means the same bits.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toMarkdownTable } from '../eval/table.ts';
import { readModels } from '../models.ts';
import type { EngineResult } from './onnx-engine.ts';
import { readArticles, readSampleFiles, tokenLines } from './steps.ts';

const USAGE =
  'Usage: node scripts/dist/bench/onnx.js --write-sentences FILE\n' +
  '   or: node scripts/dist/bench/onnx.js --packages FOLDER --models FOLDER [--own MODEL.bin]\n';
const SECONDS = 3;
const ENGINES = ['node', 'web'] as const;
const FILES = ['encoder.onnx', 'encoder.int8.onnx'];

const { values } = parseArgs({
  options: {
    'write-sentences': { type: 'string' },
    packages: { type: 'string' },
    models: { type: 'string' },
    own: { type: 'string' },
  },
});
const { packages, models, own, 'write-sentences': sentences } = values;
if (sentences !== undefined) await writeSentences(sentences);
else if (packages !== undefined && models !== undefined) {
  process.stdout.write(`${compare(packages, models, own)}\n${sizes(packages)}`);
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}

async function writeSentences(file: string): Promise<void> {
  const [model] = await readModels();
  if (model === undefined) throw new Error('no model');
  const read = await readArticles(readSampleFiles(), model.bytes);
  writeFileSync(file, `${tokenLines(read).join('\n')}\n`);
}

function compare(folder: string, from: string, parser: string | undefined): string {
  const inputs = join(from, 'inputs.json');
  const measure = (engine: string, file: string, threads: number): string[] => {
    process.stderr.write(`${engine} ${String(threads)}\n`);
    const args = [folder, file, inputs, String(threads), String(SECONDS)];
    const child = join(import.meta.dirname, 'onnx-engine.js');
    const printed = execFileSync(process.execPath, [child, engine, ...args], { encoding: 'utf8' });
    const { load, wall, cpu, digest } = JSON.parse(printed) as EngineResult;
    return [
      engine === 'entente' ? 'entente' : `onnxruntime-${engine} ${versionOf(folder, engine)}`,
      ...[basename(file), (statSync(file).size / 1e6).toFixed(1), String(threads)],
      ...[wall, cpu].map((speed) => Math.round(speed).toLocaleString('en-US')),
      ...[load.toFixed(0), digest.slice(0, 8)],
    ];
  };
  const rows = FILES.flatMap((name) =>
    ENGINES.flatMap((engine) =>
      [1, 2].map((threads) => measure(engine, join(from, name), threads)),
    ),
  );
  if (parser !== undefined) rows.push(measure('entente', parser, 1));
  return toMarkdownTable(
    ['engine', 'model', 'MB', 'threads', 'pieces/s', 'of processor time', 'load, ms', 'output'],
    rows,
    (column) => column > 1 && column < 7,
  );
}

function sizes(folder: string): string {
  const rows = ENGINES.map((engine) => {
    const size = sizeOf(join(folder, 'node_modules', `onnxruntime-${engine}`));
    return [`onnxruntime-${engine} ${versionOf(folder, engine)}`, (size / 1e6).toFixed(0)];
  });
  return toMarkdownTable(['package', 'installed, MB'], rows, (column) => column === 1);
}

function versionOf(folder: string, engine: string): string {
  const file = join(folder, 'node_modules', `onnxruntime-${engine}`, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/** Bytes of all files under `folder`. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
