import { expect, test } from '@jest/globals';
import { detectByline } from '../../src/layout/byline.ts';

test.each([
  ['By Idris Calloway and Saskia Velde', 'Idris Calloway and Saskia Velde', true],
  ['BY ANN LEE, BO EK and AL-AMIN NUR', 'ANN LEE, BO EK and AL-AMIN NUR', true],
  ['By Selin Barrow, diplomatic editor', 'Selin Barrow', true],
  ['Selin Barrow, Diplomatic Editor', 'Selin Barrow', true],
  ['Tomasz Wren in Toplin', 'Tomasz Wren', false],
  ['Words by Ursula von der Leyen', 'Ursula von der Leyen', true],
  ['Ann Lee | 7 March 2022', 'Ann Lee', true],
  ['By Reuters', 'Reuters', true],
  ['By Ann Lee, BBC News', 'Ann Lee', true],
  ['Stuti Mishra', 'Stuti Mishra', false],
])('%s', (text, names, explicit) => {
  expect(detectByline(text)).toEqual({ names, explicit });
});

test.each([
  'By Tuesday, all had left',
  'By the time they came, it was over.',
  'China votes against it',
  'Kyiv',
  'By Joe Biden, who had promised it, the allies were told that no troops would be sent.',
])('%s is none', (text) => {
  expect(detectByline(text)).toBeNull();
});
