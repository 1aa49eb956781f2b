import { expect, test } from '@jest/globals';
import { appendDecision } from '../../src/decisions/append.ts';
import type { Entry } from '../../src/decisions/entry.ts';
import { parseDecisions } from '../../src/decisions/parse.ts';
import { removeEntry, removeId } from '../../src/decisions/remove-entry.ts';

const FILE = 'decisions.yaml';
const entry = (id: string): Entry => ({
  ...{ action: 'accept', ids: [id], who: 'Ada', when: '2026-03-14' },
});
const idsOf = (text: string) => parseDecisions(text, FILE).map(({ ids }) => ids);

test('removing what was added leaves every other byte', () => {
  const one = appendDecision('', entry('claim:a'), FILE);
  const two = appendDecision(`${one}# A note.\n`, entry('claim:b'), FILE);
  const three = appendDecision(two, entry('claim:c'), FILE);
  expect(removeEntry(three, 2, FILE)).toBe(two);
  expect(removeEntry(two, 1, FILE)).toBe(`${one}# A note.\n`);
  expect(idsOf(removeEntry(three, 0, FILE))).toEqual([['claim:b'], ['claim:c']]);
  expect(removeEntry(three, 0, FILE)).toContain('# A note.');
});

const BY_HAND = `# Reviewed.
- action: reject # ironic
  ids: [claim:a, claim:b]
  who: Ada
  when: 2026-03-14

- {action: accept, ids: claim:c, who: Ada, when: 2026-03-14} # sure
`;

test('an entry of several lines goes as a whole, its neighbors stay as they are', () => {
  const rest = removeEntry(BY_HAND, 0, FILE);
  expect(idsOf(rest)).toEqual([['claim:c']]);
  expect(rest).toContain('- {action: accept, ids: claim:c, who: Ada, when: 2026-03-14} # sure\n');
  expect(rest).not.toMatch(/ironic|claim:a/);
  const first = removeEntry(BY_HAND, 1, FILE);
  expect(BY_HAND.startsWith(first.trimEnd())).toBe(true);
  expect(idsOf(first)).toEqual([['claim:a', 'claim:b']]);
});

test('one id of several goes alone, the last with its entry', () => {
  const rest = removeId(BY_HAND, 0, 'claim:a', FILE);
  expect(idsOf(rest)).toEqual([['claim:b'], ['claim:c']]);
  expect(rest).toContain('# Reviewed.');
  expect(idsOf(removeId(rest, 0, 'claim:b', FILE))).toEqual([['claim:c']]);
});

test('a list in brackets is laid out anew', () => {
  const text = `[${['a', 'b'].map((id) => `{action: accept, ids: [claim:${id}], who: Ada, when: 2026-03-14}`).join(', ')}]\n`;
  expect(idsOf(removeEntry(text, 0, FILE))).toEqual([['claim:b']]);
});
