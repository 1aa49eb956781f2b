import { expect, test } from '@jest/globals';
import { outsideQuotation } from '../../src/layout/line.ts';
import { line } from '../builders.ts';

test.each([
  ['“We agree,” he said. “You too.”', '“” he said. “”'],
  ['"We agree," he said.', '“” he said.'],
  ['He said: “We never close', 'He said: “”'],
  ['‘We don’t know,’ he said of China’s vote', '“” he said of China’s vote'],
])('outside quotation marks: %s', (text, own) => {
  expect(outsideQuotation(text)).toBe(own);
});

test.each([
  ['China voted.', true],
  ['“China voted.”', true],
  ['(China voted.)', true],
  ['Mr Wang told them:', true],
  ['China votes', false],
])('%s ends as a sentence: %s', (text, ends) => {
  expect(line(text).ends).toBe(ends);
});
