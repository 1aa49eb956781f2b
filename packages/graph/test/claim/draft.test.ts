import { expect, test } from '@jest/globals';
import { UsageError } from '@entente/core';
import { recordsOf, story } from '../build.ts';

test('one claim of two documents has the evidence of both', () => {
  const { claims } = recordsOf([
    story('doc:b', ['China | rebuke:CONDEMNS | Russia | by=Wang_Yi 0.9']),
    story('doc:a', ['China | condemn:CONDEMNS | Russia | rule=nominal 0.6']),
  ]);
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({
    predicate: 'CONDEMNS',
    surface: 'rebuke',
    subject: 'iso:CHN',
    object: 'iso:RUS',
    attributed: false,
    evidence: [
      { document: 'doc:a', quote: 'China condemn Russia.', rule: 'proposition/rules/nominal' },
      { document: 'doc:b', attribution: 'indirect', attributedTo: [expect.stringMatching('wang')] },
    ],
  });
});

test.each([
  ['polarity', 'not'],
  ['modality', 'planned'],
  ['value', 'value=for'],
  ['event time', 'from=2022-03'],
  ['a role', 'with=Ukraine'],
])('%s makes another claim', (_name, mark) => {
  const lines = [
    'China | condemn:CONDEMNS | Russia',
    `China | condemn:CONDEMNS | Russia | ${mark}`,
  ];
  expect(recordsOf([story('doc:a', lines)]).claims).toHaveLength(2);
});

test('what no predicate covers is told by its surface, words without regard to case', () => {
  const lines = [
    'China | scold | "Any  Move"',
    'China | praise | "any move"',
    'China | scold | "any move"',
  ];
  const { claims } = recordsOf([story('doc:a', lines)]);
  expect(claims.map(({ surface, evidenceCount }) => [surface, evidenceCount]).sort()).toEqual([
    ['praise', 1],
    ['scold', 2],
  ]);
});

test('a symmetric claim is stored in id order and its spans follow', () => {
  const { claims } = recordsOf([
    story('doc:a', ['Russia | partner:PARTNER_OF | China', 'China | partner:PARTNER_OF | Russia']),
  ]);
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({
    subject: 'iso:CHN',
    object: 'iso:RUS',
    evidence: [
      { subject: [15, 20], trigger: [7, 14], object: [0, 6] },
      { subject: [22, 27], trigger: [28, 35], object: [36, 42] },
    ],
  });
});

test('a claim that is an object goes by its id, in whatever order the two come', () => {
  const { claims } = recordsOf([
    story('doc:a', ['Ukraine | fear | #1', 'Russia | attack | Ukraine']),
    story('doc:b', ['Russia | attack | Ukraine', 'Ukraine | fear | #0']),
  ]);
  const attack = claims.find(({ surface }) => surface === 'attack');
  const fear = claims.find(({ surface }) => surface === 'fear');
  expect(claims).toHaveLength(2);
  expect(fear).toMatchObject({ object: null, content: attack?.id, evidenceCount: 2 });
});

test('claims in a circle, and one about a dropped claim, keep the words', () => {
  const circle = recordsOf([story('doc:a', ['China | ask | #1', 'Russia | tell | #0'])]).claims;
  expect(circle.find(({ surface }) => surface === 'ask')?.content).toMatch(/^claim:/);
  expect(circle.find(({ surface }) => surface === 'tell')).toMatchObject({
    content: null,
    objectText: 'China ask #1',
  });
  const dropped = recordsOf([
    story('doc:a', ['China | say | #1', 'Russia | praise | Russia']),
  ]).claims;
  expect(dropped).toMatchObject([{ surface: 'say', objectText: 'Russia praise Russia' }]);
});

test('a claim may have both an object and a content', () => {
  const lines = [
    'China | ask | Russia | content=1',
    'Russia | delay | "it"',
    'China | ask | Russia',
  ];
  const { claims } = recordsOf([story('doc:a', lines)]);
  const delay = claims.find(({ surface }) => surface === 'delay');
  expect(claims).toHaveLength(3);
  expect(claims.filter(({ surface }) => surface === 'ask')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ object: 'iso:RUS', content: delay?.id }),
      expect.objectContaining({ object: 'iso:RUS', content: null }),
    ]),
  );
});

test('roles are sorted and unique', () => {
  const { claims } = recordsOf([
    story('doc:a', ['China | meet | Russia | with=Ukraine at="Beijing" with=Ukraine']),
  ]);
  expect(claims[0]?.roles).toEqual([
    { role: 'at', entity: null, text: 'Beijing' },
    { role: 'with', entity: 'iso:UKR', text: null },
  ]);
});

test('indexes and spans that point outside are the caller’s fault', () => {
  const { document, analysis } = story('doc:a', ['China | ask | #7']);
  expect(() => recordsOf([{ document, analysis }])).toThrow(UsageError);
  const short = { ...document, text: '' };
  const fine = story('doc:a', ['China | ask | Russia']).analysis;
  expect(() => recordsOf([{ document: short, analysis: fine }])).toThrow(
    /does not lie in the text/,
  );
  expect(() => recordsOf([{ document, analysis: { ...fine, clusters: [] } }])).toThrow(/cluster 0/);
  const elsewhere = { ...document, id: 'doc:b' };
  expect(() => recordsOf([{ document: elsewhere, analysis: fine }])).toThrow(/no such document/);
});
