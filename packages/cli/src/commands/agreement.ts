import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EntenteError, UsageError } from '@entente/core';
import {
  assess,
  GROUPINGS,
  joinSheets,
  parseSheet,
  type CodedItem,
  type Grouping,
} from '@entente/graph';
import { Option, type Command } from 'commander';
import { agreementLines, toReport } from '../coding/report.ts';
import type { Context } from '../context.ts';
import { messageOf } from '../system-error.ts';
import { printableJson } from '../terminal.ts';

interface Options {
  readonly by: Grouping;
  readonly json?: boolean;
}

/** `entente agreement SHEET…`: what people found in a coding sheet. */
export function addAgreement(program: Command, context: Context): void {
  program
    .command('agreement')
    .summary('precision and agreement of coders from filled coding sheets')
    .description(
      'Reads a sheet of entente sample that people have filled in: precision with 95 % intervals, over all\n' +
        "and per predicate, weighted to the graph; for two coders Krippendorff's alpha and where they differ.",
    )
    .argument('<sheet...>', 'one sheet, or two copies of it, each filled in by one coder')
    .addOption(
      new Option('--by <column>', 'what precision is told for')
        .choices(GROUPINGS)
        .default(GROUPINGS[0]),
    )
    .option('--json', 'print one object')
    .addHelpText(
      'after',
      `
A verdict is right, wrong or empty. An item on which coders differ counts as wrong until the column
settled says what both find in the end. docs/coding.md explains the figures.

Examples:
  $ entente agreement sheet.csv
  $ entente agreement anna.csv ben.csv
  $ entente agreement sheet.csv --by rule --json`,
    )
    .action(async (sheets: readonly string[], options: Options) => {
      const items = await readSheets(sheets);
      const assessment = assess(items, options.by);
      const text =
        options.json === true
          ? printableJson(toReport(assessment, options.by), 2)
          : agreementLines(assessment, options.by).join('\n');
      await context.terminal.print(`${text}\n`);
    });
}

/** @throws UsageError, FormatError that tell what to do */
async function readSheets(paths: readonly string[]): Promise<CodedItem[]> {
  const [first, second, ...more] = await Promise.all(paths.slice(0, 3).map(readSheet));
  if (first === undefined || more.length > 0) {
    throw new UsageError(
      'too-many-sheets',
      'Give one sheet, or two: agreement is measured between two coders.',
    );
  }
  const items = second === undefined ? first.items : joinSheets(first, second);
  const isJudged = ({ verdicts, settled }: CodedItem): boolean =>
    settled !== null || verdicts.some((one) => one !== null);
  if (items.some(isJudged)) return [...items];
  throw new EntenteError(
    'nothing-judged',
    'No item has a verdict. Write right or wrong into the column verdict1 (second coder: verdict2).',
  );
}

async function readSheet(path: string): Promise<{ name: string; items: CodedItem[] }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError('no-such-sheet', `Cannot read ${path} (${messageOf(error)}).`, {
      cause: error,
    });
  });
  const { readTable } = await import('@entente/ingest');
  const name = basename(path);
  return { name: path, items: parseSheet(name, readTable(name, bytes)) };
}
