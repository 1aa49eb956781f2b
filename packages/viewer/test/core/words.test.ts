import { expect, test } from '@jest/globals';
import type { ClaimSummary, ViewMeta } from '@entente/core';
import { citationOf, linkOf } from '../../src/core/citation.ts';
import { formatDate, formatPeriod } from '../../src/core/dates.ts';
import { negate, phraseOf, toWords } from '../../src/core/phrase.ts';
import { groupByOther, groupRelations } from '../../src/core/relations.ts';
import { NO_FILTERS, START } from '../../src/core/state.ts';
import {
  count,
  filterLines,
  loadedSentence,
  reasonFor,
  shareOf,
  sourceLine,
  summaryOf,
} from '../../src/strings.ts';

const meta: ViewMeta = {
  counts: { entities: 12, claims: 40, documents: 18, outlets: 6 },
  types: [{ id: 'Country', label: 'country' }],
  predicates: [
    { id: 'CONDEMNS', label: 'condemns', symmetric: false },
    { id: 'VOTED', label: 'votes on', symmetric: false },
  ],
};
const words = toWords(meta);
const stated = { surface: 'censure', value: null, polarity: 'positive' } as const;

test('says what is loaded', () => {
  expect(summaryOf(meta)).toBe('12 entities, 40 claims from 18 articles of 6 outlets');
  const single = { entities: 1, claims: 1, documents: 1, outlets: 0 };
  expect(summaryOf({ ...meta, counts: single })).toBe('1 entity, 1 claim from 1 article');
  expect(count(2, 'entity', 'entities')).toBe('2 entities');
  expect(count(1_234_567, 'claim')).toBe('1,234,567 claims');
  expect(sourceLine(meta)).toContain('18 articles of 6 outlets');
});

test('says what of it is shown', () => {
  const share = { shown: 150, total: 9842 };
  expect(shareOf(share)).toBe('150 of 9,842');
  expect(loadedSentence(meta, share, START)).toBe(
    '18 articles of 6 outlets. You see the 150 most important; search or expand to see more.',
  );
  const all = { shown: 12, total: 12 };
  expect(loadedSentence(meta, all, START)).toBe(
    '18 articles of 6 outlets. All entities are shown.',
  );
  const foreign = { ...meta, counts: { entities: 12, claims: 40, documents: 0, outlets: 0 } };
  const hidden = { ...START, hidden: ['ent:a'] };
  expect(loadedSentence(foreign, { shown: 1, total: 2 }, hidden)).toBe('You see 1 entity.');
});

test('filters are told in words, one a line', () => {
  const filters = {
    ...NO_FILTERS,
    types: { only: ['Country'], without: ['Event'] },
    polarity: { only: [], without: ['negative'] },
    confidence: 0.5,
  };
  const window = { basis: 'reported', from: 19024, to: 19052 } as const;
  expect(filterLines({ ...START, filters, window }, words)).toEqual([
    'Types: only country',
    'Types: without Event',
    'Affirmed or denied: without denied',
    'Confidence: at least 50 %',
    'Reported: 1 February 2022 – 1 March 2022',
  ]);
  expect(filterLines(START, words)).toEqual([]);
  expect(reasonFor('value')).toContain('values');
});

test.each([
  ['is a member of', 'is not a member of'],
  ['has an embassy in', 'does not have an embassy in'],
  ['condemns', 'does not condemn'],
  ['accuses', 'does not accuse'],
  ['denies', 'does not deny'],
  ['dies', 'does not die'],
  ['clashes with', 'does not clash with'],
  ['discusses', 'does not discuss'],
  ['goes to', 'does not go to'],
  ['will meet', 'will not meet'],
])('%s is denied as %s', (label, denied) => {
  expect(negate(label)).toBe(denied);
});

test('a phrase has the words of the ontology, else of the text', () => {
  expect(phraseOf({ ...stated, predicate: 'CONDEMNS' }, words)).toBe('condemns');
  expect(phraseOf({ ...stated, predicate: 'CONDEMNS', polarity: 'negative' }, words)).toBe(
    'does not condemn',
  );
  expect(phraseOf({ ...stated, predicate: 'VOTED', value: 'abstain' }, words)).toBe(
    'votes on (abstain)',
  );
  const raw = { ...stated, predicate: null } as const;
  const denied = { ...raw, polarity: 'negative' } as const;
  expect(phraseOf(raw, words)).toBe('censures');
  expect(phraseOf(denied, words)).toBe('does not censure');
  const forces = { surface: 'open', subject: { name: 'Defence Ministry forces' } };
  expect(phraseOf({ ...denied, ...forces }, words)).toBe('do not open');
  expect(phraseOf({ ...raw, ...forces }, words)).toBe('open');
  const states = { name: 'United States' };
  expect(phraseOf({ ...denied, surface: 'be', subject: states }, words)).toBe('is not');
  const none = { kind: 'text', text: 'no troops' } as const;
  expect(phraseOf({ ...denied, surface: 'have', object: none }, words)).toBe('has');
  for (const [surface, said] of [
    ['carry out', 'carries out'],
    ['co-host', 'co-hosts'],
    ['push', 'pushes'],
    ['unlikely to stand', 'is unlikely to stand'],
    ['linked to', 'linked to'],
  ] as const) {
    expect(phraseOf({ ...raw, surface }, words)).toBe(said);
  }
  expect(phraseOf({ ...stated, predicate: 'NEW_ONE' }, words)).toBe('NEW_ONE');
});

test.each([
  ['2022-03-07', '7 March 2022'],
  ['2022-12', 'December 2022'],
  ['2022', '2022'],
  ['2022-13', '2022'],
  ['soon', 'soon'],
])('%s is written %s', (given, written) => {
  expect(formatDate(given)).toBe(written);
});

test('a period has one or two ends', () => {
  expect(formatPeriod('2022-03-07', '2022-03-09')).toBe('7 March 2022 – 9 March 2022');
  expect(formatPeriod('2022', '2022')).toBe('2022');
  expect(formatPeriod(null, '2022')).toBe('until 2022');
  expect(formatPeriod('2014-03', null)).toBe('since March 2014');
  expect(formatPeriod(null, null)).toBeNull();
});

test('a citation has what is known', () => {
  const source = {
    id: 'doc:1',
    title: 'Talks fail',
    outlet: 'Coastal Wire',
    published: '2031-04-02',
    url: 'https://wire.example/2',
  };
  expect(citationOf({ quote: ' A\nmet  B. ', source })).toBe(
    '“A met B.” — “Talks fail”, Coastal Wire, 2 April 2031. https://wire.example/2',
  );
  const bare = { ...source, title: null, outlet: null, published: null, url: null };
  expect(citationOf({ quote: 'A met B.', source: bare })).toBe('“A met B.”');
});

test('only web addresses are links', () => {
  expect(linkOf('https://a.example')).toBe('https://a.example');
  expect(linkOf('javascript:alert(1)')).toBeNull();
  expect(linkOf('java\nscript:alert(1)')).toBeNull();
  expect(linkOf(null)).toBeNull();
});

test('relations are grouped by phrase and direction, or by the other one', () => {
  const link = (id: string) => ({ id, name: id, type: '', types: [] });
  const claim = (
    id: string,
    subject: string,
    predicate: string | null,
    object: string,
    evidenceCount = 1,
  ): ClaimSummary => ({
    ...{ id, predicate, surface: 'take', subject: link(subject), value: null },
    object: { kind: 'entity', entity: link(object) },
    ...{ polarity: 'positive', modality: 'asserted', attributed: false, evidenceCount },
    ...{ lastReported: null, confidence: 1 },
  });
  const denied: ClaimSummary = {
    ...claim('7', 'a', 'CONDEMNS', ''),
    object: { kind: 'claim', claim: claim('8', 'a', 'VOTED', 'c') },
  };
  const claims = [
    claim('1', 'b', 'CONDEMNS', 'a'),
    claim('2', 'a', 'VOTED', 'c', 9),
    claim('3', 'a', 'CONDEMNS', 'b'),
    claim('4', 'a', 'CONDEMNS', 'c'),
    claim('5', 'a', 'PART', 'c', 20),
    claim('6', 'a', null, 'c', 30),
    denied,
  ];
  const plain = toWords({
    ...meta,
    predicates: [...meta.predicates, { id: 'PART', label: 'is part of', symmetric: false }],
  });
  expect(
    groupRelations('a', claims, plain).map(({ title, outgoing, claims: of }) => [
      title,
      outgoing,
      of.length,
    ]),
  ).toEqual([
    ['votes on', true, 1],
    ['condemns', true, 3],
    ['is part of', true, 1],
    ['other words', true, 1],
    ['condemns', false, 1],
  ]);
  expect(
    groupByOther('a', claims, 'none').map(({ title, claims: of }) => [
      title,
      of.map(({ id }) => id).join(''),
    ]),
  ).toEqual([
    ['c', '24567'],
    ['b', '13'],
  ]);
});
