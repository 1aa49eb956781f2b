import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphRecords } from '@entente/core';
import { proposeDuplicates as proposeFor } from '../../src/duplicate/propose-duplicates.ts';
import { recordsOf, story } from '../build.ts';
import { judge, onLines, person } from '../decide/decisions.ts';

/** What is proposed beside a table of these actors, or none. */
function proposeDuplicates(records: GraphRecords, actors: readonly string[] = []) {
  return proposeFor(records, new Set(actors));
}

/** What is proposed for entities of one type that are called so, as `keep = other`. */
function proposed(names: readonly string[], type = 'Person', aliases: readonly string[] = []) {
  const clusters = Object.fromEntries(
    names.map((name) => [name, { type, canonical: null, aliases }]),
  );
  const records = recordsOf(
    names.map((name, i) => story(`doc:${String(i)}`, [`${name} | speak`], { clusters })),
  );
  const nameOf = new Map(records.entities.map(({ id, name }) => [id, name]));
  return proposeDuplicates(records).map(({ keep, other, reasons }) => ({
    pair: [nameOf.get(keep), nameOf.get(other)].sort().join(' = '),
    reason: reasons[0] ?? '',
  }));
}

test.each([
  ['Zelenskyy', 'Zelensky', /sound alike/],
  ['Volodymyr Zelenskyy', 'Vladimir Zelensky', /same consonants/],
  ['Sergey Lavrov', 'Sergei Lavrov', /same first and last name/],
  ['Muammar Gaddafi', 'M. Gaddafi', /initial/],
  ['J.K. Rowling', 'Joanne Rowling', /initial/],
  ['Alexander Novak', 'Alex Novak', /short form/],
  ['Ivan Petrov', 'Ivan Sergeyevich Petrov', /same first and last name/],
  ['Emmanuel Macron', 'Emmanuel Macrno', /nearly alike/],
])('%s and %s are proposed, with the reason', (a, b, reason) => {
  expect(proposed([a, b])).toEqual([
    { pair: [a, b].sort().join(' = '), reason: expect.stringMatching(reason) },
  ]);
});

test.each([
  ['Sergei Lavrov', 'Ivan Lavrov'],
  ['Boris Johnson', 'Boris Becker'],
  ['Xi', 'Li'],
])('%s and %s are not', (a, b) => {
  expect(proposed([a, b])).toEqual([]);
});

test.each([
  ['World Trade Organization', 'WTO', /"WTO" is short for/],
  ['Organisation for the Prohibition of Chemical Weapons', 'OPCW', /short for/],
  ['Zorblax Industries', 'Zorblaks Industries', /sound alike/],
  ['Harbour Gazette', 'Harbor Gazette', /sound alike/],
])('the organizations %s and %s are proposed', (a, b, reason) => {
  expect(proposed([a, b], 'Organization')).toEqual([
    { pair: [a, b].sort().join(' = '), reason: expect.stringMatching(reason) },
  ]);
});

test('descriptions that many share are no reason, nor are short names that are like', () => {
  expect(proposed(['Alpha Group', 'Beta Union'], 'Organization', ['the leaders'])).toEqual([]);
  expect(proposed(['Iran', 'Iraq'], 'Place')).toEqual([]);
});

test('types must suit each other', () => {
  const clusters = { 'Acme Steel': { type: 'Company' }, 'Acme Steele': { type: 'Event' } };
  const news = [story('doc:a', ['Acme Steel | speak', 'Acme Steele | happen'], { clusters })];
  expect(proposeDuplicates(recordsOf(news))).toEqual([]);
});

const [sergei, sergey] = [person('Sergei Lavrov'), person('Sergey Lavrov')];
const NEWS = [
  story('doc:a', ['Sergei Lavrov | meet | China', 'Sergey Lavrov | call | China']),
  story('doc:b', ['Sergei Lavrov | leave']),
];

test('company counts, and the better known is kept', () => {
  const [found] = proposeDuplicates(recordsOf(NEWS));
  expect(found).toMatchObject({
    ...{ keep: sergei, other: sergey },
    reasons: [expect.stringMatching(/Lavrov/), 'in 1 same article', '1 shared neighbor'],
  });
  const [alone] = proposeDuplicates({ ...recordsOf(NEWS), claims: [] });
  expect(found?.score).toBeGreaterThan(alone?.score ?? 1);
});

test('two actors of the table are not proposed, and one of it is kept whatever it is called', () => {
  const records = recordsOf(NEWS);
  expect(proposeDuplicates(records, [sergei, sergey])).toEqual([]);
  expect(proposeDuplicates(records, [sergey])).toMatchObject([{ keep: sergey, other: sergei }]);
});

test('the fuller name is kept where the table has neither, however often the other is said', () => {
  const [short, full] = [person('Ivan Petrov'), person('Ivan Sergeyevich Petrov')];
  const records = recordsOf([
    story('doc:a', ['Ivan Petrov | meet | China', 'Ivan Petrov | leave']),
    story('doc:b', ['Ivan Sergeyevich Petrov | speak']),
  ]);
  expect(proposeDuplicates(records)).toMatchObject([{ keep: full, other: short }]);
});

test('who was judged is not asked for again', () => {
  const after = (...ids: [string, ...string[]]) =>
    proposeDuplicates(recordsOf(NEWS, onLines([judge('accept', ...ids)])));
  expect(after(sergei)).toHaveLength(1);
  expect(after(sergei, sergey)).toEqual([]);
  expect(proposeDuplicates(recordsOf(NEWS, onLines([judge('reject', sergey)])))).toEqual([]);
});

test('any names at all are compared without an error, and the order of entities does not matter', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(names, (all) => {
      const clean = [...new Set(all.map((name) => `N${name.replace(/[|\s]/g, '')}`))];
      const records = recordsOf(
        clean.map((name, i) => story(`doc:${String(i)}`, [`${name} | speak`])),
      );
      const found = proposeDuplicates(records);
      expect(proposeDuplicates({ ...records, entities: records.entities.toReversed() })).toEqual(
        found,
      );
      for (const { keep, other, score } of found) {
        expect(keep).not.toBe(other);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    { examples: [[['𛲜𛲜‐', '‐𛲜𛲜']]] },
  );
});
