import { lstat } from 'node:fs/promises';
import { UsageError } from '@entente/core';
import { drawSample, STRATIFICATIONS, toSheet, type Stratification } from '@entente/graph';
import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../graph-directory/read.ts';
import { graphOption, parseWhole } from '../options.ts';
import { writeFile } from '../write-files.ts';

interface Options {
  readonly graph: string;
  readonly n: number;
  readonly stratify: Stratification;
  readonly seed: number;
  readonly view?: boolean;
  readonly out?: string;
}

/** `entente sample`: a coding sheet, to measure how much of a graph is right. */
export function addSample(program: Command, context: Context): void {
  program
    .command('sample')
    .summary('draw claims for people to judge, as a coding sheet')
    .description(
      'Writes a random sample of the graph as CSV: sentence, context, what was read from it, and empty\n' +
        'columns where two coders say right or wrong. entente agreement reads it back.',
    )
    .addOption(graphOption())
    .option('--n <count>', 'at most so many items', (text) => parseWhole(text, 1, 1e9), 200)
    .addOption(
      new Option('--stratify <by>', 'draw from each of these in proportion, and at least one')
        .choices(STRATIFICATIONS)
        .default(STRATIFICATIONS[0]),
    )
    .option('--view', 'only claims that are edges of the view: between entities, asserted')
    .option('--seed <n>', 'another number, another sample', (t) => parseWhole(t, 0, 2 ** 32 - 1), 1)
    .option('--out <file>', 'file, which must not exist yet; default: standard output')
    .addHelpText(
      'after',
      `
An item is a claim with one of its sentences. docs/coding.md tells how to code and what is measured.

Examples:
  $ entente sample --n 200 --stratify predicate --out sheet.csv
  $ entente sample --view --stratify rule --seed 7 > sheet.csv`,
    )
    .action(async (options: Options) => {
      await writeSample(options, context);
    });
}

async function writeSample(options: Options, { terminal }: Context): Promise<void> {
  const { out, n: count, stratify, seed, view: viewOnly = false } = options;
  const directory = await openGraphDirectory(options.graph);
  if (out !== undefined) await refuseExisting(out);
  const { ontology } = await readVocabulary(directory);
  const records = await readRecords(directory);
  const sample = drawSample(records, ontology, { count, stratify, seed, viewOnly });
  const { items, population, strata, strataWithout } = sample;
  if (out === undefined) for (const piece of toSheet(items)) await terminal.print(piece);
  else await writeFile(out, toSheet(items));
  const from = stratify === 'none' ? '' : ` from ${String(strata)} strata (${stratify})`;
  const where = out === undefined ? '' : ` Next: fill it in, then entente agreement ${out}`;
  terminal.note(`${String(items.length)} of ${String(population)} readings${from}.${where}`);
  if (strataWithout === 0) return;
  terminal.note(
    `${String(strataWithout)} strata gave no item: give --n ${String(strata)} or more, or --stratify none.`,
  );
}

/** A sheet may hold days of work: it is never written over. */
async function refuseExisting(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return;
  throw new UsageError(
    'file-exists',
    `${path} exists and may hold verdicts: nothing was written. Name another file with --out.`,
  );
}
