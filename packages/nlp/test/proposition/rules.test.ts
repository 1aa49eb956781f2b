import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { RULES, ruleId } from '../../src/proposition/rules.ts';
import { analyzer, claimLine, documentOf } from '../analyzer.ts';

/**
 * Cases of the rules: a file a rule; a sentence, then, indented, every claim that the rule makes of
 * it. `UPDATE=1` rewrites them; review the difference by eye.
 */
const folder = new URL('./rules/', import.meta.url);

function actual(rule: string, cases: string): string {
  const lines = cases.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
  return lines
    .map((line) => {
      if (line.startsWith('#')) return `${line}\n`;
      const analysis = analyzer.analyze(documentOf(line));
      const claims = analysis.claims.filter(({ evidence }) => evidence.rule === ruleId(rule));
      return `${[line, ...claims.map((claim) => `  ${claimLine(analysis, claim)}`)].join('\n')}\n`;
    })
    .join('\n');
}

test.each(RULES.map(({ id }) => id))('%s', (rule) => {
  const file = new URL(`${rule}.cases.txt`, folder);
  const cases = readFileSync(file, 'utf8');
  const found = actual(rule, cases);
  if (process.env.UPDATE === '1') writeFileSync(file, found);
  else expect(found).toBe(cases);
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
