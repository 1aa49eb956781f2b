import { expect, test } from '@jest/globals';
import { readOne, rows } from '../builders.ts';

const BODY = 'China voted against the resolution on Tuesday, and India abstained.';

async function header(...lines: string[]): Promise<string[]> {
  const found = rows(await readOne('a.txt', [...lines, BODY].join('\n')));
  return found.slice(0, -1).map((row) => row.split(' | ')[0] ?? '');
}

test('a headline alone', async () => {
  expect(await header('China votes against it')).toEqual(['headline']);
  expect(await header('Will China vote against it?')).toEqual(['headline']);
});

test('no headline', async () => {
  expect(await header()).toEqual([]);
  expect(await header('The vote was held on Tuesday.')).toEqual(['body']);
});

test('a stand-first that is a sentence, when a byline follows', async () => {
  expect(
    await header(
      'China says no',
      'It was the first such vote of the year in New York.',
      'By Ann Lee',
    ),
  ).toEqual(['headline', 'headline', 'byline']);
});

test('section, masthead, controls, role and caption', async () => {
  expect(
    await header(
      'World',
      'The Northgate Herald',
      'China votes against it',
      'Share',
      'Ann Lee',
      'China correspondent',
      '7 March 2022',
      '3 min read',
      'The hall in New York',
    ),
  ).toEqual([
    'furniture',
    'furniture',
    'headline',
    'furniture',
    'byline',
    'byline',
    'byline',
    'furniture',
    'caption',
  ]);
});

test('a bare name between headline and text', async () => {
  const document = await readOne('a.txt', `China votes against it\n\nAnn Lee\n\n${BODY}`);
  expect(document.byline).toBe('Ann Lee');
});

test('the date of publication goes before that of a change', async () => {
  const document = await readOne(
    'a.txt',
    `China votes\nUpdated 9 March 2022\nPublished 7 March 2022\n${BODY}`,
  );
  expect(document.published).toBe('2022-03-07');
});

test('dates below the third paragraph are no header', async () => {
  const document = await readOne('a.txt', `${BODY}\n${BODY}\n${BODY}\n7 March 2022\n${BODY}`);
  expect(document.published).toBeNull();
  expect(rows(document).every((row) => row.startsWith('body'))).toBe(true);
});
