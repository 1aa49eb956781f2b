import { expect, test } from '@jest/globals';
import { createAnswers } from '../../src/core/answers.ts';
import { mentionPlaces } from '../../src/decisions/mention-places.ts';
import { networkOf } from '../core/sample.ts';

const network = networkOf([
  'smith ACCUSES jones @wire:2022-01-01 @post:2022-01-02',
  'jones MEETS smith @wire:2022-01-01',
  'jones MEETS lee @wire:2022-01-01',
]);

test('every sentence that speaks of an entity, with its words marked', () => {
  const places = mentionPlaces(network, createAnswers(network), network.nodeOf('smith') ?? NaN);
  expect(places.map(({ document, words }) => [document, words.join('|')])).toEqual([
    ['doc:post:2022-01-02', '|smith| accuses jones.'],
    ['doc:wire:2022-01-01', '|smith| accuses jones.'],
    ['doc:wire:2022-01-01', 'jones meets |smith|.'],
  ]);
  for (const { start, end, words } of places) expect(end - start).toBe(words[1].length);
});

test('a sentence that makes two claims about an entity is listed once', () => {
  const twice = networkOf(['a SAYS b @wire:2022-01-01', 'a SAYS b - @wire:2022-01-01']);
  expect(mentionPlaces(twice, createAnswers(twice), twice.nodeOf('a') ?? NaN)).toHaveLength(1);
});
