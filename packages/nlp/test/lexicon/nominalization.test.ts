import { expect, test } from '@jest/globals';
import { isNominalOf } from '../../src/lexicon/nominalization.ts';

test.each([
  ['closure', 'close'],
  ['recall', 'recall'],
  ['agreement', 'agree'],
  ['suspension', 'suspend'],
  ['invasion', 'invade'],
  ['ratification', 'ratify'],
  ['denial', 'deny'],
  ['cancellation', 'cancel'],
  ['cutting', 'cut'],
  ['abolition', 'abolish'],
  ['detention', 'detain'],
  ['expulsion', 'expel'],
  ['withdrawal', 'withdraw'],
  ['admission', 'admit'],
  ['takeover', 'take_over'],
  ['outbreak', 'break_out'],
  ['death', 'die'],
  ['collision', 'ram'],
])('%s is of %s', (noun, verb) => {
  expect(isNominalOf(noun, verb)).toBe(true);
});

test.each([
  ['nation', 'note'],
  ['statement', 'start'],
  ['election', 'eject'],
  ['talk', 'take'],
  ['meeting', 'mean'],
  ['treatment', 'threat'],
  ['takeover', 'take'],
])('%s is not of %s', (noun, verb) => {
  expect(isNominalOf(noun, verb)).toBe(false);
});
