import { expect, test } from '@jest/globals';
import { findQuotations } from '../../src/proposition/quotation.ts';

function quoted(text: string): string[] {
  return findQuotations(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['He called it “a mistake” and “a shame”.', ['“a mistake”', '“a shame”']],
  ['Friendship remains ‘ironclad’, says China’s minister.', ['‘ironclad’']],
  ['The ministers’ visit and China’s view', []],
  ['"We won\'t leave," he said.', ['"We won\'t leave,"']],
  [
    '“A speech that goes on in the next paragraph',
    ['“A speech that goes on in the next paragraph'],
  ],
])('%s', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});
