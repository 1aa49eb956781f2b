import type { CodedItem, SheetTable, Verdict } from '../../src/coding/read-sheet.ts';

const SHORT: Readonly<Record<string, Verdict | null>> = { '+': 'right', '-': 'wrong', '.': null };

/** Items of one predicate: verdicts of both coders, and what is settled, as `+`, `-` and `.`. */
export function codedItems(
  predicate: string,
  stratumPopulation: number,
  first: string,
  second = '.'.repeat(first.length),
  settled = '.'.repeat(first.length),
): CodedItem[] {
  return Array.from(first, (one, i) => ({
    ...{ line: i + 2, item: String(i + 1), quote: 'A b C.', claim: 'A – b – C' },
    ...{ claimId: `claim:${predicate}`, evidenceId: `ev:${String(i)}`, rule: 'active' },
    ...{ predicate, stratum: predicate, stratumPopulation, population: 100 },
    verdicts: [SHORT[one] ?? null, SHORT[second[i] ?? ''] ?? null],
    notes: ['', ''],
    settled: SHORT[settled[i] ?? ''] ?? null,
  }));
}

/** A table of rows that differ from a filled one in `changes`. */
export function tableOf(...changes: readonly Readonly<Record<string, string>>[]): SheetTable {
  const filled = {
    ...{ item: '', quote: 'Q', claim: 'C', verdict1: 'right', verdict2: '', settled: '' },
    ...{ note1: '', note2: '', predicate: 'MEETS', rule: 'active', stratum: 'MEETS' },
    ...{ stratumPopulation: '7', population: '9', claimId: 'claim:1' },
  };
  return {
    names: [...Object.keys(filled), 'evidenceId'],
    rows: changes.map((change, i) => ({
      line: i + 2,
      cells: { ...filled, evidenceId: `ev:${String(i)}`, ...change },
    })),
  };
}
