import { test } from '@jest/globals';
import { parse, quantitiesOf, type DocumentQuantity } from '../../src/index.ts';
import { checkCases } from '../cases.ts';
import { accurateParser } from '../encode/parsers.ts';

function valueOf(quantity: DocumentQuantity): string {
  if (quantity.kind === 'date') {
    const { dateFrom, dateTo } = quantity;
    if (dateFrom === null && dateTo === null) return '?';
    return dateFrom === dateTo ? (dateFrom ?? '?') : `${dateFrom ?? ''}..${dateTo ?? ''}`;
  }
  const { value, valueTo, bound, unit } = quantity.measure;
  const numbers = valueTo === null ? String(value) : `${String(value)}..${String(valueTo)}`;
  return [bound === 'exact' ? [] : [bound], numbers, unit ?? '?'].flat().join(' ');
}

/** Quantities of sentences published on Monday 7 March 2022. */
test('quantities', () => {
  checkCases(new URL('quantities.cases.txt', import.meta.url), (text) =>
    quantitiesOf(text, parse(text, accurateParser), '2022-03-07').map(
      (quantity) => `${quantity.kind} | ${quantity.text} | ${valueOf(quantity)}`,
    ),
  );
});
