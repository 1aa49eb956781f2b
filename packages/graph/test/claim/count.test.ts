import { expect, test } from '@jest/globals';
import { recordsOf, story, type StoryOptions } from '../build.ts';

const LINE = 'China | condemn:CONDEMNS | Russia';

function claimOf(documents: Readonly<Record<string, StoryOptions>>, line = LINE) {
  const stories = Object.entries(documents).map(([id, options]) => story(id, [line], options));
  return recordsOf(stories).claims[0];
}

test('near copies count once, also copies of copies; an outlet counts once', () => {
  const claim = claimOf({
    'doc:1': { outlet: 'Reuters' },
    'doc:2': { outlet: 'reuters', duplicateOf: 'doc:1' },
    'doc:3': { duplicateOf: 'doc:2' },
    'doc:4': {},
  });
  expect(claim).toMatchObject({
    evidenceCount: 4,
    documentCount: 4,
    sourceCount: 3,
    independentCount: 2,
    confidence: 0.96,
  });
});

test('copies in a circle are one', () => {
  const circle = { 'doc:1': { duplicateOf: 'doc:2' }, 'doc:2': { duplicateOf: 'doc:1' } };
  expect(claimOf(circle)).toMatchObject({ independentCount: 1, confidence: 0.8 });
});

test('confidence stays under certainty', () => {
  const many = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`doc:${String(n)}`, {}]));
  expect(claimOf(many)?.confidence).toBe(0.99);
});

test('first and last report come from the dates of publication, whatever their precision', () => {
  const dates = ['2022-03-07', '2022-03', '2021-12-31', '2022', null];
  const documents = dates.map((published, i) => [`doc:${String(i)}`, { published }] as const);
  expect(claimOf(Object.fromEntries(documents))).toMatchObject({
    firstReported: '2021-12-31',
    lastReported: '2022',
    eventFrom: null,
  });
  expect(claimOf({ 'doc:1': {} })).toMatchObject({ firstReported: null, lastReported: null });
});

test('it is attributed unless one author says it himself', () => {
  const lines = [`${LINE} | by=Wang_Yi`, LINE];
  expect(recordsOf([story('doc:1', lines.slice(0, 1))]).claims[0]?.attributed).toBe(true);
  expect(recordsOf([story('doc:1', lines)]).claims[0]?.attributed).toBe(false);
});
