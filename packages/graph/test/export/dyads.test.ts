import type { Actor, Ontology } from '@entente/core';
import { expect, test } from '@jest/globals';
import { parseCsv } from './parse-csv.ts';
import { toDyads } from '../../src/export/dyads.ts';
import { ACTORS, ONTOLOGY, recordsOf, story, type Story } from '../build.ts';

const CODES: Readonly<Record<string, readonly [plover: string, cameo: string]>> = {
  CONDEMNS: ['DISAPPROVE', '111'],
  SUPPORTS: ['SUPPORT', '051'],
  PARTNER_OF: ['COOPERATE', '062'],
};
const ontology: Ontology = {
  ...ONTOLOGY,
  predicates: ONTOLOGY.predicates.map((one) => {
    const [plover = null, cameo = null] = CODES[one.id] ?? [];
    const actsFor = one.id === 'HOLDS_OFFICE' ? { actsFor: ['Person', 'Company'] } : {};
    return { ...one, plover, cameo, ...actsFor };
  }),
};

const leader: Actor = {
  ...{ id: 'person:LI', type: 'Person', name: 'Li', aliases: [], demonyms: [], seats: [] },
  ...{ iso2: null, iso3: null, qid: null, capital: null, region: null, subregion: null },
  offices: [{ office: ['premier'], of: 'iso:CHN', from: '2020-01-01', to: '2022-06-30' }],
};
const actors = [...ACTORS, leader];
const known = { Li: { canonical: 'person:LI' } };

const dyadsOf = (...stories: readonly Story[]) => toDyads(recordsOf(stories), ontology, actors);
const rowsOf = (...stories: readonly Story[]) => parseCsv(dyadsOf(...stories).table);

test('only what is affirmed and asserted is an event; the rest has columns of its own', () => {
  const rows = rowsOf(
    story('doc:a', ['China | condemn:CONDEMNS | Russia', 'China | blast:CONDEMNS | Russia | not'], {
      published: '2022-03-07',
    }),
    story('doc:b', ['China | rebuke:CONDEMNS | Russia | planned by=Ukraine'], {
      published: '2022-04-01',
    }),
  );
  expect(rows).toEqual([
    {
      ...{ source: 'CHN', sourceName: 'China', target: 'RUS', targetName: 'Russia' },
      ...{ plover: 'DISAPPROVE', cameoRoot: '11', eventFrom: '', eventTo: '' },
      ...{ eventPrecision: '', eventToPrecision: '' },
      ...{ firstReported: '2022-03-07', lastReported: '2022-04-01' },
      ...{ events: '1', independentDocuments: '1', goldstein: '-2' },
      ...{ attributedEvents: '0', reciprocalEvents: '0' },
      ...{ denied: '1', planned: '1', possible: '0', obliged: '0', conditional: '0' },
      ...{ hypothetical: '0', claims: expect.stringMatching(/^\["claim:.*"\]$/) },
    },
  ]);
});

test('the date is that of the event with its precision, never that of publication', () => {
  const rows = rowsOf(
    story(
      'doc:a',
      [
        'China | back:SUPPORTS | Russia | from=2022-02 to=2022-02',
        'China | help:SUPPORTS | Russia | from=2021 to=2022-02-04',
        'China | aid:SUPPORTS | Russia',
      ],
      { published: '2022-03-07' },
    ),
  );
  const dates = rows.map((row) => [
    ...[row.eventFrom, row.eventPrecision, row.eventTo, row.eventToPrecision],
  ]);
  expect(dates).toEqual([
    ['', '', '', ''],
    ['2021', 'year', '2022-02-04', 'day'],
    ['2022-02', 'month', '2022-02', 'month'],
  ]);
});

test('a symmetric event stands in both directions, within a country once', () => {
  const rows = rowsOf(
    story(
      'doc:a',
      [
        'China | partner:PARTNER_OF | Russia',
        'Ann | president:HOLDS_OFFICE | Ukraine',
        'Ann | partner:PARTNER_OF | Ukraine',
      ],
      { published: '2022-03-07' },
    ),
  );
  expect(rows).toMatchObject([
    { source: 'CHN', target: 'RUS', goldstein: '7.4', events: '1', reciprocalEvents: '1' },
    { source: 'RUS', target: 'CHN', goldstein: '7.4', events: '1', reciprocalEvents: '1' },
    { source: 'UKR', target: 'UKR', goldstein: '7.4', events: '1', reciprocalEvents: '0' },
  ]);
});

test('near copies of a document are one', () => {
  const lines = ['China | back:SUPPORTS | Russia'];
  const rows = rowsOf(
    story('doc:a', lines),
    story('doc:b', lines, { duplicateOf: 'doc:a' }),
    story('doc:c', lines),
  );
  expect(rows).toMatchObject([{ events: '1', independentDocuments: '2' }]);
});

test('a person acts for the country whose office he holds at that time', () => {
  const line = (date: string) => `Li | back:SUPPORTS | Russia | from=${date} to=${date}`;
  const dyads = dyadsOf(
    story('doc:a', [line('2022-02-04'), line('2023-02-04')], { clusters: known }),
  );
  expect(parseCsv(dyads.table)).toMatchObject([{ source: 'CHN', eventFrom: '2022-02-04' }]);
  expect(dyads).toMatchObject({ claims: 1, withoutCountry: 1 });
});

test('others act for what they belong to, through what is affirmed and asserted', () => {
  const clusters = { Firm: { type: 'Company' }, Kyiv: { type: 'Place' } };
  const rows = rowsOf(
    story(
      'doc:a',
      [
        'Ann | head:HOLDS_OFFICE | Firm',
        'Firm | arm:HOLDS_OFFICE | China',
        'Ann | back:SUPPORTS | Russia',
        'Bob | minister:HOLDS_OFFICE | Ukraine | not',
        'Bob | minister:HOLDS_OFFICE | China | planned',
        'Bob | back:SUPPORTS | Russia',
        'China | shun:CONDEMNS | "Ukraine City"',
        'China | shun:CONDEMNS | Ukraine City',
      ],
      { clusters: { ...clusters, 'Ukraine City': { type: 'Place' } } },
    ),
  );
  expect(rows.map(({ source, plover, target }) => [source, plover, target])).toEqual([
    ['CHN', 'SUPPORT', 'RUS'],
    ['CHN', 'DISAPPROVE', 'UKR'],
  ]);
});

test('where claims lead to two countries, more independent documents decide, else nothing', () => {
  const office = (country: string) => `Ann | minister:HOLDS_OFFICE | ${country}`;
  const act = 'Ann | back:SUPPORTS | Russia';
  const one = story('doc:a', [office('China'), act], { clusters: { Ann: { posts: ['x'] } } });
  const two = story('doc:b', [office('Ukraine')], { clusters: { Ann: { posts: ['x'] } } });
  const three = story('doc:c', [office('Ukraine')], { clusters: { Ann: { posts: ['x'] } } });
  expect(dyadsOf(one, two)).toMatchObject({ rows: 0, withoutCountry: 1 });
  expect(rowsOf(one, two, three)).toMatchObject([{ source: 'UKR', target: 'RUS' }]);
});

test('actors that belong to each other in a circle belong to no country', () => {
  const lines = ['Ann | head:HOLDS_OFFICE | Bob', 'Bob | head:HOLDS_OFFICE | Ann'];
  const dyads = dyadsOf(story('doc:a', [...lines, 'Ann | back:SUPPORTS | Russia']));
  expect(dyads).toMatchObject({ rows: 0, claims: 0, withoutCountry: 1 });
});

test('the table does not depend on the order of the documents', () => {
  const stories = ['China', 'Russia', 'Ukraine'].map((name, i) =>
    story(`doc:${String(i)}`, [
      `${name} | back:SUPPORTS | China`,
      `${name} | x:PARTNER_OF | Russia`,
    ]),
  );
  const [first, second] = [stories, [...stories].reverse()].map((all) =>
    [...dyadsOf(...all).table].join(''),
  );
  expect(first).toBe(second);
});

test('the codebook names every column', () => {
  const { table, codebook } = dyadsOf();
  const described = [...codebook.matchAll(/^\| `(\w+)` \| [^|]+ \| [^|]+ \|$/gm)];
  expect(described.map(([, name]) => name).join(',')).toBe([...table].join('').trim());
});
