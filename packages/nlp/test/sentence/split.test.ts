import { textOf } from '@entente/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from '../../src/sentence/split.ts';

const split = (text: string): string =>
  splitSentences(text, { start: 0, end: text.length })
    .map((span) => textOf(text, span))
    .join(' ‖ ');

/** ‖ is where a sentence must end. */
test.each([
  ['abbreviation', 'Acme Corp. bought Beta Inc. on Tuesday. ‖ It paid cash.'],
  ['title', 'Mr. Smith met Gen. Milley and Sen. Graham. ‖ They spoke.'],
  ['initials', 'J. R. R. Tolkien and George W. Bush met J. Smith.'],
  [
    'country',
    'The U.S. Senate voted. ‖ It was the U.S. that left. ‖ He lives in the U.S. ‖ The end.',
  ],
  [
    'hour',
    'They met at 5 p.m. on Monday and at 6 p.m. EST. ‖ Talks ended at 9 p.m. ‖ Nobody spoke.',
  ],
  ['decimal', 'Prices rose 3.5 percent. ‖ Inflation was 8.1%. ‖ 12 people came.'],
  ['number', 'It is No. 10 on the list, and Art. 5 applies. ‖ He said no. ‖ She agreed.'],
  ['month', 'On Feb. 24 and Mar. 3 they met. ‖ On Sept. 11 they did not.'],
  ['ellipsis', 'He paused ... and left. ‖ He paused… ‖ Then he left.'],
  ['quote', '“We came. ‖ We saw,” he said. ‖ "It is over." ‖ She nodded.'],
  ['question in a quote', '“Why now?” Mr Blinken asked. ‖ "Who?" she said.'],
  ['exclamation', 'Stop! ‖ Nobody moved.'],
  ['parenthesis', 'He left (she stayed. Nobody knows why.) and slept. ‖ (He denies it.)'],
  ['agency line', 'Talks failed. ‖ (Reporting by A. Writer; Editing by B. Editor)'],
  ['headline', 'China refuses to condemn Russia'],
  ['bullet', 'Key points: ‖ • Talks failed ‖ • Nobody signed'],
  ['footnote', 'He lived in Dulwich.[17] ‖ Later he moved. [18] ‖ The rest is known.'],
  ['letter', 'He chose plan B. ‖ The rest is known. ‖ So did I. ‖ Then we left.'],
  ['domain', 'Booking.Com and node.js are fine. ‖ So is example.org.'],
  ['list number', '1. Talks must begin. ‖ 2. Arms must rest.'],
  ['blank line', 'Talks failed\n\n‖ Nobody signed'],
])('%s', (_, marked) => {
  const text = marked.replace(/ ?‖/g, '');
  expect(split(text)).toBe(marked.replace('\n\n‖', ' ‖'));
});

test('a blank that is missing after a full stop', () => {
  expect(split('They left.The talks failed.')).toBe('They left. ‖ The talks failed.');
});

test.each([
  'BEIJING (Reuters) — ‖ ',
  'KYIV, Ukraine (AP) - ‖ ',
  'WASHINGTON, March 3 (Xinhua) -- ‖ ',
  'MOSCOW — ‖ ',
])('%s is a sentence of its own', (dateline) => {
  const body = 'The foreign minister said on Monday that talks would go on for as long as needed.';
  expect(split(dateline.replace('‖ ', '') + body)).toBe(dateline + body);
});

test.each([
  'NATO — the alliance of thirty states that Finland has asked to join — met on Tuesday in Madrid.',
  'China (and Russia) said that they would not condemn anybody for anything in the near future.',
  'EU – Ukraine talks',
])('no dateline: %s', (text) => {
  expect(split(text)).toBe(text);
});

test('spans are offsets into the document and keep within the block', () => {
  const text = 'Not this. One. Two. Not that.';
  const spans = splitSentences(text, { start: 10, end: 19 });
  expect(spans.map((span) => textOf(text, span))).toEqual(['One.', 'Two.']);
});

test('four hundred thousand characters take no more than linear time', () => {
  for (const unit of ['.', '(a. ', '\n ', '"', 'U.S. ', '!a']) {
    const text = unit.repeat(400_000 / unit.length) + 'x';
    expect(splitSentences(text, { start: 0, end: text.length }).length).toBeGreaterThan(0);
  }
}, 60_000);

test('sentences are disjoint, in order, trimmed and hold all that is visible', () => {
  const part = fc.constantFrom('A', 'b', '. ', '."', '? ', '\n\n', ' ', '(', ')', 'U.S.', '•');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      const spans = splitSentences(text, { start: 0, end: text.length });
      expect(
        spans
          .map((span) => textOf(text, span))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      for (const span of spans) expect(textOf(text, span)).toMatch(/^\S(?:[^]*\S)?$/);
    }),
  );
});
