import { FormatError } from '@entente/core';

export const VERDICTS = ['right', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A table as it was read: names of its columns, and each row by them. */
export interface SheetTable {
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** An item of a coding sheet with what coders found. */
export interface CodedItem {
  readonly line: number;
  readonly item: string;
  readonly claimId: string;
  readonly evidenceId: string;
  readonly quote: string;
  readonly claim: string;
  readonly predicate: string;
  readonly rule: string;
  readonly stratum: string;
  readonly stratumPopulation: number;
  readonly population: number;
  /** Of the first and the second coder; null = not judged. */
  readonly verdicts: readonly [Verdict | null, Verdict | null];
  readonly notes: readonly [string, string];
  /** What both found in the end. */
  readonly settled: Verdict | null;
}

const NEEDED = [
  ...['claimId', 'evidenceId', 'predicate', 'stratum', 'stratumPopulation', 'population'],
  'verdict1',
];

/** At most so many problems are told at once. */
const SHOWN = 10;

/**
 * The items of a coding sheet that people have filled in. Case of and blanks around verdicts do not
 * matter; columns may have been moved, and others added or, but for those that are needed, removed.
 * @throws FormatError `bad-sheet` that names file, line, and what to write
 */
export function parseSheet(name: string, { names, rows }: SheetTable): CodedItem[] {
  const missing = NEEDED.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new FormatError(
      'bad-sheet',
      `${name} is no coding sheet: it has no column ${missing.join(', ')}. ` +
        'Make one with: entente sample --out FILE, and keep its first line.',
    );
  }
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const sizes = new Map<string, string>();
  const items = rows.map(({ line, cells }): CodedItem => {
    const cell = (column: string): string => (cells[column] ?? '').trim();
    const fail = (what: string): void => {
      problems.push(`line ${String(line)}${labelOf(cell('item'))}: ${what}`);
    };
    const verdict = (column: string): Verdict | null => {
      const given = cell(column).toLowerCase();
      const found = VERDICTS.find((one) => one === given) ?? null;
      if (given !== '' && found === null) {
        fail(`"${cell(column)}" in ${column} is none of ${VERDICTS.join(', ')}`);
      }
      return found;
    };
    const [claimId, evidenceId, stratum] = [cell('claimId'), cell('evidenceId'), cell('stratum')];
    if (claimId === '' || evidenceId === '') fail('claimId or evidenceId is missing');
    const before = seen.get(keyOf({ claimId, evidenceId }));
    if (before !== undefined) fail(`the same item as on line ${String(before)}; remove one`);
    seen.set(keyOf({ claimId, evidenceId }), line);
    const sizeOf = (column: string, of: string): number => {
      const size = cell(column);
      const before = sizes.get(of) ?? size;
      if (!/^[1-9]\d{0,14}$/.test(size)) fail(`${column} "${size}" is no whole number above 0`);
      else if (before !== size) fail(`${column} is ${size} here and ${before} above`);
      sizes.set(of, before);
      return Number(size);
    };
    return {
      ...{ line, claimId, evidenceId, stratum },
      stratumPopulation: sizeOf('stratumPopulation', `stratum ${stratum}`),
      population: sizeOf('population', 'all'),
      ...{ item: cell('item'), quote: words(cell('quote')), claim: words(cell('claim')) },
      ...{ predicate: cell('predicate'), rule: cell('rule') },
      verdicts: [verdict('verdict1'), verdict('verdict2')],
      notes: [words(cell('note1')), words(cell('note2'))],
      settled: verdict('settled'),
    };
  });
  if (problems.length === 0) return items;
  const more = problems.length - SHOWN;
  const rest = more > 0 ? `\n  and ${String(more)} more` : '';
  throw new FormatError(
    'bad-sheet',
    `${name} cannot be read:\n  ${problems.slice(0, SHOWN).join('\n  ')}${rest}\n` +
      'Correct it and run again; an item that is not judged has an empty verdict.',
  );
}

/** Tells an item from all others of a graph. */
export function keyOf({ claimId, evidenceId }: Pick<CodedItem, 'claimId' | 'evidenceId'>): string {
  return `${claimId} ${evidenceId}`;
}

/** Without the apostrophe that keeps a spreadsheet from running the text as a formula. */
function words(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '');
}

function labelOf(item: string): string {
  return item === '' ? '' : ` (item ${item})`;
}
