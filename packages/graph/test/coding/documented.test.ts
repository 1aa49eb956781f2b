import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SHEET_COLUMNS } from '../../src/coding/sheet.ts';
import { toCodebook } from '../../src/export/codebook.ts';
import { DYAD_COLUMNS } from '../../src/export/dyad-columns.ts';

const plain = (text: string): string => text.replace(/ +/g, ' ');
const documented = plain(
  readFileSync(new URL('../../../../docs/coding.md', import.meta.url), 'utf8'),
);

test.each([
  ['the dyads', DYAD_COLUMNS],
  ['a coding sheet', SHEET_COLUMNS],
])('docs/coding.md has the columns of %s, in their order', (_name, columns) => {
  const codebook = toCodebook([{ file: 'x.csv', about: '', columns }]);
  const rows = codebook.slice(codebook.indexOf('| `')).trim();
  expect(documented).toContain(plain(rows));
});
