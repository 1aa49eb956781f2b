import { expect, test } from '@jest/globals';
import { readTable } from '../../src/format/table.ts';

const read = (text: string) => readTable('t.csv', new TextEncoder().encode(text));

test('rows come by name with the line on which they begin', () => {
  expect(read('a,b\r\n1,"x\r\ny"\r\n\r\n,\r\n2,é\r\n3\r\n')).toEqual({
    names: ['a', 'b'],
    rows: [
      { line: 2, cells: { a: '1', b: 'x\r\ny' } },
      { line: 6, cells: { a: '2', b: 'é' } },
      { line: 7, cells: { a: '3' } },
    ],
  });
});

test.each([';', '\t', '|'])('fields may be parted by %j', (delimiter) => {
  expect(read(`a${delimiter}b\n1${delimiter}"x, y"\n`).rows).toEqual([
    { line: 2, cells: { a: '1', b: 'x, y' } },
  ]);
});

test('a byte order mark is no part of a name, and other encodings are read', () => {
  expect(read('\ufeffa,b\n1,2\n').names).toEqual(['a', 'b']);
  const wide = new Uint8Array(Buffer.from('\ufeffa\tb\né\t2\n', 'utf16le'));
  expect(readTable('t.csv', wide).rows).toEqual([{ line: 2, cells: { a: 'é', b: '2' } }]);
  const windows = new Uint8Array(Buffer.from('a;b\ncafé;né à Orléans\n', 'latin1'));
  expect(readTable('t.csv', windows).rows[0]?.cells).toEqual({ a: 'café', b: 'né à Orléans' });
});

test('an empty file has no columns', () => {
  expect(read('')).toEqual({ names: [], rows: [] });
});

test('what is no table is told with what to do', () => {
  expect(() => read('a,b\n1,"x\n')).toThrow(/t\.csv, line \d: the quoting is broken/);
  expect(() => readTable('t.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))).toThrow(/Save .* as CSV/);
});
