import { execFileSync, spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Implementation } from '@entente/nlp';
import { PEERS } from '../eval/peers.ts';
import { toMarkdownTable } from '../eval/table.ts';
import { measureCorenlp, type CorenlpSpeed } from './corenlp.ts';
import type { Loaded } from './fresh-parser.ts';
import { median, type CountedText, type Speed } from './rounds.ts';

/** What to measure parsers on and against. */
export interface ParserBench {
  readonly models: readonly { readonly name: string; readonly file: string }[];
  /** Texts of one or more paragraphs. */
  readonly texts: readonly CountedText[];
  /** Sentences whose tokens are parted by blanks: what CoreNLP gets. */
  readonly sentences: readonly string[];
  /** Other programs `node` to run the same with. */
  readonly nodes: readonly string[];
  /** Folder with CoreNLP, if it is to run. */
  readonly corenlp: string | undefined;
  readonly scratch: string;
}

const SECONDS = 0.8;
const LOADS = 3;
const MEGABYTE = 1e6;

/** Speed, size, load time and memory of the models beside those of peers, as Markdown. */
export function measureParsers(bench: ParserBench): string {
  const list = join(bench.scratch, 'texts.json');
  writeFileSync(list, JSON.stringify(bench.texts));
  const speeds = [...ownSpeeds(bench, list), ...peerSpeeds(bench, list)];
  const bare = bareMemory();
  const costs = bench.models.map(({ name, file }) => [name, ...costsOf(file, list, bare)]);
  return [
    toMarkdownTable(
      ['what', 'Node', 'tokens/s', 'tokens/s of processor time'],
      speeds,
      (c) => c > 1,
    ),
    toMarkdownTable(
      ['model', 'file, MB', 'load, ms', 'memory after load, MB', 'after 10,000 tokens, MB'],
      costs,
      (column) => column > 0,
    ),
  ].join('\n');
}

function ownSpeeds({ models, nodes }: ParserBench, list: string): string[][] {
  return models.flatMap(({ name, file }) => {
    const run = (
      kernels: readonly Implementation[],
      node: string,
      flags: readonly string[] = [],
    ): string[][] => {
      const args = ['speed', file, list, kernels.join(), String(SECONDS)];
      const speeds = runFresh('fresh-parser', args, [node, ...flags]) as Speed[];
      return kernels.flatMap((kernel, i) =>
        speeds.slice(i, i + 1).map((speed) => {
          return [`${name}${KERNELS[kernel]}`, versionOf(node), ...show(speed)];
        }),
      );
    };
    const flags = relaxedFlags(file, list);
    const relaxed: readonly Implementation[] = flags === null ? [] : ['relaxed'];
    return [
      ...run([...relaxed, 'simd', 'javascript'], process.execPath, flags ?? []),
      ...nodes.flatMap((node) => run(['auto'], node)),
    ];
  });
}

const KERNELS: Readonly<Record<Implementation, string>> = {
  auto: '',
  relaxed: ', relaxed dot product',
  simd: ', plain SIMD',
  javascript: ', without WebAssembly',
};

/** What Node must be told to have the relaxed dot product (20 has it behind a flag); null if it has none. */
function relaxedFlags(file: string, list: string): readonly string[] | null {
  const args = [join(import.meta.dirname, 'fresh-parser.js'), 'load', file, list, 'relaxed'];
  const works = (flags: readonly string[]): boolean =>
    spawnSync(process.execPath, [...flags, ...args], { stdio: 'ignore' }).status === 0;
  return [[], ['--experimental-wasm-relaxed-simd']].find(works) ?? null;
}

function peerSpeeds({ corenlp, sentences, scratch }: ParserBench, list: string): string[][] {
  const rows = PEERS.flatMap(({ name }) => {
    const speeds = runFresh('fresh-peer', [name, list, String(SECONDS)]) as Speed[];
    return speeds.map((speed) => {
      return [`${name}, tags only`, versionOf(process.execPath), ...show(speed)];
    });
  });
  if (corenlp === undefined) return rows;
  const { version, tokensPerSecond }: CorenlpSpeed = measureCorenlp(corenlp, sentences, scratch);
  const speed = count(tokensPerSecond);
  return [...rows, [`CoreNLP ${version}, tags, lemmas and trees of given tokens`, '', speed, '']];
}

/** Resident memory of a Node that does nothing, in bytes. */
function bareMemory(): number {
  const script = 'process.stdout.write(String(process.memoryUsage.rss()))';
  const run = (): string => execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return median(Array.from({ length: LOADS }, () => Number(run())));
}

/** File size, median load time, and resident memory beyond `bare`. */
function costsOf(file: string, list: string, bare: number): string[] {
  const run = (mode: string): Loaded =>
    runFresh('fresh-parser', [mode, file, list, 'auto']) as Loaded;
  const loads = Array.from({ length: LOADS }, () => run('load'));
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
  return [
    megabytes(statSync(file).size),
    median(loads.map(({ milliseconds }) => milliseconds)).toFixed(0),
    megabytes(median(loads.map(({ memory }) => memory)) - bare),
    megabytes(run('memory').memory - bare),
  ];
}

function runFresh(
  script: string,
  args: readonly string[],
  [node = '', ...flags]: readonly string[] = [process.execPath],
): unknown {
  const file = join(import.meta.dirname, `${script}.js`);
  process.stderr.write(`${script} ${args.filter((arg) => !/[\\/]/.test(arg)).join(' ')}\n`);
  return JSON.parse(execFileSync(node, [...flags, file, ...args], { encoding: 'utf8' }));
}

function versionOf(node: string): string {
  if (node === process.execPath) return process.version;
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
}

function show({ wall, cpu }: Speed): string[] {
  return [count(wall), count(cpu)];
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
