import { expect, test } from '@jest/globals';
import { recordsOf, story } from '../build.ts';
import { claimSaying, entityOf, judge, merge, onLines, person, said, split } from './decisions.ts';

const smith = person('John Smith');
const other = 'ent:john-smith-senator';
const NEWS = [
  story('doc:a', ['John Smith | coach | China', 'John Smith | praise | Russia']),
  story('doc:b', [
    'John Smith | vote | Russia',
    'Russia | thank | John Smith',
    'John Smith | praise | Russia',
  ]),
];
const before = recordsOf(NEWS);

test('the mentions of a document become another entity, and claims follow', () => {
  const records = recordsOf(
    NEWS,
    onLines([split(smith, other, { documents: ['doc:b'] }, 'Senator Smith')]),
  );
  expect(entityOf(records, other)).toMatchObject({
    name: 'Senator Smith',
    aliases: ['John Smith'],
    type: 'Person',
  });
  expect(entityOf(records, other).mentions.map(({ document }) => document)).toEqual(
    Array(3).fill('doc:b'),
  );
  expect(entityOf(records, smith).mentions).toHaveLength(2);
  expect(said(records)).toEqual([
    'John Smith coach China',
    'John Smith praise Russia',
    'Russia thank Senator Smith',
    'Senator Smith praise Russia',
    'Senator Smith vote Russia',
  ]);
  const vote = claimSaying(records, 'vote');
  expect(vote.formerIds).toEqual([claimSaying(before, 'vote').id]);
  // The claim of both lives on under its id with the evidence that stayed.
  const praise = records.claims.find(({ id }) => id === claimSaying(before, 'praise').id);
  expect(praise).toMatchObject({ subject: smith, evidenceCount: 1 });
});

test('single mentions can be moved out of a document', () => {
  const { text } = NEWS[1]?.document ?? { text: '' };
  const at = text.indexOf('thank John') + 'thank '.length;
  const records = recordsOf(
    NEWS,
    onLines([split(smith, other, { mentions: [['doc:b', at + 1, at + 2]] })]),
  );
  expect(entityOf(records, other).mentions).toEqual([
    { document: 'doc:b', start: at, end: at + 'John Smith'.length, kind: 'name' },
  ]);
  expect(claimSaying(records, 'thank').object).toBe(other);
  expect(claimSaying(records, 'vote').subject).toBe(smith);
});

test('roles and speakers go along only when every mention of the sentence does', () => {
  const news = [
    story('doc:a', [
      'China | meet | John Smith | with=John_Smith by=John_Smith',
      'John Smith | leave',
    ]),
  ];
  const { text } = news[0]?.document ?? { text: '' };
  const at = text.indexOf('John Smith');
  const records = recordsOf(
    news,
    onLines([split(smith, other, { mentions: [['doc:a', at, at + 10]] })]),
  );
  expect(claimSaying(records, 'meet')).toMatchObject({
    object: other,
    roles: [{ role: 'with', entity: other, text: null }],
    evidence: [{ attributedTo: [other] }],
  });
  expect(claimSaying(records, 'leave').subject).toBe(smith);
});

test('a country split off is no longer what the table knows', () => {
  const records = recordsOf(
    NEWS,
    onLines([split('iso:RUS', 'ent:russia-band', { documents: ['doc:a'] })]),
  );
  expect(entityOf(records, 'ent:russia-band')).toMatchObject({
    name: 'Russia',
    iso3: null,
    qid: null,
  });
  expect(entityOf(records, 'iso:RUS').iso3).toBe('RUS');
});

test('mentions can go to an entity that is there, and on from there', () => {
  const decisions = [
    split(smith, other, { documents: ['doc:b'] }),
    split(other, 'iso:CHN', { documents: ['doc:b'] }),
  ];
  const records = recordsOf(NEWS, onLines(decisions));
  expect(said(records)).toContain('China vote Russia');
  expect(records.entities.map(({ id }) => id)).not.toContain(other);
  expect(recordsOf(NEWS, onLines([...decisions].reverse()))).toEqual(records);
});

test('what was split off and merged back is as it was', () => {
  const records = recordsOf(
    NEWS,
    onLines([split(smith, other, { documents: ['doc:b'] }), merge(smith, other)]),
  );
  expect(said(records)).toEqual(said(before));
  expect(entityOf(records, smith).formerIds).toEqual([other]);
});

test('an entity that a split emptied stays readable as what it became', () => {
  const records = recordsOf(
    NEWS,
    onLines([split(smith, other, { documents: ['doc:a', 'doc:b'] })]),
  );
  expect(entityOf(records, other).formerIds).toEqual([smith]);
  expect(records.claims.every(({ subject, object }) => ![subject, object].includes(smith))).toBe(
    true,
  );
});

test('a split that finds nothing says so', () => {
  const records = recordsOf(
    NEWS,
    onLines([split(smith, other, { documents: ['doc:a', 'doc:x'] })]),
  );
  expect(records.diagnostics.map(({ message }) => message)).toContain(
    `Line 1 (split): no mention of ${smith} was found in doc:x.`,
  );
});

test.each([
  [
    'two ways',
    [
      split(smith, other, { documents: ['doc:a'] }),
      split(smith, 'ent:x', { documents: ['doc:a'] }),
    ],
  ],
  [
    'a circle',
    [split(smith, other, { documents: ['doc:a'] }), split(other, smith, { documents: ['doc:a'] })],
  ],
])('%s is a conflict', (_name, decisions) => {
  expect(() => recordsOf(NEWS, onLines([judge('accept', smith), ...decisions]))).toThrow(
    /^decisions\.yaml:2 and decisions\.yaml:3 cannot both/,
  );
});

test('a mention goes before its document', () => {
  const at = NEWS[0]?.document.text.indexOf('John') ?? -1;
  const records = recordsOf(
    NEWS,
    onLines([
      split(smith, other, { documents: ['doc:a'] }),
      split(smith, 'ent:coach', { mentions: [['doc:a', at, at + 4]] }),
    ]),
  );
  expect(claimSaying(records, 'coach').subject).toBe('ent:coach');
  expect(entityOf(records, other).mentions).toHaveLength(1);
});
