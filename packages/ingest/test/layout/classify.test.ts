import { expect, test } from '@jest/globals';
import { readOne, rows } from '../builders.ts';

const BODY = 'China voted against the resolution on Tuesday, and India abstained.';

async function kinds(...lines: string[]): Promise<string[]> {
  const found = rows(await readOne('a.txt', [`China votes no`, BODY, ...lines].join('\n\n')));
  return found.slice(2).map((row) => row.split(' | ')[0] ?? '');
}

test('a list of other articles ends at the next sentence', async () => {
  expect(await kinds('Related articles', 'Why India abstained', 'What next?', BODY)).toEqual([
    'furniture',
    'furniture',
    'furniture',
    'body',
  ]);
});

test('after the last sentence furniture spreads', async () => {
  expect(await kinds('Join our commenting forum', 'See what others think of it')).toEqual([
    'furniture',
    'furniture',
  ]);
});

test('an unfinished last line without furniture before it is body', async () => {
  expect(await kinds('China will vote again next week')).toEqual(['body']);
});

test('a repeated headline is furniture', async () => {
  expect(await kinds('China votes no', BODY)).toEqual(['furniture', 'body']);
});

const APPEAL =
  'The Gazette has a proud history of campaigning, and we are calling on ministers to act.';

test('an appeal of the outlet is furniture only where the article is over', async () => {
  expect(await kinds(APPEAL, 'Sign the petition here.')).toEqual(['furniture', 'furniture']);
  expect(await kinds(APPEAL, BODY, 'Sign the petition here.')).toEqual([
    'body',
    'body',
    'furniture',
  ]);
  expect(await kinds(APPEAL)).toEqual(['body']);
});

test('an opinion piece keeps its first and second persons', async () => {
  expect(
    await kinds(
      'We have all seen the pictures. You would do the same.',
      'If you want peace, our campaign against corruption at home has to go on.',
      'We cannot support a war, and our readers know it.',
      'Please do not look away.',
      'Maria Lind is a professor of law.',
    ),
  ).toEqual(['body', 'body', 'body', 'body', 'body']);
});
