import { expect, test } from '@jest/globals';
import { alignTuple } from '../../scripts/arguments/gold.ts';

const SENTENCE = 'The chief envoy of Peru , who is Ann , said that Peru is ready'.split(' ');

function found(relation: string, ...args: string[]): string[] | null {
  const aligned = alignTuple({ relation, args }, SENTENCE);
  if (aligned === null) return null;
  const say = (indexes: readonly number[]): string => indexes.map((i) => SENTENCE[i]).join(' ');
  return [say(aligned.relation), ...aligned.args.map(say), `+${aligned.added.join(' ')}`];
}

test('words are found where they stand', () => {
  expect(found('said that', 'The chief envoy', 'Peru is ready')).toEqual([
    'said that',
    'The chief envoy',
    'Peru is ready',
    '+',
  ]);
});

test('of two places the one near the arguments counts', () => {
  const aligned = alignTuple({ relation: 'is', args: ['Peru', 'ready'] }, SENTENCE);
  expect(aligned).toMatchObject({ relation: [13], args: [[12], [14]] });
  const other = alignTuple({ relation: 'is', args: ['envoy', 'Ann'] }, SENTENCE);
  expect(other).toMatchObject({ relation: [7], args: [[2], [8]] });
});

test('words that are not in the sentence are left out; of the relation they are told', () => {
  expect(found('was chief of', 'the envoy', 'Peru')).toEqual([
    'chief of',
    'The envoy',
    'Peru',
    '+was',
  ]);
  expect(found('is', 'nobody at all', 'Ann')).toBeNull();
  expect(found('', 'Peru', 'Ann')).toBeNull();
});
