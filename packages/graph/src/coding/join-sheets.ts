import { FormatError } from '@entente/core';
import { keyOf, type CodedItem, type Verdict } from './read-sheet.ts';

/** A sheet by its file's name. */
export interface NamedSheet {
  readonly name: string;
  readonly items: readonly CodedItem[];
}

/**
 * Two copies of a sheet, each filled in by one coder, as one: the first coder's verdicts are those of
 * `first`, whichever verdict column they stand in. Items that only one copy has are kept.
 * @throws FormatError `bad-sheet` where a copy holds two coders' verdicts, or copies do not fit
 */
export function joinSheets(first: NamedSheet, second: NamedSheet): CodedItem[] {
  const one = oneCoder(first);
  const other = new Map(oneCoder(second).map((coded) => [keyOf(coded.item), coded]));
  const keys = new Set(one.map(({ item }) => keyOf(item)));
  if (keys.size > 0 && other.size > 0 && ![...other.keys()].some((key) => keys.has(key))) {
    throw new FormatError(
      'bad-sheet',
      `${first.name} and ${second.name} have no item in common: they are not two copies of one sheet.`,
    );
  }
  const joined = one.map(({ item, verdict, note }): CodedItem => {
    const match = other.get(keyOf(item));
    checkFit(item, match?.item, first, second);
    return {
      ...item,
      verdicts: [verdict, match?.verdict ?? null],
      notes: [note, match?.note ?? ''],
      settled: item.settled ?? match?.item.settled ?? null,
    };
  });
  const extra = [...other.values()].filter(({ item }) => !keys.has(keyOf(item)));
  return [
    ...joined,
    ...extra.map(({ item, verdict, note }): CodedItem => ({
      ...item,
      verdicts: [null, verdict],
      notes: ['', note],
    })),
  ];
}

interface OneCoded {
  readonly item: CodedItem;
  readonly verdict: Verdict | null;
  readonly note: string;
}

function oneCoder({ name, items }: NamedSheet): OneCoded[] {
  const [hasFirst, hasSecond] = [0, 1].map((i) =>
    items.some(({ verdicts }) => verdicts[i] !== null),
  );
  if (hasFirst === true && hasSecond === true) {
    throw new FormatError(
      'bad-sheet',
      `${name} has verdicts of two coders. Give it alone, or empty verdict1 or verdict2 in it.`,
    );
  }
  const column = hasSecond === true ? 1 : 0;
  return items.map((item) => ({ item, verdict: item.verdicts[column], note: item.notes[column] }));
}

function checkFit(
  item: CodedItem,
  match: CodedItem | undefined,
  first: NamedSheet,
  second: NamedSheet,
): void {
  if (match === undefined) return;
  const where = `line ${String(item.line)} of ${first.name} and line ${String(match.line)} of ${second.name}`;
  if (item.stratum !== match.stratum || item.stratumPopulation !== match.stratumPopulation) {
    throw new FormatError('bad-sheet', `${where} are of different samples: their strata differ.`);
  }
  if (item.settled !== null && match.settled !== null && item.settled !== match.settled) {
    throw new FormatError('bad-sheet', `${where} are settled differently. Correct one of them.`);
  }
}
