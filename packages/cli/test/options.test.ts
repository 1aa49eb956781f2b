import { expect, test } from '@jest/globals';
import { parseModalities, parseWhole } from '../src/options.ts';

test('whole numbers in their range only', () => {
  expect(parseWhole('8', 1, 9)).toBe(8);
  for (const text of ['0', '10', '1.5', '-1', '', ' 2', '1e1', 'x']) {
    expect(() => parseWhole(text, 1, 9)).toThrow(/from 1 to 9/);
  }
});

test('modalities come in one order, each once', () => {
  expect(parseModalities('asserted, planned,asserted')).toEqual(['planned', 'asserted']);
  expect(() => parseModalities('sure')).toThrow(/conditional.*asserted/);
});
