import { test } from '@jest/globals';
import { analyzer, claimLine, documentOf } from '../analyzer.ts';
import { checkCases } from '../cases.ts';

/** What is denied, how it is meant, and who says it: under each sentence all its claims. */
test.each(['polarity', 'modality', 'attribution'])('%s', (what) => {
  checkCases(new URL(`${what}.cases.txt`, import.meta.url), (text) => {
    const analysis = analyzer.analyze(documentOf(text));
    return analysis.claims.map((claim) => claimLine(analysis, claim));
  });
});
