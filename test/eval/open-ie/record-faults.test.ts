import { expect, test } from '@jest/globals';
import { ACTORS, ONTOLOGY } from '@entente/core';
import { createAnalyzer, createParser } from '@entente/nlp';
import { MODELS, readModel } from '@entente/cli';
import { toDocument } from '../../../scripts/predict/given-tokens.ts';
import { withTrees } from '../../../scripts/eval/open-ie/given-trees.ts';
import {
  MISSING,
  scoreRecordFaults,
  type ComparedRecord,
  type RecordField,
} from '../../../scripts/eval/open-ie/record-faults.ts';
import { treeOf } from './tree.ts';

const record = (
  trigger: string,
  fields: Partial<Record<RecordField, string>> = {},
): ComparedRecord => ({
  trigger,
  fields: {
    ...{ subject: 'China', predicate: 'condemn', object: 'raid', source: 'author', time: '' },
    ...{ 'negation or modality': 'positive asserted', roles: '', ...fields },
  },
});

test('a claim is paired with the one of its word that is most like it', () => {
  const gold = [
    record('0 condemned'),
    record('0 condemned', { subject: 'India' }),
    record('9 met'),
  ];
  const found = [
    record('0 condemned', { subject: 'India', time: '2022' }),
    record('0 condemned', { object: 'law' }),
    record('5 said'),
  ];
  expect(scoreRecordFaults([{ gold, found }])).toEqual({
    ...{ gold: 3, found: 3, sameFact: 1, same: 0 },
    faults: [
      [MISSING, 1],
      ['object', 1],
      ['time', 1],
    ],
  });
});

test('claims without a difference are the same; one counts for one', () => {
  const gold = [record('0 met'), record('0 met')];
  expect(scoreRecordFaults([{ gold, found: [record('0 met')] }])).toEqual({
    ...{ gold: 2, found: 1, sameFact: 1, same: 1 },
    faults: [[MISSING, 1]],
  });
});

test('the analyzer reads the trees that it is given', async () => {
  const { bytes: model } = await readModel(MODELS[1]);
  const { tokens } = treeOf(
    ...['China PROPN 2 obj', 'condemned VERB 0 root', 'India PROPN 2 nsubj', '. PUNCT 2 punct'],
  );
  const parser = createParser(model);
  const said = (trees: (typeof tokens)[]): (string | undefined)[] => {
    const options = { model, ontology: ONTOLOGY, actors: ACTORS };
    const analyzer = createAnalyzer({ ...options, parser: withTrees(parser, trees) });
    const { claims, clusters } = analyzer.analyze(toDocument(['China condemned India.']));
    return claims.map(({ subject }) => clusters[subject]?.name);
  };
  expect(said([])).toEqual(['China']);
  expect(said([tokens])).toEqual(['India']);
});
