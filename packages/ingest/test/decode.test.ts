import { expect, test } from '@jest/globals';
import { decode } from '../src/decode.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const wide = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);

test.each([
  ['UTF-8', new TextEncoder().encode('Kyïv “x”'), 'Kyïv “x”', null],
  ['UTF-8 with a mark', new TextEncoder().encode('\ufeffKyïv'), 'Kyïv', null],
  ['UTF-16 with a mark', wide('\ufeffKyïv'), 'Kyïv', null],
  ['UTF-16 without one', wide('Kyiv fell quiet'), 'Kyiv fell quiet', 'utf-16le'],
  ['CRLF', latin('a\r\nb'), 'a\r\nb', null],
])('%s', (_name, bytes, text, guessed) => {
  expect(decode(bytes)).toEqual({ kind: 'text', text, guessed });
});

test('windows-1252 is found by its letters', () => {
  const text = latin('The caf\u00e9 \u0093closed\u0094 on Tuesday, the owners of the place said.');
  expect(decode(text)).toMatchObject({
    text: 'The café “closed” on Tuesday, the owners of the place said.',
  });
});

test('UTF-8 with one broken byte stays UTF-8', () => {
  const bytes = new TextEncoder().encode('“Kyïv” – “Łódź” – é');
  expect(decode(Uint8Array.from([...bytes, 0xff]))).toEqual({
    kind: 'text',
    text: '“Kyïv” – “Łódź” – é\ufffd',
    guessed: 'damaged UTF-8',
  });
});

test('a declared encoding that does not exist is passed over', () => {
  expect(decode(latin('caf\u00e9'), 'no-such-thing').kind).toBe('text');
});

test.each([
  ['a PDF', latin('%PDF-1.7 text')],
  ['an archive', latin('PK\u0003\u0004text')],
  ['a NUL', latin('a\u0000bcde')],
  ['control characters', latin('\u0001\u0002a\u0003b\u0004')],
])('%s is binary', (_name, bytes) => {
  expect(decode(bytes)).toEqual({ kind: 'binary' });
});
