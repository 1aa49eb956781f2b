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
  [
    'a surname alone joins nobody of another document',
    ['Sergei Lavrov', 'Lavrov'],
    ['Lavrov', 'Sergei Lavrov'],
  ],
  ['nor one who is called so elsewhere', ['Wang', 'Wang'], ['Wang', 'Wang']],
  [
    'a title is no part of a name',
    ['Wang Yi', 'Foreign Minister Wang Yi', 'President Wang Yi'],
    ['Wang Yi'],
  ],
  ['nor does it hide one', ['General Billie Jean King', 'Billie Jean King'], ['Billie Jean King']],
  ['a first name alone does not', ['Boris Johnson', 'Boris'], ['Boris', 'Boris Johnson']],
  ['variants of one name do', ['JOSÉ NÚÑEZ', 'Jose Nunez', 'José Núñez'], ['José Núñez']],
  ['other names do not', ['Wang Yi', 'Wang Li'], ['Wang Li', 'Wang Yi']],
])('%s', (_title, names, expected) => {
  expect(resolve(names)).toEqual(expected);
});

const MINISTER = ['foreign minister of iso:CHN'];

test.each([
  ['the one who has it', { 'Wang Yi': MINISTER, Wang: MINISTER }, ['Wang Yi']],
  [
    'neither of two',
    { 'Wang Yi': MINISTER, 'Wang Li': MINISTER, Wang: MINISTER },
    ['Wang', 'Wang Li', 'Wang Yi'],
  ],
  [
    'nobody of another office',
    { 'Wang Yi': MINISTER, Wang: ['mayor of Wuhan'] },
    ['Wang', 'Wang Yi'],
  ],
  ['nobody whose office is not told', { 'Wang Yi': [], Wang: MINISTER }, ['Wang', 'Wang Yi']],
])('a short name with an office joins %s', (_title, posts, expected) => {
  const clusters = Object.fromEntries(
    Object.entries(posts).map(([name, held]) => [name, { aliases: ['Wang'], posts: held }]),
  );
  expect(resolve(Object.keys(posts), clusters)).toEqual(expected);
});

test('a short name with an office is one person in all documents that give him it', () => {
  expect(resolve(['Wang', 'Wang'], { Wang: { posts: MINISTER } })).toEqual(['Wang']);
});

test('a resolution has the id of its symbol, however it is named', () => {
  const names = ['Security Council Resolution 2623', 'S/RES/2623 (2022)', 'Resolution 12/4'];
  const stories = names.map((name, i) =>
    story(`doc:${String(i)}`, [`${name} | bind |`], {
      clusters: { [name]: { type: 'Resolution' } },
    }),
  );
  expect(recordsOf(stories).entities.map(({ id }) => id)).toEqual([
    entityId('Resolution', 'Resolution 12/4'),
    'un:S/RES/2623',
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
      qid: 'QCN',
      capital: 'China City',
      region: 'Asia',
      subregion: 'North',
      mentions: [
        { document: 'doc:a', start: 0, end: 5, kind: 'name' },
        { document: 'doc:a', start: 13, end: 18, kind: 'name' },
        { document: 'doc:b', start: 0, end: 12, kind: 'name' },
      ],
    },
  ]);
});

test('without a table the id is made of type and fullest name, of one word also of its document', () => {
  const { entities } = recordsOf([
    story('doc:a', ['Lavrov | speak |']),
    story('doc:b', ['Sergei Lavrov | speak |']),
  ]);
  expect(entities.map(({ id }) => id).sort()).toEqual(
    [entityId('Person', 'Lavrov', 'doc:a'), entityId('Person', 'Sergei Lavrov')].sort(),
  );
});
