import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pieces } from '../../src/encode/pieces.ts';

const cut = (text: string, longest: number): string =>
  pieces(text.split(' '), longest, (word) => word)
    .map((piece) => piece.join(' '))
    .join(' | ');

test.each([
  ['a b c d', 4, 'a b c d'],
  ['a b ; c d', 4, 'a b ; | c d'],
  ['a b , c d', 4, 'a b , | c d'],
  ['a , b c d', 4, 'a , b c | d'],
  ['a b , ; c', 4, 'a b , ; | c'],
])('%s in pieces of at most %i', (text, longest, expected) => {
  expect(cut(text, longest)).toBe(expected);
});

test('pieces are short and hold all words in order', () => {
  const words = fc.array(fc.constantFrom('a', ',', ';'));
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 9 }), (given, longest) => {
      const found = pieces(given, longest, (word) => word);
      expect(found.flat()).toEqual(given);
      for (const piece of found) expect(piece.length).toBeLessThanOrEqual(longest);
    }),
  );
});
