import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { RULES, ruleId } from '../../src/proposition/rules.ts';
import { analyzer, claimLine, documentOf } from '../analyzer.ts';
import { checkCases } from '../cases.ts';

/** Cases of the rules: a file a rule; under each sentence every claim that the rule makes of it. */
const folder = new URL('./rules/', import.meta.url);

test.each(RULES.map(({ id }) => id))('%s', (rule) => {
  checkCases(new URL(`${rule}.cases.txt`, folder), (text) => {
    const analysis = analyzer.analyze(documentOf(text));
    return analysis.claims
      .filter(({ evidence }) => evidence.rule === ruleId(rule))
      .map((claim) => claimLine(analysis, claim));
  });
});

test('every rule has a file and cases, and nothing else lies there', () => {
  const ids = RULES.map(({ id }) => id).sort();
  const names = (url: URL, ending: string): string[] =>
    readdirSync(url)
      .map((name) => name.replace(ending, ''))
      .sort();
  expect(names(new URL('../../src/proposition/rules/', import.meta.url), '.ts')).toEqual(ids);
  expect(names(folder, '.cases.txt')).toEqual(ids);
});
