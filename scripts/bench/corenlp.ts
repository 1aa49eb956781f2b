import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Speed of CoreNLP, by default of its tagger, lemmatizer and dependency parser. */
export interface CorenlpSpeed {
  readonly version: string;
  /** By the clock, one thread. */
  readonly tokensPerSecond: number;
}

/** So often are the sentences read, for the Java machine needs a while to warm up. */
const REPEATS = 4;

/**
 * Runs CoreNLP (GPL: a program to measure against, no part of this one) from `folder`, which holds
 * the jars in `LIB` and the compiled class `Peer` in `OUT`. It is given sentences whose tokens are
 * parted by blanks. @throws Error when it does not run
 */
export function measureCorenlp(
  folder: string,
  sentences: readonly string[],
  scratch: string,
  annotators = 'tokenize,pos,lemma,depparse',
): CorenlpSpeed {
  const input = join(scratch, 'sentences.txt');
  writeFileSync(
    input,
    `${Array.from({ length: REPEATS }, () => sentences.join('\n')).join('\n')}\n`,
  );
  const path = [join(folder, 'LIB', '*'), join(folder, 'OUT')].join(delimiter);
  const output = join(scratch, 'corenlp.jsonl');
  const { stderr, error } = spawnSync(
    'java',
    ['-Xmx6g', '-cp', path, 'Peer', input, output, annotators],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const found = /([\d.]+) tokens\/s/.exec(stderr);
  if (error !== undefined || found === null) {
    throw new Error(`CoreNLP did not run from ${folder}: ${error?.message ?? stderr.slice(-2000)}`);
  }
  const jars = readdirSync(join(folder, 'LIB')).join(' ');
  const version = /stanford-corenlp-(\d[\d.]*\d)\.jar/.exec(jars)?.[1] ?? '';
  return { version, tokensPerSecond: Number(found[1]) };
}
