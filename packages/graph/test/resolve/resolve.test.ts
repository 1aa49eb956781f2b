import { expect, test } from '@jest/globals';
import { entityId } from '@entente/core';
import { recordsOf, story, type StoryOptions } from '../build.ts';

/** Names of the entities when each document names one of `names`. */
function resolve(
  names: readonly string[],
  clusters: StoryOptions['clusters'] = {},
): readonly string[] {
  const stories = names.map((name, i) =>
    story(`doc:${String(i)}`, [`${name} | speak |`], { clusters }),
  );
  return recordsOf(stories)
    .entities.map(({ name }) => name)
    .sort();
}

test.each([
  ['a surname joins the one who has it', ['Sergei Lavrov', 'Lavrov'], ['Sergei Lavrov']],
  [
    'but not one of two',
    ['Sergei Lavrov', 'Ivan Lavrov', 'Lavrov'],
    ['Ivan Lavrov', 'Lavrov', 'Sergei Lavrov'],
  ],
  ['a first name alone does not', ['Boris Johnson', 'Boris'], ['Boris', 'Boris Johnson']],
  ['variants of one name do', ['JOSÉ NÚÑEZ', 'Jose Nunez', 'José Núñez'], ['José Núñez']],
  ['other names do not', ['Wang Yi', 'Wang Li'], ['Wang Li', 'Wang Yi']],
])('%s', (_title, names, expected) => {
  expect(resolve(names)).toEqual(expected);
});

test('a short name joins where another document uses it beside the full one', () => {
  expect(resolve(['Xi Jinping', 'Xi'], { 'Xi Jinping': { aliases: ['Xi'] } })).toEqual([
    'Xi Jinping',
  ]);
});

test('an acronym joins the name that it is an alias of, under the same or a wider type', () => {
  const court = { type: 'Organization', aliases: ['ICC', 'the court'] };
  const clusters = {
    'International Criminal Court': court,
    ICC: { type: 'Organization' },
    'the court': { type: 'Organization' },
  };
  expect(resolve(['International Criminal Court', 'ICC', 'the court'], clusters)).toEqual([
    'International Criminal Court',
    'the court',
  ]);
});

test('one name under unrelated types is two things, under a subtype one of that type', () => {
  const documents = ['Person', 'Organization', 'Company'].map((type) =>
    story(`doc:${type}`, ['Ford | speak |'], { clusters: { Ford: { type } } }),
  );
  expect(
    recordsOf(documents)
      .entities.map(({ type, types }) => [type, types])
      .sort(),
  ).toEqual([
    ['Company', ['Company', 'Organization']],
    ['Person', ['Person']],
  ]);
});

test('two ids of a table never become one', () => {
  const clusters = {
    Georgia: { type: 'Place', canonical: 'iso:GEO' },
    'State of Georgia': { type: 'Place', canonical: 'x:georgia', aliases: ['Georgia'] },
  };
  expect(resolve(['Georgia', 'State of Georgia'], clusters)).toHaveLength(2);
});

test('the table gives name, codes and aliases; mentions come from all documents', () => {
  const known = { canonical: 'iso:CHN', type: 'Country' };
  const clusters = { 'the mainland': { ...known, aliases: ['mainland China'] } };
  const { entities } = recordsOf([
    story('doc:b', ['the mainland | speak |'], { clusters }),
    story('doc:a', ['China | speak |', 'China | wait |']),
  ]);
  expect(entities).toEqual([
    {
      id: 'iso:CHN',
      type: 'Country',
      types: ['Country', 'Place'],
      name: 'China',
      aliases: ['Beijing', 'PRC', 'mainland China', 'the mainland'],
      iso2: 'CN',
      iso3: 'CHN',
      qid: null,
      mentions: [
        { document: 'doc:a', start: 0, end: 5, kind: 'name' },
        { document: 'doc:a', start: 13, end: 18, kind: 'name' },
        { document: 'doc:b', start: 0, end: 12, kind: 'name' },
      ],
    },
  ]);
});

test('without a table the id is made of type and fullest name', () => {
  const { entities } = recordsOf([
    story('doc:a', ['Lavrov | speak |']),
    story('doc:b', ['Sergei Lavrov | speak |']),
  ]);
  expect(entities).toMatchObject([
    { id: entityId('Person', 'Sergei Lavrov'), aliases: ['Lavrov'] },
  ]);
});
