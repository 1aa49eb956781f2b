/**
 * Measures one engine in a process that does nothing else:
 * `onnx-engine.js node|web|entente PACKAGES MODEL INPUTS.json THREADS SECONDS`. Prints JSON.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createParser } from '@entente/nlp';

/** A sentence as scripts/train/export_onnx.py writes it. */
interface Input {
  readonly words: readonly string[];
  readonly pieces: readonly number[];
  readonly shapes: readonly number[];
}

/** What is printed. */
export interface EngineResult {
  /** From bytes to a session, in milliseconds. */
  readonly load: number;
  /** Word pieces a second, by the clock and of processor time. */
  readonly wall: number;
  readonly cpu: number;
  /** Hash of all outputs. */
  readonly digest: string;
}

/** The part of the interface of both packages that is used. */
interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number } };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => object;
  readonly InferenceSession: {
    readonly create: (model: Uint8Array, options: object) => Promise<OnnxSession>;
  };
}

interface OnnxSession {
  readonly run: (
    feeds: Readonly<Record<string, object>>,
  ) => Promise<{ readonly states: { readonly data: Float32Array } }>;
}

/** Runs one sentence and gives what is to be hashed. */
type Run = (input: Input) => Promise<string | Uint8Array>;

const [engine = '', packages = '', model = '', list = '', threads, seconds] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(model));
const inputs = JSON.parse(readFileSync(list, 'utf8')) as Input[];
const from = performance.now();
const run = engine === 'entente' ? runParser() : await openSession(Number(threads));
const load = performance.now() - from;

const hash = createHash('sha256');
for (const input of inputs) hash.update(await run(input));
const result: EngineResult = { load, digest: hash.digest('hex'), ...(await measureSpeed()) };
process.stdout.write(JSON.stringify(result), () => process.exit());

/** Entente's own parser: the encoder and, beyond what the others do, tags, trees and labels. */
function runParser(): Run {
  const parser = createParser(bytes);
  return ({ words }) => Promise.resolve(JSON.stringify(parser.parse(words)));
}

async function openSession(count: number): Promise<Run> {
  const require = createRequire(join(packages, 'package.json'));
  const { env, Tensor, InferenceSession } = require(`onnxruntime-${engine}`) as OnnxRuntime;
  if (engine === 'web') env.wasm.numThreads = count;
  const session = await InferenceSession.create(bytes, {
    ...{ intraOpNumThreads: count, interOpNumThreads: 1, executionMode: 'sequential' },
    executionProviders: [engine === 'web' ? 'wasm' : 'cpu'],
  });
  const tensor = (rows: readonly number[]): object =>
    new Tensor('int64', BigInt64Array.from(rows, BigInt), [1, rows.length]);
  return async ({ pieces, shapes }) => {
    const { states } = await session.run({ pieces: tensor(pieces), shapes: tensor(shapes) });
    const { buffer, byteOffset, byteLength } = states.data;
    return new Uint8Array(buffer, byteOffset, byteLength).slice();
  };
}

/** Over the sentences in turn; the pass that was hashed has warmed up. */
async function measureSpeed(): Promise<{ wall: number; cpu: number }> {
  let pieces = 0;
  const processor = process.cpuUsage();
  const start = performance.now();
  for (let i = 0; performance.now() - start < Number(seconds) * 1000; i++) {
    const input = inputs[i % inputs.length];
    if (input === undefined) break;
    await run(input);
    pieces += input.pieces.length;
  }
  const { user, system } = process.cpuUsage(processor);
  return {
    wall: (1000 * pieces) / (performance.now() - start),
    cpu: (1e6 * pieces) / (user + system),
  };
}
