import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTriples, type Triple, type TripleOptions } from '../../src/index.ts';
import { analyzer, documentOf } from '../analyzer.ts';

/**
 * A sentence, then, indented, its triples with whole phrases (two blanks) and its minimal ones
 * (four). `UPDATE=1` rewrites them; review the difference by eye.
 */
const file = new URL('open-triples.cases.txt', import.meta.url);

function triplesOf(text: string, options: Partial<TripleOptions>): string[] {
  const trace = analyzer.trace(documentOf(text));
  return openTriples(trace, options).map(({ sentence, subject, relation, object, args }) => {
    const tokens = trace.sentences[sentence]?.tokens ?? [];
    const say = (indexes: readonly number[]): string =>
      indexes.map((i) => tokens[i]?.text ?? '?').join(' ');
    return [subject, relation, object, ...args].map(say).join(' | ');
  });
}

function actual(cases: string): string {
  const sentences = cases.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
  return sentences
    .map((sentence) =>
      [
        sentence,
        ...triplesOf(sentence, {}).map((line) => `  ${line}`),
        ...triplesOf(sentence, { apart: true, minimal: true }).map((line) => `    ${line}`),
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

test('apart gives a triple for each conjunct and keeps further arguments', () => {
  const text = 'China and India sent food and medicine to Nepal on Monday.';
  expect(triplesOf(text, { apart: true })).toEqual([
    'China | sent | food | to Nepal | on Monday',
    'China | sent | medicine | to Nepal | on Monday',
    'India | sent | food | to Nepal | on Monday',
    'India | sent | medicine | to Nepal | on Monday',
  ]);
});

test('whatever the words, every part is made of tokens of its sentence, each once', () => {
  const word = fc.constantFrom(
    ...['China', 'which', 'that', 'was', 'said', 'to', 'and', ',', '“', '”', '(', ')', 'by', 'not'],
    ...[
      'condemned',
      'raid',
      'the',
      'there',
      'is',
      'it',
      'of',
      'in',
      '-',
      '.',
      'who',
      'hit',
      '1972',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 25 }),
      fc.boolean(),
      fc.boolean(),
      (words, ...flags) => {
        const [apart, minimal] = flags;
        const trace = analyzer.trace(documentOf(words.join(' ')));
        for (const triple of openTriples(trace, { apart, minimal })) checkTriple(triple, trace);
      },
    ),
    { numRuns: 150 },
  );
});

function checkTriple(triple: Triple, { sentences }: ReturnType<typeof analyzer.trace>): void {
  const size = sentences[triple.sentence]?.tokens.length ?? 0;
  const { subject, relation, object, args, confidence } = triple;
  for (const part of [subject, relation, object]) expect(part.length).toBeGreaterThan(0);
  for (const part of [subject, relation, object, ...args]) {
    expect(part.every((i) => i >= 0 && i < size)).toBe(true);
    expect(new Set(part).size).toBe(part.length);
  }
  expect(confidence).toBeGreaterThan(0);
  expect(confidence).toBeLessThanOrEqual(1);
}
