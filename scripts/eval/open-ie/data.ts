import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoldSentence } from '../../arguments/examples.ts';
import { tokensOf } from '../../predict/open-ie.ts';

/** A sentence of a benchmark of open information extraction; tokens are parted by blanks. */
export interface BenchSentence {
  readonly id: string;
  readonly sentence: string;
}

/** Sentences of CaRB with their tuples. */
export type CarbSentence = BenchSentence & GoldSentence;

/** What the models are compared on; BenchIE's sentences as they are, for its scorer. */
export interface OpenIeData {
  readonly carb: readonly CarbSentence[];
  readonly benchie: readonly BenchSentence[];
}

/** Development parts under `path`, or null where one is not there. */
export async function readOpenIeData(path: string): Promise<OpenIeData | null> {
  const read = async <Row>(name: string): Promise<Row[]> => {
    const content = await readFile(join(path, 'bench/data/dev', `${name}.jsonl`), 'utf8');
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line) as Row);
  };
  try {
    return { carb: await read('carb'), benchie: await read('benchie') };
  } catch {
    return null;
  }
}

/** Letters and digits of a sentence: the same in benchmarks that write its signs in other ways. */
export function sentenceKey(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/-[lr][rsc]b-/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** CaRB's tuples as the scorer of WiRe57 takes them: words that are not in the sentence are inferred. */
export function toWireGold({ id, sentence, gold }: CarbSentence): object {
  const there = new Set(tokensOf(sentence));
  const slot = (text = ''): object => {
    const words = tokensOf(text);
    return { words, inferred: words.map((word) => !there.has(word)) };
  };
  const tuples = gold.map(({ relation, args: [subject, object, ...rest] }) => ({
    subject: slot(subject),
    relation: slot(relation),
    object: slot(object),
    args: rest.map(slot),
  }));
  return { id, sentence, gold: tuples };
}
