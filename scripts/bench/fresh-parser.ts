/**
 * Measures one model in a process that does nothing else:
 * `fresh-parser.js load|memory|speed MODEL TEXTS.json KERNEL,… SECONDS`. Prints JSON: one speed for each
 * kernel, or what was loaded with the first one. Fails where the engine lacks a kernel.
 */
import { readFileSync } from 'node:fs';
import { createKernel, createParser, parse, type Implementation, type Parser } from '@entente/nlp';
import { measureSpeeds, type CountedText, type Prepare } from './rounds.ts';

/** What `load` and `memory` print. */
export interface Loaded {
  /** Time from bytes to parser. */
  readonly milliseconds: number;
  /** Resident memory of the process in bytes. */
  readonly memory: number;
}

const MEMORY_TOKENS = 10_000;

const [mode, file = '', list = '', names = 'auto', seconds] = process.argv.slice(2);
const kernels = names.split(',') as [Implementation, ...Implementation[]];
const bytes = new Uint8Array(readFileSync(file));
const create = (name: Implementation): Parser => {
  const kernel = createKernel(name);
  if (kernel === null) throw new Error(`no kernel ${name} in ${process.version}`);
  return createParser(bytes, kernel);
};
const reader = (parser: Parser) => (text: string) => {
  parse(text, parser);
};

if (mode === 'speed') {
  const prepares = kernels.map((name): Prepare => {
    // The parser of the pass before lives until the next one is made, and with it the compiled kernel.
    let parser = create(name);
    return () => {
      parser = create(name);
      return reader(parser);
    };
  });
  process.stdout.write(JSON.stringify(measureSpeeds(readTexts(), Number(seconds), prepares)));
} else {
  const from = performance.now();
  const parser = create(kernels[0]);
  const milliseconds = performance.now() - from;
  if (mode === 'memory') parseTokens(reader(parser));
  const loaded: Loaded = { milliseconds, memory: process.memoryUsage.rss() };
  process.stdout.write(JSON.stringify(loaded));
}

function readTexts(): CountedText[] {
  return JSON.parse(readFileSync(list, 'utf8')) as CountedText[];
}

function parseTokens(read: (text: string) => void): void {
  const texts = readTexts();
  for (let [done, i] = [0, 0]; done < MEMORY_TOKENS && texts.length > 0; i++) {
    const { text, tokens } = texts[i % texts.length] ?? { text: '', tokens: 1 };
    read(text);
    done += tokens;
  }
}
