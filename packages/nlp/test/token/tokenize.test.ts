import { textOf } from '@entente/core';
import { expect, test } from '@jest/globals';
import { tokenize } from '../../src/token/tokenize.ts';

const words = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map((span) => textOf(text, span))
    .join(' | ');

/** As the English Universal Dependencies treebanks part words. */
test.each([
  ["I don't and can't, they won’t.", "I | do | n't | and | ca | n't | , | they | wo | n’t | ."],
  ['We cannot say we’re gonna go', 'We | can | not | say | we | ’re | gon | na | go'],
  ["Russia's and the Urals' edge", "Russia | 's | and | the | Urals | ' | edge"],
  ["O'Brien of Côte d’Ivoire's army", "O'Brien | of | Côte | d’Ivoire | 's | army"],
  [
    'a state-of-the-art U.S.-led force',
    'a | state | - | of | - | the | - | art | U.S. | - | led | force',
  ],
  ['anti-war re-elected non-NATO al-Qaeda', 'anti-war | re-elected | non-NATO | al | - | Qaeda'],
  [
    'It paid $2bn, US$5m or £3.5 million',
    'It | paid | $ | 2 | bn | , | US$ | 5 | m | or | £ | 3.5 | million',
  ],
  ['up 12.5% at 10am or 9:30 p.m.', 'up | 12.5 | % | at | 10 | am | or | 9:30 | p.m.'],
  [
    'the 1990s, the 20th, ’90s and G7 5G',
    'the | 1990s | , | the | 20th | , | ’90s | and | G7 | 5G',
  ],
  ['1,000 people, 10-15 men, 9/11', '1,000 | people | , | 10 | - | 15 | men | , | 9/11'],
  ['“Yes,” he said — “no” …', '“ | Yes | , | ” | he | said | — | “ | no | ” | …'],
  ['Mr. J. Smith of Acme Corp. left.', 'Mr. | J. | Smith | of | Acme | Corp. | left | .'],
  ['He said no. 10 left', 'He | said | no. | 10 | left'],
  ['He said no.', 'He | said | no | .'],
  ['He chose plan B.', 'He | chose | plan | B | .'],
  ['They live in the U.S.', 'They | live | in | the | U.S.'],
  [
    'See https://example.org/a?b=1. Mail a.b@c.co.uk!',
    'See | https://example.org/a?b=1 | . | Mail | a.b@c.co.uk | !',
  ],
  ['(AT&T) and/or @nato #peace', '( | AT&T | ) | and | / | or | @nato | #peace'],
  ['wait... what?! -- yes', 'wait | ... | what | ?! | -- | yes'],
  [
    'dont say its a lie, it lost its way',
    'do | nt | say | it | s | a | lie | , | it | lost | its | way',
  ],
  ["I'ma go, im here, thats all", "I | 'm | a | go | , | i | m | here | , | that | s | all"],
  ['<<report_2.doc>> in comp.sources.unix', '<< | report_2.doc | >> | in | comp.sources.unix'],
  [
    'call +44 20 7484 or 713-853-3989 (24hrs)',
    'call | +44 | 20 | 7484 | or | 713-853-3989 | ( | 24 | hrs | )',
  ],
  [
    'the 60’s, Sat. night, Sat. 5 and he sat.',
    'the | 60’s | , | Sat. | night | , | Sat. | 5 | and | he | sat | .',
  ],
  ['milk, eggs etc. and bread, etc.', 'milk | , | eggs | etc. | and | bread | , | etc | .'],
  [
    'she th- thinks well- known w/o :) !!!',
    'she | th- | thinks | well | - | known | w/o | :) | !!!',
  ],
  [
    'A/RES/ES-11/1, S/2022/155 and A/77/L.5.',
    'A/RES/ES-11/1 | , | S/2022/155 | and | A/77/L.5 | .',
  ],
  [
    'resolution ES-11/1 (S/RES/2623 (2022)), E/CN.4/1985/SR.1, S/2006/997/Add.1',
    'resolution | ES-11/1 | ( | S/RES/2623 | ( | 2022 | ) | ) | , | E/CN.4/1985/SR.1 | , | S/2006/997/Add.1',
  ],
  ['Regulation (EU) 2022/328, INFCIRC/540', 'Regulation | ( | EU | ) | 2022/328 | , | INFCIRC/540'],
  [
    'the US/UK/EU, CD/DVD and a TCP/IP4',
    'the | US | / | UK | / | EU | , | CD | / | DVD | and | a | TCP | / | IP4',
  ],
  ['in the U.S and eco-tourism', 'in | the | U.S | and | eco | - | tourism'],
  ['👍🏽🇺🇦 שלום 中文', '👍🏽 | 🇺🇦 | שלום | 中文'],
  ['a\u200bb\u00a0c', 'a | b | c'],
])('%s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('spans are offsets into the document', () => {
  const text = 'Before. Xi’s visit. After.';
  const spans = tokenize(text, { start: 8, end: 19 });
  expect(spans.map((span) => textOf(text, span))).toEqual(['Xi', '’s', 'visit', '.']);
});

test('four hundred thousand characters take no more than linear time', () => {
  for (const unit of [
    'a',
    'a-',
    '.',
    '1.',
    'a@',
    "a'",
    'http://',
    'anti-',
    'a.',
    'A/',
    'A/1-',
    'A1.',
  ]) {
    const text = unit.repeat(Math.ceil(400_000 / unit.length)) + 'x';
    expect(tokenize(text, { start: 0, end: text.length }).at(-1)?.end).toBe(text.length);
  }
}, 60_000);
