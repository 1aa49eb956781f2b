import { expect, test } from '@jest/globals';
import { toWebAddress } from '../../src/view-file/web-address.ts';

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['http://a.example', 'http://a.example/'],
  ['javascript:alert(1)', null],
  [' javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['not an address', null],
  [null, null],
])('web address of %j is %j', (given, expected) => {
  expect(toWebAddress(given)).toBe(expected);
});
