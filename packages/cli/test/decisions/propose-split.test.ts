import { expect, test } from '@jest/globals';
import { proposeSplit, type SplitOptions } from '../../src/decisions/propose-split.ts';
import { sampleRecords } from '../sample-records.ts';

const sample = sampleRecords();
const records = {
  ...sample,
  documents: [
    ...sample.documents,
    { ...sample.documents[0], id: 'doc:2', path: 'b.md' } as (typeof sample.documents)[number],
  ],
  entities: sample.entities.map((one) =>
    one.id === 'iso:CHN'
      ? {
          ...one,
          mentions: [
            { document: 'doc:1', start: 0, end: 5, kind: 'name' as const },
            { document: 'doc:2', start: 0, end: 5, kind: 'name' as const },
          ],
        }
      : one,
  ),
};
const split = (options: SplitOptions) => proposeSplit(records, 'China', options);

test('a new entity gets an id of what is moved, which stays', () => {
  const { entry, done } = split({ document: ['b.md'], name: 'China (band)' });
  expect(entry).toEqual({
    ...{ action: 'split', ids: ['iso:CHN'], name: 'China (band)', documents: ['doc:2'] },
    into: expect.stringMatching(/^ent:china-band-[0-9a-f]{8}$/),
  });
  expect(split({ document: ['doc:2'], name: 'China (band)' }).entry).toEqual(entry);
  expect(done).toMatch(/^Moved 1 mention of China \(iso:CHN\) to China \(band\) \(ent:china-band-/);
});

test('single mentions, and an entity that is there', () => {
  expect(split({ mention: ['a.md:0-5'], into: 'russia' }).entry).toEqual({
    ...{ action: 'split', ids: ['iso:CHN'], into: 'iso:RUS' },
    mentions: [{ document: 'doc:1', start: 0, end: 5 }],
  });
});

test.each([
  ['no such document', { document: ['gone.md'] }, /gone\.md/],
  ['no span', { mention: ['a.md'] }, /DOCUMENT:START-END/],
  ['an empty span', { mention: ['a.md:5-5'] }, /DOCUMENT:START-END/],
  [
    'no mention there',
    { mention: ['a.md:7-9'] },
    /not mentioned in doc:1:7-9.*entente split iso:CHN/,
  ],
  ['all of them', { document: ['a.md', 'b.md'] }, /all mentions of China/],
  ['into itself', { document: ['a.md'], into: 'PRC' }, /one entity already/],
  ['no name', { document: ['a.md'], name: ' ' }, /--name must not be empty/],
])('%s is wrong use', (_name, options, message) => {
  expect(() => split(options)).toThrow(message);
});
