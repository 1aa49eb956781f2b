import { expect, test } from '@jest/globals';
import { parseConllu } from '@entente/nlp';
import { entitiesOf } from '../../../scripts/coreference/entities.ts';

/** A sentence whose words have these marks. */
const sentence = (marks: string): string =>
  marks
    .split(' ')
    .map((mark, i) => {
      const misc = mark === '_' ? mark : `Discourse=x:1|Entity=${mark}|SpaceAfter=No`;
      return [String(i + 1), `w${String(i)}`, '_', 'X', '_', '_', '0', 'root', '_', misc].join(
        '\t',
      );
    })
    .join('\n')
    .concat('\n\n');

const mentionsOf = (...sentences: string[]): string[] =>
  entitiesOf(parseConllu(sentences.map(sentence).join(''))).map(
    ({ sentence: s, words, entity }) => `${entity}: ${String(s)}/${words.join(',')}`,
  );

test('nested mentions, opened and closed together', () => {
  expect(mentionsOf('(1-person-new-cf1 (2-place-new-Rome)(3-time)1) _', '(1-person)')).toEqual([
    '1: 0/0,1',
    '2: 0/1',
    '3: 0/1',
    '1: 1/0',
  ]);
});

test('a mention inside another of the same entity', () => {
  expect(mentionsOf('(1-a (1-a 1) 1)')).toEqual(['1: 0/0,1,2,3', '1: 0/1,2']);
});

test('a mention in pieces', () => {
  expect(mentionsOf('(5[1/2]-a 5[1/2]) _ (5[2/2]-a)')).toEqual(['5: 0/0,1,3']);
});

test('marks that do not match are left out', () => {
  expect(mentionsOf('(1-a _', '1) (2-b)')).toEqual(['2: 1/1']);
});
