import { expect, test } from '@jest/globals';
import { detectLanguage } from '../src/language.ts';

test.each([
  [
    'en',
    'China has once again refused to condemn the Russian invasion of Ukraine, and called for talks.',
  ],
  [
    'de',
    'Die Bundesregierung hat am Dienstag angekündigt, die Gespräche mit Frankreich fortzusetzen.',
  ],
  [
    'ru',
    'Министр иностранных дел России заявил во вторник, что переговоры будут продолжены в Москве.',
  ],
])('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test('a few letters are not enough', () => {
  expect(detectLanguage('China voted. 12345 67890 12345 67890 12345 67890 12345 67890')).toBeNull();
});
