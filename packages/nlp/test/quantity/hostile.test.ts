import { BOUNDS, firstDay, isPartialDate, lastDay } from '@entente/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, quantitiesOf } from '../../src/index.ts';
import { fastParser } from '../encode/parsers.ts';

/** Words that begin, join, scale, bound or end quantities, and what has broken text software before. */
const PIECES =
  `between and to of from or - – $ US$ € Rs Rs. EUR 5 12.5 1,000 1,00,000 007 2022 1999 31 0 00
  40bn 5m 2k 9:30 7/3/2022 2022-02-30 2022-03-07 a an half quarter thirds two twenty -five hundred hundreds
  thousand million millions tens dozen dozens several few couple percent per cent % point points dollars
  euros pounds won Canadian New Zealand more than at least up some about over or so + -odd early late mid
  mid-June May March Monday Friday , morning last next past first Q1 Q9 half year weeks ago 1990s 20th century
  since until am p.m. GMT No. Resolution S -400 A/RES/ES-11/1 troops votes people old ( ) “ ” \u0000 \u202E \uD800 👩‍👩‍👧
  中国 ١٢٣ ½ ² <b> __proto__ constructor toString 99999999999999999999 1e309 1.2.3 1,2,3`.split(
    /\s+/,
  );
const pieces = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PIECES, '9'.repeat(400), 'millions of '.repeat(20)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const hostile = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 16 })
  .map((list) => list.flat().join(''));

test('1,500 hostile texts: spans are verbatim, sorted and disjoint, values are numbers and dates', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('2022-03-07', '2022', 'x', null), (text, published) => {
      let end = 0;
      for (const quantity of quantitiesOf(text, parse(text, fastParser), published)) {
        expect(quantity.start).toBeGreaterThanOrEqual(end);
        expect(quantity.end).toBeGreaterThan(quantity.start);
        expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
        end = quantity.end;
        if (quantity.kind === 'date') {
          const { dateFrom, dateTo } = quantity;
          for (const date of [dateFrom, dateTo])
            expect(date === null || isPartialDate(date)).toBe(true);
          if (dateFrom !== null && dateTo !== null)
            expect(firstDay(dateFrom) <= lastDay(dateTo)).toBe(true);
        } else {
          const { value, valueTo, bound } = quantity.measure;
          expect(Number.isFinite(value) && value >= 0).toBe(true);
          expect(valueTo === null || valueTo > value).toBe(true);
          expect(BOUNDS).toContain(bound);
        }
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1500, seed: 20221123 },
  );
}, 300_000);
