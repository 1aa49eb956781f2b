import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsvLines } from '../src/csv.ts';

const write = (columns: string[], rows: unknown[][]): string =>
  [...toCsvLines(columns, rows)].join('');

test('text that a spreadsheet would run is neutralized, numbers are not text', () => {
  expect(
    write(
      ['a', 'b'],
      [
        ['=1+1', -1],
        ['@x', null],
      ],
    ),
  ).toBe("a,b\r\n'=1+1,-1\r\n'@x,\r\n");
});

test('any text comes back', () => {
  const plain = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), (rows) => {
      const read = parse(write(['a', 'b'], rows));
      expect(read).toEqual([['a', 'b'], ...rows]);
    }),
  );
});
