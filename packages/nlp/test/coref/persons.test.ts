import { expect, test } from '@jest/globals';
import { entityId } from '@entente/core';
import { analyzer, documentOf } from '../analyzer.ts';

const DAY = '2022-03-07';
const WANG_YI = entityId('Person', 'Wang Yi');
const LAVROV = entityId('Person', 'Sergei Lavrov');
const PUTIN = entityId('Person', 'Vladimir Putin');

/** Ids of the persons that `text` speaks of, with the words of their mentions; `*` marks the table of offices. */
function persons(text: string, published: string | null = DAY): string[] {
  return analyzer
    .analyze(documentOf(text, published))
    .clusters.filter(({ type }) => type === 'Person')
    .map(({ name, canonical, mentions }) => {
      const words = mentions
        .filter(({ kind }) => kind !== 'pronoun')
        .map(
          ({ start, end, basis }) => `${text.slice(start, end)}${basis === 'office' ? '*' : ''}`,
        );
      return [canonical ?? name, ...words].join(' | ');
    });
}

test.each([
  [
    'spelling variants are one person',
    'Sergey Lavrov spoke. Sergei Lavrov left.',
    [`${LAVROV} | Sergey Lavrov`, `${LAVROV} | Sergei Lavrov`],
  ],
  [
    'a surname with office and country is who held it then',
    'Chinese Foreign Minister Wang met Indian officials.',
    [`${WANG_YI} | Wang`],
  ],
  ['one with another office is not', 'Mayor Wang said that Wuhan was safe.', ['Wang | Wang']],
  [
    'a word of the table tells a person where his country is spoken of',
    'Putin said that Russia would answer.',
    [`${PUTIN} | Putin`],
  ],
  ['but not elsewhere', 'Putin said that bread was cheap.', ['Putin | Putin']],
  [
    'and not where the document has another of that name',
    'Anna Putin sells bread in Russia. Putin said that it was cheap.',
    ['Anna Putin | Anna Putin | Putin'],
  ],
])('%s', (_title, text, expected) => {
  expect(persons(text)).toEqual(expected);
});

const VISIT = 'The Chinese foreign minister visited Delhi.';

test('an office is who held it on the day of publication, and says so', () => {
  expect(persons(VISIT)).toEqual([`${WANG_YI} | The Chinese foreign minister*`]);
  expect(persons(VISIT, '2023-05-01')).toEqual([
    `${entityId('Person', 'Qin Gang')} | The Chinese foreign minister*`,
  ]);
});

test.each([
  ['no date', VISIT, null],
  ['a year in which two held it', VISIT, '2023'],
  ['the day on which it changed hands', VISIT, '2022-12-30'],
  ['a day of which the table knows nothing', VISIT, '1999-01-01'],
  ['a former holder', 'The former Chinese foreign minister visited Delhi.', DAY],
  ['a deputy', 'The deputy Chinese foreign minister visited Delhi.', DAY],
  ['who is to hold it', 'Voters elected the Russian president.', DAY],
  ['what someone was', 'Medvedev served as the Russian president in 2009.', DAY],
])('an office stays a node of its own with %s', (_case, text, published) => {
  const clusters = analyzer.analyze(documentOf(text, published)).clusters;
  expect(clusters.flatMap(({ mentions }) => mentions.flatMap(({ basis }) => basis ?? []))).toEqual(
    [],
  );
});

test('whom the document itself calls so wins over the table', () => {
  const text =
    'The Chinese foreign minister visited Delhi. Li Na, the foreign minister of China, left.';
  expect(persons(text)).toEqual([
    'Li Na | The Chinese foreign minister | Li Na | the foreign minister',
  ]);
});

test.each([
  ['former', 'former Japanese prime minister'],
  ['ex-', 'former Japanese prime minister'],
  ['then', 'then Japanese prime minister'],
  ['then-', 'then Japanese prime minister'],
  ['acting', 'acting Japanese prime minister'],
  ['outgoing', 'outgoing Japanese prime minister'],
  ['incoming', 'incoming Japanese prime minister'],
  ['deputy', 'Japanese deputy prime minister'],
])('who is %s prime minister is another than the prime minister', (word, name) => {
  const phrase = `${word}${word.endsWith('-') ? '' : ' '}prime minister`;
  const text = `The ${phrase} of Japan visited China. The Japanese prime minister visited Iran.`;
  expect(persons(text, null)).toEqual([
    `${name} | The ${phrase}`,
    'Japanese prime minister | The Japanese prime minister',
  ]);
});

test('names that differ in form are one person, whatever their order', () => {
  const text =
    'Mr Wang left. The UNGA met. Wang Yi spoke at the United Nations General Assembly. Wang left.';
  const { clusters } = analyzer.analyze(documentOf(text));
  const found = clusters.map(({ name, mentions }) => {
    const names = mentions.filter(({ kind }) => kind === 'name');
    return [name, ...names.map(({ start, end }) => text.slice(start, end))];
  });
  expect(found).toEqual([
    ['United Nations General Assembly', 'UNGA', 'United Nations General Assembly'],
    ['Wang Yi', 'Wang', 'Wang Yi', 'Wang'],
  ]);
});
