import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toCsv } from '../../src/export/csv.ts';
import { toView } from '../../src/view/to-view.ts';
import { ONTOLOGY, recordsOf, story } from '../build.ts';
import { nastyView } from './nasty-view.ts';
import { parseCsv as parse } from './parse-csv.ts';

const records = recordsOf([
  story('doc:a', [
    'China | back:SUPPORTS | Russia | with=Ukraine office="=cmd()" by=Wang_Yi',
    'China | wait | "=1+1"',
  ]),
]);
const view = toView(records, ONTOLOGY);

/** What a spreadsheet may run: signs, half or full in width, also behind blanks. */
const RUN = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

test.each(['=1+1', '\n=1+1', ' =1+1', '＝1+1', '\u3000@a', '\t1'])('%j is no formula', (name) => {
  const [row] = parse(toCsv(recordsOf([]), nastyView([name])).nodes);
  expect(row?.name).toBe(`'${name}`);
});

test('any text comes back from a quoted field, and never as a formula', () => {
  const empty = recordsOf([]);
  const names = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(names, (all) => {
      const rows = parse(toCsv(empty, nastyView(all)).nodes);
      const clean = all.map((name) => name.replaceAll('\0', '\ufffd'));
      const expected = clean.map((name) => (RUN.test(name) ? `'${name}` : name));
      expect(rows.map(({ name }) => name)).toEqual(expected);
    }),
  );
  const rows = parse(toCsv(empty, nastyView()).nodes);
  for (const { name, label } of rows) expect(`${name ?? ''}${label ?? ''}`).not.toMatch(RUN);
  expect(rows.find(({ name }) => name === "'-2+3")).toMatchObject({ x: '-1.5', iso2: 'XX' });
});

test('claims have names, evidence has its claim, edges have both ends', () => {
  const { claims, evidence, edges, nodes } = toCsv(records, view);
  expect(parse(claims)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ subjectName: 'China', objectName: 'Russia', attributed: 'true' }),
      expect.objectContaining({ objectText: "'=1+1", objectName: '', object: '' }),
    ]),
  );
  const [edge] = parse(edges);
  expect(edge).toMatchObject({ source: 'iso:CHN', target: 'iso:RUS', office: "'=cmd()" });
  expect(parse(nodes).map(({ id }) => id)).toEqual(['iso:CHN', 'iso:RUS']);
  const pieces = parse(evidence);
  expect(pieces.map(({ claim }) => claim)).toEqual(records.claims.map(({ id }) => id));
  expect(pieces.find(({ claim }) => claim === edge?.id)).toMatchObject({
    quote: 'China back Russia.',
    triggerStart: '6',
    triggerEnd: '10',
    attribution: 'indirect',
  });
});

test('a table can be gone through twice', () => {
  const { claims } = toCsv(records, view);
  expect([...claims]).toEqual([...claims]);
});

test('the codebook names every column of every file', () => {
  const { codebook, ...tables } = toCsv(records, view);
  for (const [file, pieces] of Object.entries(tables)) {
    const [header = ''] = pieces;
    const section = codebook.split(`## ${file}.csv`)[1]?.split('\n## ')[0] ?? '';
    const described = [...section.matchAll(/^\| `(\w+)` \| [^|]+ \| [^|]+ \|$/gm)];
    expect(described.map(([, name]) => name)).toEqual(header.trim().split(','));
  }
});
