import { expect, test } from '@jest/globals';
import { openPropositions, type OpenProposition } from '../../src/index.ts';
import { analyzer, documentOf } from '../analyzer.ts';
import { checkCases } from '../cases.ts';

const wordsOf = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

/** trigger | type | arguments, minimal ones in parentheses where they differ | what is not the default. */
const lineOf = (text: string, one: OpenProposition): string => {
  const filled = one.arguments.map(({ role, span, minimal }) => {
    const [full, short] = [wordsOf(text, span), wordsOf(text, minimal)];
    return `${role}: ${full}${short === full ? '' : ` (${short})`}`;
  });
  const sources = one.sources.map(({ span }) => (span ? wordsOf(text, span) : '?'));
  const marks = [
    ...(one.polarity === 'negative' ? ['negative'] : []),
    ...(one.modality === 'asserted' ? [] : [one.modality]),
    ...(one.attribution === 'author' ? [] : [`${one.attribution} ${sources.join(' > ')}`]),
  ];
  const cells = [
    wordsOf(text, one.trigger),
    one.type ?? one.pos,
    filled.join('; '),
    marks.join(', '),
  ];
  return cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ');
};

const propositionsOf = (text: string): OpenProposition[] =>
  openPropositions(analyzer.trace(documentOf(text)));

test.each(['open-propositions', 'negation', 'meaning', 'voices'])('%s', (name) => {
  checkCases(new URL(`${name}.cases.txt`, import.meta.url), (text) =>
    propositionsOf(text).map((one) => lineOf(text, one)),
  );
});

test('a trigger has one record, in the order of the text', () => {
  const text =
    'Iran and Oman held talks. Two ministers who attended said that nothing had been agreed, and left.';
  const found = propositionsOf(text);
  const heads = found.map(({ sentence, head }) => sentence * 1000 + head);
  expect(new Set(heads).size).toBe(heads.length);
  expect([...heads].sort((a, b) => a - b)).toEqual(heads);
  expect(found.map(({ lemma }) => lemma)).toEqual(['talk', 'attend', 'say', 'agree', 'leave']);
});

test('a source that is a node is known as one', () => {
  const [, sold] = propositionsOf('Beijing denied that it had sold drones.');
  expect(sold?.sources).toMatchObject([{ span: { start: 0, end: 7 }, pronoun: false }]);
  expect(sold?.sources[0]?.clusters).toHaveLength(1);
});

test('a speaker named in the next paragraph is not taken for one before', () => {
  const text = 'The mayor said that he was tired.\n“We lost. We will rebuild,” a baker said.';
  const rebuilt = propositionsOf(text).find(({ lemma }) => lemma === 'lose');
  expect(rebuilt?.sources.map(({ span }) => span && wordsOf(text, span))).toEqual(['a baker']);
});

test('text without words or in another language yields nothing', () => {
  expect(propositionsOf('')).toEqual([]);
  expect(propositionsOf('— … “”')).toEqual([]);
  const trace = analyzer.trace({ ...documentOf('Beijing denied it.'), language: 'de' });
  expect(openPropositions(trace)).toEqual([]);
});

test('the tagger’s rule speaks only where the tree does not say who', () => {
  const ruleOf = (text: string, word: string): string | undefined =>
    openPropositions(analyzer.trace(documentOf(text))).find(
      ({ trigger }) => text.slice(trigger.start, trigger.end) === word,
    )?.rule;
  expect(ruleOf('The treaty was signed in Oslo.', 'signed')).toBe('proposition/rules/passive');
  expect(ruleOf('Egypt’s navy received permission to use the port of Djibouti.', 'use')).toBe(
    'proposition/rules/tagged',
  );
});
