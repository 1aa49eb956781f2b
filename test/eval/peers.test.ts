import { expect, test } from '@jest/globals';
import { fromConllu, parseConllu } from '@entente/nlp';
import { compromiseUpos, signUpos } from '../../scripts/eval/compromise-upos.ts';
import { PEERS } from '../../scripts/eval/peers.ts';
import { scoreTags } from '../../scripts/eval/tag-scores.ts';

const row = (id: string, form: string, upos: string, misc = '_'): string =>
  [id, form, '_', upos, '_', '_', '0', 'root', '_', misc].join('\t');
const GOLD = fromConllu(
  parseConllu(
    [
      row('1', 'She', 'PRON'),
      row('2-3', "didn't", '_'),
      row('2', 'did', 'AUX'),
      row('3', "n't", 'PART'),
      row('4', 'search', 'NOUN', 'SpaceAfter=No'),
      row('5', '-', 'PUNCT', 'SpaceAfter=No'),
      row('6', 'rooms', 'NOUN', 'SpaceAfter=No'),
      row('7', '.', 'PUNCT'),
      '',
      row('1', 'No', 'INTJ'),
      '',
    ].join('\n'),
  ),
);

test('a word has the tag of the token that holds its first character', () => {
  const spans = [
    { start: 0, end: 3, tags: ['PRON'] },
    { start: 4, end: 10, tags: ['AUX', 'PART'] },
    { start: 11, end: 23, tags: ['NOUN'] },
  ];
  const peer = { tag: (text: string) => (text === 'No' ? [] : spans) };
  // "-" is right with nobody's tag, "No" has none and counts as a sign.
  expect(GOLD.text).toBe("She didn't search-rooms. No");
  expect(scoreTags(GOLD, peer)).toBeCloseTo((100 * 6) / 8);
});

test("the peers' tokens are found in the text again", () => {
  const scores = PEERS.map((peer) => Math.round((scoreTags(GOLD, peer) / 100) * 8));
  expect(PEERS.map(({ name }) => name)).toEqual(['compromise', 'wink-nlp']);
  expect(scores).toEqual([6, 6]);
  const [compromise] = PEERS;
  expect(compromise?.tag("France's plan, it can't wait")).toMatchObject([
    { start: 0, end: 8, tags: ['PROPN', 'PART'] },
    { start: 9, end: 13, tags: ['NOUN'] },
    { start: 15, end: 17, tags: ['PRON'] },
    { start: 18, end: 23, tags: ['AUX', 'PART'] },
    { start: 24, end: 28, tags: ['VERB'] },
  ]);
});

test("compromise's tags as universal ones", () => {
  const upos = (normal: string, tags: string[], next: string[] = []): string =>
    compromiseUpos({ normal, tags: new Set(tags) }, { normal: '', tags: new Set(next) });
  expect(upos('to', ['Conjunction'], ['Infinitive', 'Verb'])).toBe('PART');
  expect(upos('to', ['Conjunction'], ['Noun'])).toBe('ADP');
  expect(upos('but', ['Conjunction'])).toBe('CCONJ');
  expect(upos('because', ['Conjunction'])).toBe('SCONJ');
  expect(upos('is', ['Verb', 'Copula', 'PresentTense'])).toBe('AUX');
  expect(upos('third', ['Value', 'Ordinal'])).toBe('ADJ');
  expect(upos('who', ['QuestionWord'])).toBe('PRON');
  expect(upos('our', ['Noun', 'Possessive'])).toBe('PRON');
  expect(upos('nato', ['Noun', 'ProperNoun', 'Organization'])).toBe('PROPN');
  expect(upos('zzz', [])).toBe('X');
  expect(['$', '—', '.'].map(signUpos)).toEqual(['SYM', 'PUNCT', 'PUNCT']);
});
