import { expect, test } from '@jest/globals';
import { idOfDocument, isDocumentSymbol, typeOfSymbol } from '../../src/lexicon/document-symbol.ts';

test.each([
  ['ES-11/1', null],
  ['COM/2022/105', null],
  ['INFCIRC/540', null],
  ['A/RES/ES-11/1', 'un:A/RES/ES-11/1'],
  ['S/2022/155', 'un:S/2022/155'],
  ['Regulation (EU) 2022/328', null],
  ['Directive 2003/87/EC', null],
  ['Executive Order 14024', null],
  ['AC/DC', null],
  ['', null],
])('%s: %s', (name, id) => {
  expect(idOfDocument(name)).toBe(id);
});

test.each([
  ['A/77/L.5', true, 'WrittenWork'],
  ['S/RES/2623', true, 'Resolution'],
  ['ES-11/1', true, 'Resolution'],
  ['INFCIRC/540', true, 'WrittenWork'],
  ['AC/DC', false, 'WrittenWork'],
  ['F-35', false, 'WrittenWork'],
  ['and/or', false, 'WrittenWork'],
  ['9/11', false, 'WrittenWork'],
])('%s is a symbol: %s', (word, expected, type) => {
  expect(isDocumentSymbol(word)).toBe(expected);
  expect(typeOfSymbol(word)).toBe(type);
});
