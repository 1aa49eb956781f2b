import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAcronym, nameKey } from '../../src/resolve/name-key.ts';

test.each([
  ['J. K. Rowling', 'J.K. ROWLING'],
  ['U.S.', 'US'],
  ['José Núñez', 'Jose Nunez'],
  ['Lech Wałęsa', 'Lech Walesa'],
  ['the  United Nations', 'United Nations'],
  ['Côte d’Ivoire', "Cote d'Ivoire"],
])('%s and %s meet', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ['Wang Yi', 'Wang Li'],
  ['किताब', 'कतब'],
  ['John Kennedy', 'John F. Kennedy'],
])('%s and %s do not', (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});

test('blanks and case never matter, and only a blank name has no key', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (name) => {
      expect(nameKey(` ${name}\n`)).toBe(nameKey(name));
      expect(nameKey(name) === '').toBe(name.trim() === '');
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z. ]*$/), (name) => {
      expect(nameKey(name.toUpperCase())).toBe(nameKey(name));
    }),
  );
});

test.each([
  ['ICC', 'International Criminal Court', true],
  ['U.N.', 'United Nations', true],
  ['Nato', 'North Atlantic Treaty Organization', true],
  ['Court', 'International Criminal Court', false],
  ['Xi', 'Xi Jinping', false],
])('%s as an acronym of %s: %s', (alias, name, expected) => {
  expect(isAcronym(alias, name)).toBe(expected);
});
