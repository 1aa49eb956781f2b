import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { explainSentence } from '../../src/index.ts';
import { RULES, ruleFiles, ruleId, ruleNumber } from '../../src/proposition/rules.ts';
import type { Rule } from '../../src/proposition/rule.ts';
import { analyzer, documentOf } from '../analyzer.ts';

const root = new URL('../../../../', import.meta.url);
const overview = new URL('docs/rules.md', root);

/** The example on top of a rule: what the comment above its one export says, as Markdown. */
function exampleOf({ id }: Rule): string {
  const source = readFileSync(new URL(ruleFiles(ruleId(id)).source, root), 'utf8');
  const [, example = ''] = /\/\*\* (.+) \*\/\nexport const /.exec(source) ?? [];
  return example.replaceAll('*', '_');
}

function sectionOf(rule: Rule, index: number): string {
  const { source, cases } = ruleFiles(ruleId(rule.id));
  return [
    `## ${String(index + 1)}. ${rule.id}`,
    exampleOf(rule),
    `Looks at ${rule.looksAt}; fires where`,
    rule.conditions.map((says, i) => `${String(i + 1)}. ${says}`).join('\n'),
    `[rule](../${source}), [cases](../${cases})`,
  ].join('\n\n');
}

/** `docs/rules.md` is made of the rules: what stands above the first is written by hand, the rest is not. */
test('the overview shows every rule as it is, in the order they run; UPDATE=1 rewrites it', () => {
  const written = readFileSync(overview, 'utf8');
  const [head = ''] = written.split(/^## /m);
  const made = `${head}${RULES.map(sectionOf).join('\n\n')}\n`;
  if (process.env.UPDATE === '1') writeFileSync(overview, made);
  else expect(written).toBe(made);
});

test('the number of a rule is its place; a rule of another version has none', () => {
  expect(RULES.map(({ id }) => ruleNumber(ruleId(id)))).toEqual(RULES.map((_, i) => i + 1));
  expect(ruleNumber('proposition/rules/verbal')).toBeNull();
});

test('every rule has an example on top: words in quotation marks, an arrow, what comes of them', () => {
  for (const rule of RULES)
    expect([rule.id, exampleOf(rule)]).toEqual([
      rule.id,
      expect.stringMatching(/^"[^"]+" → .+ \| .+/),
    ]);
});

test('every rule fires on its example', () => {
  for (const rule of RULES) {
    const [, words = ''] = /^"([^"]+)"/.exec(exampleOf(rule)) ?? [];
    const document = documentOf(words.replaceAll('_', ''));
    const trace = analyzer.trace(document);
    const fired = trace.sentences
      .flatMap((_, i) => explainSentence(document, trace, i))
      .flatMap(({ rules }) => rules.filter(({ found }) => found.length > 0))
      .map(({ id }) => id);
    expect([rule.id, fired.includes(ruleId(rule.id))]).toEqual([rule.id, true]);
  }
});
