import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainSentence, type WordExplanation } from '../src/index.ts';
import { RULES, ruleId } from '../src/proposition/rules.ts';
import { analyzer, documentOf } from './analyzer.ts';

const explain = (text: string): WordExplanation[] =>
  explainSentence(documentOf(text), analyzer.trace(documentOf(text)), 0);

/** What each rule did about `word` (the first token that reads so), by the rule's name. */
function outcomesOf(text: string, word: string): Record<string, string> {
  const [sentence] = analyzer.trace(documentOf(text)).sentences;
  const about = explain(text).find(({ token }) => sentence?.tokens[token]?.text === word);
  return Object.fromEntries(
    (about?.rules ?? []).map(({ id, failed, found }) => [
      id.replace('proposition/rules/', ''),
      failed ?? found.map((one) => `${one.subject} | ${one.trigger} | ${one.object}`).join('; '),
    ]),
  );
}

test('the rule that fired, and the first condition that kept others from it', () => {
  const outcomes = outcomesOf('Russia was condemned by Ghana.', 'condemned');
  expect(outcomes).toMatchObject({
    active: 'the verb is active',
    passive: 'Ghana | condemned | Russia',
    conjunct: expect.stringContaining('joined to another'),
    nominal: '',
  });
  expect(Object.keys(outcomes)).toEqual(RULES.map(({ id }) => id));
});

test('a verb that an operator only colors, and a noun that names nobody', () => {
  const refused = outcomesOf('Peru refused to condemn the raid.', 'refused');
  expect(refused.active).toContain('tells an act of its own');
  const talks = outcomesOf('Talks were held in Geneva.', 'Talks');
  expect(talks).toMatchObject({
    'light-verb': 'the verb has a subject',
    nominal: expect.stringContaining('names who takes part'),
  });
});

test('what became of what was found: predicate, repeat, no entity', () => {
  const attack = explain('Turkey launched an attack on Syria.').flatMap(({ rules }) =>
    rules.flatMap(({ id, found }) => found.map((one) => ({ id, ...one }))),
  );
  const foundBy = (rule: string) => attack.find(({ id }) => id === ruleId(rule));
  expect(foundBy('active')).toMatchObject({
    drafts: [{ predicate: 'ATTACKS', subject: 'Turkey', object: 'Syria', lost: null, claim: 0 }],
  });
  expect(foundBy('light-verb')?.drafts[0]).toMatchObject({
    lost: { kind: 'same', rule: ruleId('active') },
    claim: null,
  });
  expect(foundBy('nominal')).toMatchObject({
    frames: expect.arrayContaining([
      expect.objectContaining({
        predicate: 'ATTACKS',
        lack: 'subject',
        says: expect.stringContaining('no Actor'),
      }),
    ]),
    drafts: [],
    failed: expect.stringContaining('only by a predicate'),
  });
  const [resigned] = explain('The minister resigned.').flatMap(({ rules }) =>
    rules.flatMap(({ found }) => found),
  );
  expect(resigned).toMatchObject({ drafts: [], failed: 'it has no object' });
});

/** Every draft of a text with its rule, and where its trigger begins. */
function draftsOf(text: string) {
  const document = documentOf(text);
  const trace = analyzer.trace(document);
  const drafts = trace.sentences.flatMap(({ tokens }, i) =>
    explainSentence(document, trace, i).flatMap(({ token, rules }) =>
      rules.flatMap(({ id, found }) =>
        found.flatMap((one) =>
          one.drafts.map(({ claim, lost, predicate }) => {
            return { claim, lost, predicate, id, start: tokens[token]?.start };
          }),
        ),
      ),
    ),
  );
  return { claims: trace.analysis.claims, drafts };
}

test('every claim of the cases is explained: by its rule, at its word, once', () => {
  const folder = new URL('./proposition/rules/', import.meta.url);
  const sentences = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => /^[^ #]/.test(line)),
  );
  expect(sentences.length).toBeGreaterThan(50);
  for (const text of sentences) {
    const { claims, drafts } = draftsOf(text);
    for (const [i, { predicate, evidence }] of claims.entries()) {
      const { rule, trigger } = evidence;
      const own = drafts.filter(({ claim, start }) => claim === i && start === trigger.start);
      const wanted = { claim: i, lost: null, predicate, id: rule, start: trigger.start };
      expect([text, own]).toEqual([text, [wanted]]);
    }
    // Each draft is a claim or is lost, never both, never neither.
    for (const { claim, lost } of drafts)
      expect([text, claim === null]).toEqual([text, lost !== null]);
  }
});

test('no text keeps it from an answer', () => {
  const pieces = ['China ', 'met ', 'who ', '’s ', 'is ', ', ', '“', 'a minister ', '\u0000', '- '];
  const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, (parts) => {
      const { claims, drafts } = draftsOf(parts.join(''));
      const explained = new Set(drafts.flatMap(({ claim }) => claim ?? []));
      expect([...explained].sort((a, b) => a - b)).toEqual(claims.map((_, i) => i));
    }),
    { numRuns: 300, seed: 20220302 },
  );
}, 60_000);
