import { expect, test } from '@jest/globals';
import { crc32, plainWord, shapeOf } from '../../src/encode/features.ts';

test('crc32 gives the check value of the standard, and bytes are those of UTF-8', () => {
  expect(crc32('123456789')).toBe(0xcb_f4_39_26);
  expect(crc32('é')).toBe(0x0e_04_8d_3e);
});

test.each([
  ['McDonald', 'XxXx'],
  ['USA', 'XX'],
  ['the', 'xx'],
  ['1,000', 'd,d'],
  ['12.5%', 'dd.d%'],
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
  ['plain', 'plain'],
])('%s is read as %s', (word, plain) => {
  expect(plainWord(word)).toBe(plain);
});
