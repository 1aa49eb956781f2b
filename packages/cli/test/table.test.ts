import { expect, test } from '@jest/globals';
import { cellText, toTable, widthOf } from '../src/table.ts';

test('columns are aligned, numbers and lists are shown, null is empty', () => {
  const rows = [
    ['China', 3, null],
    ['United States', 12, ['US', 'USA']],
  ];
  expect(toTable(['name', 'n', 'aliases'], rows)).toBe(
    [
      'name           n   aliases',
      '-------------  --  ------------',
      'China          3',
      'United States  12  ["US","USA"]',
      '',
    ].join('\n'),
  );
});

test('wide characters take two columns, combining marks none', () => {
  expect(widthOf('中国')).toBe(4);
  expect(widthOf('e\u0301')).toBe(1);
  expect(
    toTable(
      ['a', 'b'],
      [
        ['中国', 'x'],
        ['abcd', 'y'],
      ],
    ),
  ).toContain('中国  x\nabcd  y');
});

test('a long cell is cut, a line break cannot make a second row', () => {
  expect(toTable(['a'], [['x'.repeat(100)]], 10)).toContain(`${'x'.repeat(9)}…\n`);
  expect(cellText('one\ntwo')).toBe('one two');
  expect(toTable(['a\nb'], [['\u001b[2J']])).toBe('a b\n---------\n\\u001b[2J\n');
});

test('no rows still show their columns', () => {
  expect(toTable(['a', 'b'], [])).toBe('a  b\n-  -\n');
});
