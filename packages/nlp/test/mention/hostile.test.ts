import { ACTORS } from '@entente/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from '../../src/index.ts';
import { createGazetteer } from '../../src/mention/gazetteer.ts';
import { findNames } from '../../src/mention/name.ts';
import { refineNames } from '../../src/mention/refine-names.ts';
import { fastParser } from '../encode/parsers.ts';

const gazetteer = createGazetteer(ACTORS);
const offices = new Set(['president', 'minister', 'secretary', 'general']);

/** Beginnings, joints and ends of names of documents, events, facilities and weapons. */
const PIECES =
  `the The A/RES/ES-11/1 S/2022/155 ES-11/2 S/PV.8979 A/ / Resolution resolution Regulation Directive
  Order Decree ( ) EU No. 2022/328 1325 2003/87/EC Treaty Convention Act Agreement on against for of and Law
  Sea Weapons Paris Geneva Beijing Russia Chinese UN General Security Council Assembly Battle Operation
  Exercise World War II Camp Lake Minsk agreements accords crossing nuclear power plant airport Javelin
  Leopard 2 S -400 F-35 MQ-9B Hwasong-17 cruise ballistic missile missiles tanks jets air defence systems
  Doris Mr President Xi Jinping Monday May . , “ ” - – \u0000 \u202E \uD800 中国 é __proto__ constructor`.split(
    /\s+/,
  );
const pieces = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PIECES, 'of the '.repeat(15), 'A/1'.repeat(60)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const hostile = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 16 })
  .map((list) => list.flat().join(''));

test('1,500 hostile texts: names are verbatim, sorted and disjoint', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { tokens } of parse(text, fastParser)) {
        let end = 0;
        const names = findNames(text, tokens, gazetteer, offices);
        for (const name of refineNames(text, tokens, names)) {
          expect(name.from).toBeGreaterThanOrEqual(end);
          expect(name.to).toBeGreaterThan(name.from);
          expect(name.to).toBeLessThanOrEqual(tokens.length);
          const [first, last] = [tokens[name.from], tokens[name.to - 1]];
          expect(text.slice(first?.start, last?.end)).toBe(name.text);
          end = name.to;
        }
      }
    }),
    { numRuns: 1500, seed: 20220302 },
  );
}, 300_000);
