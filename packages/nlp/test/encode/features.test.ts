import { expect, test } from '@jest/globals';
import { bucketOf, crc32, plainWord, shapeOf, suffixOf } from '../../src/encode/features.ts';

test('crc32 gives the check value of the standard, and bytes are those of UTF-8', () => {
  expect(crc32('123456789')).toBe(0xcb_f4_39_26);
  expect(crc32('é')).toBe(0x0e_04_8d_3e);
});

test('buckets leave row 0 free', () => {
  const rows = Array.from({ length: 200 }, (_, i) => bucketOf(String(i), 8));
  expect([Math.min(...rows), Math.max(...rows)]).toEqual([1, 7]);
});

test('a suffix is of whole characters', () => {
  expect([suffixOf('a👍b', 2), suffixOf('a', 3)]).toEqual(['👍b', 'a']);
});

test.each([
  ['McDonald', 'XxXx'],
  ['USA', 'XX'],
  ['the', 'xx'],
  ['1,000', 'd,d'],
  ['12.5%', 'dd.d%'],
  ['m²', 'xd'],
  ['Ⓐ', 'X'],
  ['中', 'x'],
  ['a-b-c-d-e', 'x-x-x-x-'],
])('the shape of %s is %s', (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});

test.each([
  ['n’t', "n't"],
  ['“', '"'],
  ['``', '"'],
  ['-LRB-', '('],
  ['co\u00adoperate', 'cooperate'],
  ['\u00ad', '\u00ad'],
  ['plain', 'plain'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['👍'.repeat(64), '👍'.repeat(64)],
  [`${'👍'.repeat(40)}${'b'.repeat(40)}`, `${'👍'.repeat(32)}${'b'.repeat(32)}`],
  ['ab'.repeat(500_000), 'ab'.repeat(32)],
])('%.20s is read as %.20s', (word, plain) => {
  expect(plainWord(word)).toBe(plain);
});
