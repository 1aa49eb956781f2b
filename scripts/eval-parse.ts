import { readFile } from 'node:fs/promises';
import { createParser } from '@entente/nlp';
import { scoreParse } from './eval/parse.ts';
import type { RawScores } from './eval/raw-text.ts';
import { errorsOf, f1Of, RELATIONS } from './eval/relation-scores.ts';
import type { TreeScores } from './eval/tree-scores.ts';

/** `node scripts/dist/eval-parse.js MODEL FILE.conllu…`: all scores of one model file. */
const [model, ...files] = process.argv.slice(2);
if (model === undefined || files.length === 0) {
  process.stderr.write('Usage: node scripts/dist/eval-parse.js MODEL FILE.conllu…\n');
  process.exitCode = 2;
} else {
  const parser = createParser(await readFile(model));
  for (const file of files) {
    const { trees, raw, relations } = scoreParse(await readFile(file, 'utf8'), parser);
    const line = (scores: TreeScores | RawScores): string =>
      Object.entries<number>({ ...scores })
        .map(([name, value]) => `${name} ${value.toFixed(2)}`)
        .join('  ');
    process.stdout.write(`${file}\n  gold words  ${line(trees)}\n  raw text    ${line(raw)}\n`);
    for (const relation of RELATIONS) {
      const score = relations.get(relation) ?? { gold: 0, found: 0, right: 0 };
      const { gold, found, right } = score;
      const counts = `gold ${String(gold)}  found ${String(found)}  right ${String(right)}`;
      const errors = `errors ${String(errorsOf(score))}`;
      process.stdout.write(
        `  ${relation.padEnd(12)} F1 ${f1Of(score).toFixed(2)}  ${counts}  ${errors}\n`,
      );
    }
  }
}
