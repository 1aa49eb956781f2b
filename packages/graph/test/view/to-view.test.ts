import { expect, test } from '@jest/globals';
import type { Modality } from '@entente/core';
import { toView } from '../../src/view/to-view.ts';
import { ONTOLOGY, recordsOf, story } from '../build.ts';

function viewOf(lines: readonly string[], modalities?: readonly Modality[]) {
  const records = recordsOf([story('doc:a', lines, { published: '2022-03-07' })]);
  return toView(records, ONTOLOGY, modalities && { modalities });
}

function typesOf(lines: readonly string[], modalities?: readonly Modality[]): readonly string[] {
  return viewOf(lines, modalities)
    .mapEdges((_edge, { type }) => type)
    .sort();
}

test('the type is the predicate, never the plain one of a denied claim', () => {
  const lines = [
    'China | condemn:CONDEMNS | Russia',
    'Russia | condemn:CONDEMNS | China | not',
    'Russia | visit | China',
    'Russia | visit | Ukraine | not',
  ];
  expect(typesOf(lines)).toEqual(['CONDEMNS', 'NOT_CONDEMNS', 'NOT_RELATED_TO', 'RELATED_TO']);
});

test('claims without an object entity, rejected ones and entities without an edge are not in it', () => {
  const records = recordsOf([
    story('doc:a', ['China | back | Russia', 'Ukraine | fear | "war"', 'Ukraine | say | #0']),
  ]);
  const view = toView(records, ONTOLOGY);
  expect(view.nodes()).toEqual(['iso:CHN', 'iso:RUS']);
  expect(view.size).toBe(1);
  const claims = records.claims.map((claim) => ({ ...claim, status: 'rejected' as const }));
  expect(toView({ ...records, claims }, ONTOLOGY).order).toBe(0);
});

test('other modalities come only when asked for', () => {
  const lines = ['China | condemn:CONDEMNS | Russia', 'China | back:SUPPORTS | Russia | planned'];
  expect(typesOf(lines)).toEqual(['CONDEMNS']);
  expect(typesOf(lines, ['planned'])).toEqual(['SUPPORTS']);
  expect(typesOf(lines, ['asserted', 'planned'])).toEqual(['CONDEMNS', 'SUPPORTS']);
});

test('an edge carries the most confident evidence and who says it', () => {
  const view = viewOf([
    'Russia | partner:PARTNER_OF | China | 0.5 office="chair" topic="trade"',
    'China | friend:PARTNER_OF | Russia | 0.9 office="chair" topic="trade" by=Wang_Yi>Xi_Jinping',
  ]);
  expect(
    view.mapEdges((edge, attributes, source, target) => ({ edge, attributes, source, target })),
  ).toEqual([
    {
      edge: expect.stringMatching(/^claim:[0-9a-f]{16}$/),
      source: 'iso:CHN',
      target: 'iso:RUS',
      attributes: {
        type: 'PARTNER_OF',
        label: 'is a partner of',
        claimId: expect.stringMatching(/^claim:/),
        predicate: 'PARTNER_OF',
        surface: 'friend',
        value: null,
        topic: 'trade',
        office: 'chair',
        polarity: 'positive',
        modality: 'asserted',
        attributed: false,
        attributedTo: 'Wang Yi > Xi Jinping',
        quote: 'China friend Russia.',
        evidenceCount: 2,
        independentCount: 1,
        firstReported: '2022-03-07',
        lastReported: '2022-03-07',
        eventFrom: null,
        eventTo: null,
        confidence: 0.9,
        symmetric: true,
      },
    },
  ]);
});
