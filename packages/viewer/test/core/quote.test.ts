import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { piecesOf } from '../../src/core/quote.ts';

const sentence = { start: 10, end: 26, quote: 'China met Russia' };

test('marks the names and the word that states the claim', () => {
  expect(piecesOf({ ...sentence, subject: [10, 15], trigger: [16, 19], object: [20, 26] })).toEqual(
    [
      { kind: 'subject', text: 'China' },
      { kind: 'plain', text: ' ' },
      { kind: 'trigger', text: 'met' },
      { kind: 'plain', text: ' ' },
      { kind: 'object', text: 'Russia' },
    ],
  );
});

test('a name wins over the trigger; a span outside of the sentence is left out', () => {
  const pieces = piecesOf({ ...sentence, subject: [0, 5], trigger: [10, 26], object: [20, 26] });
  expect(pieces).toEqual([
    { kind: 'plain', text: 'China met ' },
    { kind: 'object', text: 'Russia' },
  ]);
});

test('the pieces are the quote, whatever the spans', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      ...([span, span, fc.option(span)] as const),
      (quote, subject, trigger, object) => {
        const evidence = { quote, start: 10, end: 10 + quote.length, subject, trigger, object };
        const pieces = piecesOf(evidence);
        expect(pieces.map(({ text }) => text).join('')).toBe(quote);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
      },
    ),
  );
});
