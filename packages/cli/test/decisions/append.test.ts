import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { appendDecision } from '../../src/decisions/append.ts';
import type { Entry } from '../../src/decisions/entry.ts';
import { parseDecisions } from '../../src/decisions/parse.ts';

const SIGNED = { who: 'Ada', when: '2026-03-14' };
const ENTRY: Entry = { action: 'reject', ids: ['ent:x'], ...SIGNED };
const LINE = '- {action: reject, ids: [ent:x], who: Ada, when: 2026-03-14}\n';
const append = (text: string, entry: Entry = ENTRY) =>
  appendDecision(text, entry, 'decisions.yaml');

test('an empty file gets a line that explains it', () => {
  expect(append('')).toMatch(/^# .*remove its line\.\n- \{action/);
  expect(append('')).toContain(LINE);
});

test.each([
  ['comments only', '# ours\n'],
  ['no line end', `# ours\n${LINE.trimEnd()}`],
  [
    'several lines, own order',
    '# a\n- who: Bo   # she knows\n  when: 2026-01-01\n  ids: [ "ent:a" ]\n  action: accept\n\n# b\n',
  ],
])('what stands there stays byte for byte: %s', (_name, text) => {
  const added = append(text);
  expect(added).toBe(`${text.endsWith('\n') ? text : `${text}\n`}${LINE}`);
  expect(parseDecisions(added, 'x')).toHaveLength(parseDecisions(text, 'x').length + 1);
});

test('a list that is indented, in brackets or closed keeps its entries and comments', () => {
  const one = '{action: accept, ids: [ent:a], who: Bo, when: 2026-01-01}';
  for (const text of [`  - ${one}\n`, `[${one}] # mine\n`, `# mine\n- ${one}\n...\n`, '[]\n']) {
    const added = append(text);
    const [last, ...before] = parseDecisions(added, 'x').toReversed();
    expect(last).toMatchObject({ action: 'reject', ids: ['ent:x'] });
    expect(before).toHaveLength(parseDecisions(text, 'x').length);
    expect(added.includes('# mine')).toBe(text.includes('# mine'));
  }
});

test('any words come back as they went in, each decision on a line of its own', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replace(/[\s\u0085]+/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), (all) => {
      let text = '';
      for (const [name, why] of all) {
        text = append(text, { action: 'rename', ids: ['ent:a'], name, ...SIGNED, why });
      }
      const decisions = parseDecisions(text, 'x');
      expect(decisions).toMatchObject(all.map(([name, why]) => ({ name, why })));
      expect(decisions.map(({ line }) => line)).toEqual(all.map((_, i) => i + 2));
    }),
  );
});

test('removing the line that was added gives the file of before', () => {
  const before = append('', { action: 'accept', ids: ['iso:CHN'], ...SIGNED });
  const after = append(before);
  const line = parseDecisions(after, 'x').at(-1)?.line ?? 0;
  expect(
    after
      .split('\n')
      .toSpliced(line - 1, 1)
      .join('\n'),
  ).toBe(before);
});

test('a file that is wrong is not added to', () => {
  expect(() => append('a: b')).toThrow(/decisions\.yaml:1/);
});
