import { expect, test } from '@jest/globals';
import { parseSheet } from '../../src/coding/read-sheet.ts';
import { tableOf } from './coded.ts';

type Change = Readonly<Record<string, string>>;

const parse = (...changes: readonly Change[]) => parseSheet('a.csv', tableOf(...changes));

function messageOf(...changes: readonly Change[]): string {
  try {
    parse(...changes);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'accepted';
}

test('verdicts are read whatever their case, and empty ones are none', () => {
  const items = parse(
    { item: '1', verdict1: ' Right ', verdict2: 'WRONG', note2: "'-no", settled: 'wrong' },
    { verdict1: '' },
  );
  expect(items).toMatchObject([
    {
      ...{
        line: 2,
        item: '1',
        claimId: 'claim:1',
        evidenceId: 'ev:0',
        stratumPopulation: 7,
        population: 9,
      },
      ...{ verdicts: ['right', 'wrong'], notes: ['', '-no'], settled: 'wrong' },
    },
    { line: 3, verdicts: [null, null], settled: null },
  ]);
});

test('all that cannot be read is told with its line and what is allowed', () => {
  const message = messageOf({ item: '9', verdict1: 'rihgt' }, {}, { settled: 'maybe' });
  expect(message).toContain(
    'a.csv cannot be read:\n  line 2 (item 9): "rihgt" in verdict1 is none',
  );
  expect(message).toContain('line 4: "maybe" in settled is none of right, wrong');
  expect(messageOf(...Array.from({ length: 14 }, () => ({ verdict2: 'x' })))).toContain(
    'and 4 more',
  );
});

test.each<[string, readonly Change[], RegExp]>([
  ['an item twice', [{ evidenceId: 'ev:1' }, { evidenceId: 'ev:1' }], /line 3: the same .* line 2/],
  ['no id', [{ claimId: '' }], /line 2: claimId or evidenceId is missing/],
  ['a size that is none', [{ stratumPopulation: '0' }], /line 2: stratumPopulation "0"/],
  [
    'two sizes',
    [{}, { stratumPopulation: '8' }],
    /line 3: stratumPopulation is 8 here and 7 above/,
  ],
  [
    'two graphs',
    [{}, { stratum: 'x', population: '8' }],
    /line 3: population is 8 here and 9 above/,
  ],
])('%s is refused', (_name, changes, message) => {
  expect(messageOf(...changes)).toMatch(message);
});

test('a table without its columns is told how to make one', () => {
  const read = () => parseSheet('b.csv', { names: ['id', 'predicate', 'verdict1'], rows: [] });
  expect(read).toThrow(/b\.csv is no coding sheet: .*claimId, evidenceId, .*entente sample/);
});
