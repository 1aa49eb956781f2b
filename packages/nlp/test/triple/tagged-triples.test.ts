import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTriples, taggedTriples, type TaggedOptions } from '../../src/index.ts';
import { analyzer, documentOf } from '../analyzer.ts';

/**
 * A sentence, then, indented, its triples with confidence and the kind of their relation where it is
 * implied (two blanks), and the same with conjuncts apart (four). `UPDATE=1` rewrites them.
 */
const file = new URL('tagged-triples.cases.txt', import.meta.url);

function triplesOf(text: string, options: Partial<TaggedOptions>): string[] {
  const trace = analyzer.trace(documentOf(text));
  return taggedTriples(trace, options).map((triple) => {
    const { sentence, subject, relation, object, args, kind, confidence } = triple;
    const tokens = trace.sentences[sentence]?.tokens ?? [];
    const words = [subject, relation, object, ...args].map((indexes) =>
      indexes.map((i) => tokens[i]?.text ?? '?').join(' '),
    );
    const implied = kind === 'stated' ? '' : `, ${kind} implied`;
    return `${words.join(' | ')} (${confidence.toFixed(2)}${implied})`;
  });
}

function actual(cases: string): string {
  const sentences = cases.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
  return sentences
    .map((sentence) =>
      [
        sentence,
        ...triplesOf(sentence, { apart: false, least: 0.2 }).map((line) => `  ${line}`),
        ...triplesOf(sentence, { apart: true, least: 0.2 }).map((line) => `    ${line}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

test('cases', () => {
  const cases = readFileSync(file, 'utf8');
  const found = actual(cases);
  if (process.env.UPDATE === '1') writeFileSync(file, found);
  else expect(found).toBe(cases);
});

test('no part is empty, no token stands twice in a part, whatever the text', () => {
  const word = fc.constantFrom(
    'China',
    'said',
    'that',
    'and',
    ',',
    'the',
    '“',
    'bombed',
    'of',
    '.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), fc.boolean(), (words, apart) => {
      const trace = analyzer.trace(documentOf(words.join(' ')));
      for (const { subject, relation, object, args, confidence } of taggedTriples(trace, {
        apart,
        least: 0,
      })) {
        for (const part of [subject, relation, object, ...args]) {
          expect(part.length).toBeGreaterThan(0);
          expect(new Set(part).size).toBe(part.length);
        }
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 25, seed: 3 },
  );
});

test('the words of the rules are chosen where they may be, and the tagger’s where not', () => {
  const trace = analyzer.trace(
    documentOf('The minister said that talks, which China had proposed, would begin in Oman.'),
  );
  const both = taggedTriples(trace);
  const byRules = openTriples(trace);
  const fromRules = both.filter(({ own }) => !own);
  expect(fromRules.length).toBeGreaterThan(0);
  for (const { subject, relation, object, args, head } of fromRules)
    expect(byRules).toContainEqual(
      expect.objectContaining({ subject, relation, object, args, head }),
    );
  const alone = taggedTriples(trace, { rules: false });
  expect(alone.length).toBeGreaterThan(0);
  expect(alone.map(({ own }) => own)).toEqual(alone.map(() => true));
});
