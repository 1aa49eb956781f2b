import { expect, test } from '@jest/globals';
import { recordsOf, story } from '../build.ts';
import { claimSaying, entityOf, merge, onLines, person, rename, said } from './decisions.ts';

const [putin, vladimir, boss] = [
  person('Putin V.'),
  person('Vladimir Putin'),
  person('The Big Boss'),
];
const NEWS = [
  story('doc:a', ['Vladimir Putin | meet | China', 'Putin V. | praise | China | by=Putin_V.']),
  story('doc:b', ['Putin V. | meet | China', 'Vladimir Putin | call | Putin V.']),
  story('doc:c', ['The Big Boss | scold | China | with=Putin_V.', 'China | say | #0']),
];
const before = recordsOf(NEWS);

test('two entities become one; claims that are now equal are joined', () => {
  const records = recordsOf(NEWS, onLines([merge(vladimir, putin)]));
  expect(entityOf(records, vladimir)).toMatchObject({
    name: 'Vladimir Putin',
    aliases: ['Putin V.'],
    formerIds: [putin],
  });
  expect(entityOf(records, vladimir).mentions).toHaveLength(5);
  expect(records.entities).toHaveLength(before.entities.length - 1);
  expect(claimSaying(records, 'meet')).toMatchObject({ evidenceCount: 2, documentCount: 2 });
  expect(claimSaying(records, 'praise').evidence[0].attributedTo).toEqual([vladimir]);
  // What it says of itself is no claim.
  expect(said(records)).not.toContain('Vladimir Putin call Vladimir Putin');
  expect(records.diagnostics.filter(({ document }) => document === 'decisions.yaml')).toEqual([]);
});

test('the name that is kept is that of the id that is kept, also beside a known actor', () => {
  const kept = recordsOf(NEWS, onLines([merge(boss, 'iso:CHN')]));
  expect(entityOf(kept, boss)).toMatchObject({ name: 'The Big Boss', type: 'Person' });
  const { iso2, iso3, qid, capital, region, subregion } = entityOf(before, 'iso:CHN');
  expect([iso2, iso3, qid, capital, region, subregion]).not.toContain(null);
  expect(entityOf(kept, boss)).toMatchObject({ iso2, iso3, qid, capital, region, subregion });
  const country = recordsOf(NEWS, onLines([merge('iso:CHN', boss)]));
  expect(entityOf(country, 'iso:CHN')).toMatchObject({ name: 'China', type: 'Country' });
  expect(entityOf(country, 'iso:CHN').aliases).toContain('The Big Boss');
});

test('every id that a claim had in between leads to it', () => {
  const first = recordsOf(NEWS, onLines([merge(vladimir, putin)]));
  const second = recordsOf(NEWS, onLines([merge(vladimir, putin), merge(boss, vladimir)]));
  const now = claimSaying(second, 'praise');
  expect(now.subject).toBe(boss);
  expect(now.formerIds).toEqual(
    [claimSaying(before, 'praise').id, claimSaying(first, 'praise').id].sort(),
  );
  // A claim that contains a claim that contains the entity.
  expect(claimSaying(second, 'say').formerIds).toContain(claimSaying(before, 'say').id);
  expect(claimSaying(second, 'say').formerIds).toContain(claimSaying(first, 'say').id);
});

test('chains work in any order, and a decision may speak of a retired id', () => {
  const decisions = [merge(vladimir, putin), merge(boss, vladimir), rename(putin, 'Mr Putin')];
  const records = recordsOf(NEWS, onLines(decisions));
  expect(entityOf(records, boss)).toMatchObject({
    name: 'Mr Putin',
    formerIds: [putin, vladimir].sort(),
  });
  expect(entityOf(records, boss).aliases).toEqual(['Putin V.', 'The Big Boss', 'Vladimir Putin']);
  expect(recordsOf(NEWS, onLines([...decisions].reverse()))).toEqual(records);
});

test('where the id to keep is not in the graph the next one is, and the old one leads to it', () => {
  const records = recordsOf(NEWS, onLines([merge('ent:gone', putin, boss)]));
  const [kept = ''] = [putin, boss].sort();
  expect(entityOf(records, kept).formerIds).toEqual(
    ['ent:gone', putin, boss].filter((id) => id !== kept).sort(),
  );
  expect(records.diagnostics).toContainEqual({
    ...{ document: 'decisions.yaml', code: 'decision-not-applied', start: null, end: null },
    message: 'Line 1 (merge): ent:gone is not in this graph.',
  });
});

test.each([
  ['one id into two', [merge(vladimir, putin), merge(boss, putin)]],
  ['each into the other', [merge(vladimir, putin), merge(putin, vladimir)]],
  [
    'a circle beside an id to keep',
    [merge(vladimir, putin), merge(putin, vladimir, 'ent:x'), merge(boss, 'ent:x')],
  ],
])('%s is a conflict that names both lines', (_name, decisions) => {
  expect(() => recordsOf(NEWS, onLines(decisions))).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      code: 'conflicting-decisions',
      message: expect.stringMatching(/^decisions\.yaml:1 and decisions\.yaml:2 cannot both/),
    }),
  );
});

test('a third line settles which of two ids is kept', () => {
  const decisions = [merge(vladimir, putin), merge(boss, putin), merge(boss, vladimir)];
  expect(entityOf(recordsOf(NEWS, onLines(decisions)), boss).formerIds).toHaveLength(2);
});
