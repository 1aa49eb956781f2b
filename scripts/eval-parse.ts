import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createParser, isWord, parseConllu, type Parser } from '@entente/nlp';
import { readRawDocuments, scoreSegmentation } from './eval/segmentation.ts';

/** Percentages of words that are right, given the file's own tokens. */
export interface ParseScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  /** Unlabeled and labeled attachment; relations are compared with their subtypes. */
  readonly uas: number;
  readonly las: number;
}

/** Scores of `parser` on CoNLL-U with gold words. */
export function scoreParse(conllu: string, parser: Parser): ParseScores {
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let words = 0;
  for (const { lines } of parseConllu(conllu)) {
    const gold = lines.filter(isWord);
    const found = parser.parse(gold.map(([, form]) => form));
    gold.forEach(([, , , upos, xpos, , head, deprel], i) => {
      const word = found[i];
      if (word === undefined) return;
      const attached = String(word.head + 1) === head;
      words++;
      right.upos += Number(word.upos === upos);
      right.xpos += Number(word.xpos === xpos);
      right.uas += Number(attached);
      right.las += Number(attached && word.deprel === deprel);
    });
  }
  const percent = (count: number): number => (100 * count) / Math.max(words, 1);
  return {
    words,
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    uas: percent(right.uas),
    las: percent(right.las),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [model, ...files] = process.argv.slice(2);
  if (model === undefined || files.length === 0) {
    process.stderr.write('Usage: node scripts/dist/eval-parse.js MODEL FILE.conllu…\n');
    process.exitCode = 2;
  } else {
    const parser = createParser(await readFile(model));
    for (const file of files) {
      const conllu = await readFile(file, 'utf8');
      const before = process.cpuUsage();
      const { words, ...scores } = scoreParse(conllu, parser);
      const { user, system } = process.cpuUsage(before);
      const segmentation = scoreSegmentation(readRawDocuments(conllu));
      const shown = Object.entries({
        ...scores,
        segmentedWords: segmentation.words,
        sentences: segmentation.sentences,
      })
        .map(([name, value]) => `${name} ${value.toFixed(2)}`)
        .join('  ');
      const speed = Math.round(words / ((user + system) / 1e6));
      process.stdout.write(`${file}  ${shown}  ${String(speed)} words/s\n`);
    }
  }
}
