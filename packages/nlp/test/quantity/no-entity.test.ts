import { expect, test } from '@jest/globals';
import { quantitiesOf } from '../../src/index.ts';
import { analyzer, documentOf } from '../analyzer.ts';

test.each([
  'The IMF lent Pakistan EUR 20 million and 5 million US dollars on Tuesday evening.',
  'Canada gave 3 billion Canadian dollars and USD 4m in Q1 2022 and last March.',
  'Half of the members paid Rs 500 crore; 12 per cent gave 40 million Swiss francs to Kenya.',
  'Dozens of countries and 141 states condemned it in the 1990s and the 20th Century.',
  'Russia sold RMB 30bn in bonds to China between January and June 2021.',
  'Hundreds of Russians left for Georgia on Friday, 4 March at 9:30 p.m. GMT.',
])('no mention lies within a quantity: %s', (text) => {
  const { sentences, analysis } = analyzer.trace(documentOf(text));
  const quantities = quantitiesOf(text, sentences, '2022-03-07');
  expect(quantities.length).toBeGreaterThan(1);
  const inside = analysis.clusters.flatMap(({ mentions }) =>
    mentions.filter((mention) =>
      quantities.some(({ start, end }) => start <= mention.start && mention.end <= end),
    ),
  );
  expect(inside.map(({ start, end }) => text.slice(start, end))).toEqual([]);
});

test.each([
  ['Russia attended COP 26.', 'COP 26'],
  ['China joined AED 3 and QAR 22.', 'AED 3'],
])('a code and a bare number that are read as a name stay one: %s', (text, name) => {
  const { clusters } = analyzer.analyze(documentOf(text));
  const mentions = clusters.flatMap((cluster) => cluster.mentions);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain(name);
});
