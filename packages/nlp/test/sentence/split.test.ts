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
  ['rupees', 'Delhi lent Rs. 500 crore to Nepal. ‖ It paid Rs. 3,000 for each of the Rs.'],
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

/** Edited news, in our own words. */
test.each([
  ['headline', 'Ministers Agree to Extend Truce Until Spring'],
  ['headline with a dash', 'EU – Ukraine talks'],
  ['headline with a colon', 'Explainer: Why the Black Sea grain agreement matters'],
  ['headline with a name', 'Finland’s parliament votes to join Nato after months of debate'],
  ['caption', 'A tanker passes the Bosphorus in Istanbul, Turkey, in July'],
  ['reported question', '“Will the talks go on?” asked Ms. Baerbock. ‖ Nobody answered.'],
  ['reported speech', '“We will not leave,” the minister said. ‖ “We have no reason to.”'],
  ['speech of two sentences', '“The bridge is closed. ‖ Trucks must wait,” said Col. Ivan Petrov.'],
  ['quote within', 'He called it “a first step. ‖ Others must follow.” ‖ The envoy agreed.'],
  ['colon before a quote', 'She added: “The vote stands.” ‖ Two members left.'],
  ['titles', 'President Joseph R. Biden Jr. met Prime Minister Rt. Hon. J. Smith and Dr. Fauci.'],
  ['ranks', 'Lt. Gen. Kyrylo Budanov, Maj. A. Ivanov and Capt. Smith spoke on Sunday.'],
  ['company', 'Shares of Acme Inc. and Beta Co. Ltd. fell 3.5 percent. ‖ Gamma PLC rose.'],
  ['abbreviated states', 'The U.S. and the U.K. agreed with the U.N. envoy. ‖ The E.U. did not.'],
  ['city and state', 'He was born in Washington, D.C. ‖ He grew up in St. Louis, Mo., and left.'],
  ['date', 'The treaty of Aug. 5, 1990 ended on Jan. 1. ‖ A new one was signed on Dec. 12.'],
  ['sum', 'It costs $1.5 billion. ‖ The state pays 0.7 percent, or €10.5m. ‖ Banks pay the rest.'],
  ['year at the end', 'The war began in 2014. ‖ In 2022 it grew. ‖ 1,200 people fled.'],
  ['number first', 'Rain fell for days. ‖ 292 people died. ‖ 3 million fled.'],
  ['decimal section', 'Resolution 2.1 was adopted. ‖ Art. 2.2 was not.'],
  ['ellipsis in a quote', '“We have ... no choice,” he said. ‖ “So we fight …”'],
  ['hour', 'The siren sounded at 4 a.m. local time. ‖ By 6 p.m. it was over.'],
  ['initial at the end', 'The ship was named after Tsar Nicholas I. ‖ The other was not.'],
  ['agency', 'Two people died. ‖ (Reporting by A. Writer in Kyiv; Editing by B. Editor)'],
  ['dash', 'The talks — the third since May — failed. ‖ Both sides blamed a third.'],
  ['semicolon', 'Some left; others stayed. ‖ None spoke.'],
  [
    'names',
    'Foreign Minister Wang Yi told Secretary of State Antony Blinken that Beijing would wait.',
  ],
  ['chief of state', 'PM Sánchez, King Felipe VI and NATO chief Jens Stoltenberg came to Madrid.'],
  ['street', 'The bomb fell near 10 Downing St. in London. ‖ No one was hurt.'],
  ['weapon', 'No. 2 reactor was hit by an S-300 missile. ‖ No. 3 was not.'],
  [
    'list of names',
    'Among them are Ban Ki-moon, Kofi Annan, Boutros Boutros-Ghali and António Guterres.',
  ],
  ['footnote', 'The pact was signed in Minsk.[3] ‖ It failed within days.[4]'],
  ['site', 'The plan was published on gov.uk and example.com. ‖ Nobody noticed.'],
])('news: %s', (_, marked) => {
  expect(split(marked.replace(/ ?‖/g, ''))).toBe(marked);
});

/** Mail and forums, where marks and capitals are missing. */
test.each([
  ['lower case', 'i went there today. ‖ it was closed. ‖ why do they even open?'],
  ['salutation and signature', 'Please call me. ‖ Thanks, ‖ Jane'],
  ['date of a mail', 'Jane Doe ‖ 08/16/2000 12:05 PM ‖ I just wanted to send you a note.'],
])('web text: %s', (_, marked) => {
  expect(split(marked.replace(/ ?‖/g, ''))).toBe(marked);
});

test('a line that was broken to fit a width ends no sentence; one of a list does', () => {
  const wrapped =
    'The foreign ministers of the two states met in Geneva on\nTuesday to talk about grain, arms and the exchange of\nprisoners. They will meet again.';
  expect(split(wrapped)).toBe(wrapped.replace('. They', '. ‖ They'));
  const list = 'Key points of the agreement\nBoth armies leave the border\nPrisoners go home';
  expect(split(list)).toBe(list.replaceAll('\n', ' ‖ '));
});

test('a blank that is missing after a full stop', () => {
  expect(split('They left.The talks failed.')).toBe('They left. ‖ The talks failed.');
});

test.each([
  'BEIJING (Reuters) — ‖ ',
  'KYIV, Ukraine (AP) - ‖ ',
  'WASHINGTON, March 3 (Xinhua) -- ‖ ',
  'MOSCOW — ‖ ',
  '**GAZA.** ‖ ',
  '_Rome, June 7_ — ‖ ',
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
