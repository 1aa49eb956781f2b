import { readFileSync } from 'node:fs';
import { ACTORS, ONTOLOGY } from '@entente/core';
import { createAnalyzer } from '@entente/nlp';
import { expect, test } from '@jest/globals';
import { matchClaims, matchPropositions, scoreMatched } from '../../scripts/eval/factuality.ts';
import { parseGoldPropositions } from '../../scripts/eval/gold-propositions.ts';

const model = readFileSync(new URL('../../packages/nlp/model/fast.bin', import.meta.url));
const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });

/** The last line is wrong on purpose: its polarity, its source, and a trigger that is no proposition. */
const passages = parseGoldPropositions(`
Two bakers said that the miller had refused to sell flour.
  said | Two bakers | - | positive | asserted | author | author
  refused | the miller | - | positive | asserted | Two bakers | indirect
  sell | the miller | flour | negative | asserted | Two bakers | indirect
France condemned Mali.
  condemned | France | Mali | negative | asserted | Mali | indirect
  Mali | - | - | positive | asserted | author | author
`);

test('gold propositions are matched to what is said at their trigger', () => {
  const found = matchPropositions(passages, analyzer);
  const scores = scoreMatched(found.flatMap(({ matched }) => matched));
  expect(
    Object.fromEntries(scores.map(({ measure, value, of }) => [measure, [value, of]])),
  ).toEqual({
    'propositions found': [0.8, 5],
    polarity: [0.75, 4],
    'negative: precision': [1, 1],
    'negative: recall': [0.5, 2],
    modality: [1, 4],
    'kind of attribution': [0.75, 4],
    source: [0.75, 4],
    'all sources in order': [0.75, 4],
  });
  expect(found.map((passage) => [passage.found, passage.surplus])).toEqual([
    [3, []],
    [1, []],
  ]);
});

test('of claims only those with nodes as subjects are found', () => {
  const matched = matchClaims(passages, analyzer);
  expect(matched.map(({ reading }) => reading !== null)).toEqual([
    ...[false, false, false, true, false],
  ]);
});
