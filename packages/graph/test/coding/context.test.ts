import type { Block, Document } from '@entente/core';
import { expect, test } from '@jest/globals';
import { contextOf } from '../../src/coding/context.ts';

/** A document of a block a line; a line begins with its kind. */
function documentOf(...lines: readonly (readonly [Block['kind'], string])[]): Document {
  const blocks: Block[] = [];
  let text = '';
  for (const [kind, words] of lines) {
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += `${words}\n\n`;
  }
  const names = { url: null, title: null, byline: null, outlet: null, published: null };
  return { id: 'doc:1', path: 'a', ...names, language: 'en', duplicateOf: null, text, blocks };
}

function around(document: Document, quote: string): string {
  const start = document.text.indexOf(quote);
  return contextOf(document, { start, end: start + quote.length });
}

test('the paragraph with its neighbors, without furniture', () => {
  const document = documentOf(
    ['headline', 'A vote'],
    ['body', 'One. Two. Three.'],
    ['furniture', 'Sign up!'],
    ['body', 'Four.'],
    ['body', 'Five.'],
  );
  expect(around(document, 'Two.')).toBe('A vote\nOne. Two. Three.\nFour.');
  expect(around(document, 'One.')).toBe('A vote\nOne. Two. Three.\nFour.');
  expect(around(document, 'Five.')).toBe('Four.\nFive.');
  expect(around(document, 'A vote')).toBe('A vote\nOne. Two. Three.');
});

test('long paragraphs are cut at blanks', () => {
  const words = 'words '.repeat(200);
  const cut = around(documentOf(['body', `${words}Here. ${words}`]), 'Here.');
  expect(cut).toMatch(/^… (words )+Here\.( words)+ …$/);
  expect(cut.length).toBeLessThan(820);
});

test('a sentence outside all blocks stands alone', () => {
  expect(around(documentOf(['furniture', 'Sign up!']), 'Sign')).toBe('Sign');
});
