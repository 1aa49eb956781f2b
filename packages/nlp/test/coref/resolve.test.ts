import { test } from '@jest/globals';
import { analyzer, documentOf } from '../analyzer.ts';
import { checkCases } from '../cases.ts';

/** Clusters of more than one mention, and nodes made of common nouns, with all their mentions. */
test('clusters', () => {
  checkCases(new URL('resolve.cases.txt', import.meta.url), (text) =>
    analyzer
      .analyze(documentOf(text))
      .clusters.filter(
        ({ mentions }) => mentions.length > 1 || mentions.some(({ kind }) => kind !== 'name'),
      )
      .map(({ name, type, mentions }) =>
        [`${name} (${type})`, ...mentions.map(({ start, end }) => text.slice(start, end))].join(
          ' | ',
        ),
      ),
  );
});
