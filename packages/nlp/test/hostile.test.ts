import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RULE_IDS } from '../src/index.ts';
import { analyzer, documentOf } from './analyzer.ts';

/** Pieces that have broken text software before, and words that start the rules. */
const PIECES = [
  'China',
  'Russia ',
  'refused to ',
  'condemn ',
  'condemned ',
  'said ',
  '“',
  '”',
  '‘',
  '’',
  "'s ",
  '"',
  ' and ',
  ', ',
  '. ',
  'Mr ',
  'president ',
  'Xi Jinping ',
  'called ',
  'its partner',
  ' who ',
  ' that ',
  'was invaded by ',
  ' of ',
  'the resolution ',
  'abstained ',
  'according to ',
  ' if ',
  ' would ',
  'not ',
  "n't",
  'U.S. ',
  'Corp. ',
  'ES-11/1 ',
  'on 31 February ',
  '2022 ',
  'last week ',
  'he ',
  'they ',
  'we ',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\u200F',
  '\uD800',
  '\uDFFF',
  '👩‍👩‍👧',
  'مرحبا ',
  '中国 ',
  'é',
  'e\u0301',
  '\r\n',
  '\n',
  '\t',
  '\u00A0',
  '\u2028',
  '<script>alert(1)</script>',
  '${x}',
  "'; DROP TABLE x; --",
  '](javascript:x)',
  '=1+1',
  '__proto__ ',
  'constructor ',
  'toString ',
  'hasOwnProperty ',
  'ago ',
  'two constructor ago ',
  '-',
  '—',
  '…',
  '(',
  ')',
  '[',
  ']',
  '%',
  '$',
  '...',
  '!!!',
  '???',
  '- ',
  '/',
  '\\',
  'A'.repeat(300),
  '(('.repeat(20),
  'of '.repeat(30),
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

test('10,000 hostile texts: no exception, and every span and index is true', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { claims, clusters, contradictions } = analyzer.analyze(documentOf(text));
      for (const { evidence, subject, object, content } of claims) {
        expect(RULE_IDS.has(evidence.rule)).toBe(true);
        for (const span of [evidence, evidence.subject, evidence.trigger, evidence.object]) {
          if (span)
            expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
        }
        const named = object?.kind === 'entity' ? [object.cluster] : [];
        for (const index of [subject, ...named, ...evidence.attributedTo])
          expect(clusters[index]).toBeDefined();
        if (content !== null) expect(claims[content]).toBeDefined();
      }
      for (const [one, other] of contradictions) expect(claims[one] && claims[other]).toBeDefined();
    }),
    { numRuns: 10_000, seed: 20220302 },
  );
}, 600_000);

test('a long line without a full stop, and an empty document', () => {
  const long = 'China and Russia of the resolution that condemned '.repeat(4000);
  expect(analyzer.analyze(documentOf(long)).document).toBe('doc:test');
  expect(analyzer.analyze(documentOf('')).claims).toEqual([]);
}, 300_000);

test('the same text gives the same analysis', () => {
  const text =
    'China has refused to condemn Russia, calling Moscow its “most important strategic partner”.';
  expect(analyzer.analyze(documentOf(text))).toEqual(analyzer.analyze(documentOf(text)));
});
