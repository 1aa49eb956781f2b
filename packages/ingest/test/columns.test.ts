import { expect, test } from '@jest/globals';
import { UsageError } from '@entente/core';
import { chooseColumns } from '../src/columns.ts';
import { parseColumns } from '../src/index.ts';

test('columns are role=name pairs', () => {
  expect(parseColumns('text=body, Date=Load Date')).toEqual({ text: 'body', date: 'Load Date' });
});

test.each(['', 'text', 'text=', 'words=body', 'text=a,text=b', 'text=a,,'])(
  '%j is wrong use',
  (text) => {
    expect(() => parseColumns(text)).toThrow(UsageError);
  },
);

test('the message says what to write', () => {
  expect(() => parseColumns('body')).toThrow(/text=body,date=pubdate; roles are text, title/);
});

test.each([
  [
    ['Headline', 'Publication', 'Publication_Date', 'Full Text', 'Byline'],
    { title: 0, outlet: 1, date: 2, text: 3, byline: 4 },
  ],
  [
    ['stories_id', 'publish_date', 'title', 'url', 'media_name', 'text'],
    { id: 0, date: 1, title: 2, url: 3, outlet: 4, text: 5 },
  ],
  [
    ['HD', 'BY', 'PD', 'SN', 'TD', 'AN'],
    { title: 0, byline: 1, date: 2, outlet: 3, text: 4, id: 5 },
  ],
  [['publishedAt', 'content', 'source'], { date: 0, text: 1, outlet: 2 }],
])('usual names %j', (names, chosen) => {
  expect(chooseColumns(names)).toEqual(chosen);
});

test('a mapping goes before usual names, and a column has one role', () => {
  expect(chooseColumns(['text', 'body', 'when'], { text: 'body', date: 'when' })).toEqual({
    text: 1,
    date: 2,
  });
  expect(chooseColumns(['text', 'body'], { title: 'text' })).toEqual({ title: 0, text: 1 });
  expect(chooseColumns(['text'], { text: 'missing' })).toEqual({});
});
