import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { scoreSpans } from '../scripts/eval/ner.ts';
import { toTable } from '../scripts/eval/row.ts';
import { ROOT, run, type Run } from './run-entente.ts';

jest.setTimeout(120_000);

const SCRIPT = join(ROOT, 'scripts/dist/predict.js');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-predict-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs the built script on `input`. */
async function predict(
  task: string,
  input: string,
  ...more: string[]
): Promise<Run & { out: string }> {
  await writeFile(join(folder, 'in'), input);
  const result = await run(process.execPath, [SCRIPT, task, 'in', 'out', ...more], { cwd: folder });
  const out = await readFile(join(folder, 'out'), 'utf8').catch(() => '');
  return { ...result, out };
}

function rowsOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const lines = (...rows: (object | string)[]): string =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');

interface WordTriple {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly args: readonly string[];
  readonly confidence: number;
}

test.each(['carb', 'benchie', 'wire57'])(
  '%s answers in the tokens of the input, line by line, also where a line is broken',
  async (task) => {
    const said =
      "Peru 's `` anti-war '' envoys -LRB- two -RRB- did n't sign the U.N. pact in Lima .";
    const sentences = ['Norway fined Chile .', '', said];
    const row = (sentence: string, i: number) =>
      task === 'wire57'
        ? { id: `s${String(i)}`, sentence: sentence.replaceAll(' ', ''), tokenized: sentence }
        : { id: `s${String(i)}`, sentence };
    const input = lines(...sentences.map(row), '{"id": "s3", "sentence": ', { id: 's4' });
    const { code, out, stderr } = await predict(task, input);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^in:4: [^]*\nin:5: /);
    const rows = rowsOf(out);
    expect(rows.map(({ id }) => id)).toEqual(['s0', 's1', 's2', 's3', 's4']);
    const triples = rows.map((one) => one.triples as WordTriple[]);
    expect(triples.map((list) => list.length > 0)).toEqual([true, false, true, false, false]);
    expect(triples[0]).toMatchObject([{ subject: 'Norway', relation: 'fined', object: 'Chile' }]);
    const given = new Set(said.split(' '));
    for (const { subject, relation, object, args, confidence } of triples[2] ?? []) {
      const words = [subject, relation, object, ...args].join(' ').split(' ');
      expect(words.filter((word) => !given.has(word))).toEqual([]);
      expect(confidence).toBeGreaterThan(0);
    }
    expect(triples[2]?.map(({ relation }) => relation)).toContain("did n't sign");
    expect((await readdir(folder)).sort()).toEqual(['in', 'out']);
  },
);

interface Party {
  readonly country: string | null;
}

test('plover gives the countries of an event and a type', async () => {
  const input = lines(
    { id: 'a', sentence: 'Norwegian envoys accused Chile of cheating on Monday.' },
    { id: 'b', sentence: 'It rained.' },
    {
      id: 'c',
      sentence: 'Norwegian envoys held talks with ministers of Chile near the Peruvian border.',
    },
    { id: 'd', sentence: 'Peruvian police tried to arrest protesters.' },
    { id: 'e', sentence: 'Norway said Chile must withdraw.' },
  );
  const { code, out } = await predict('plover', input);
  expect(code).toBe(0);
  const rows = rowsOf(out);
  expect(rows[0]).toMatchObject({ id: 'a' });
  expect((rows[0]?.events as object[])[0]).toMatchObject({
    source: { text: 'Norwegian envoys', country: 'NOR' },
    target: { text: 'Chile', country: 'CHL' },
    type: 'DISAPPROVE',
  });
  expect(rows[1]).toEqual({ id: 'b', events: [] });
  const first = rows.slice(2).map(({ events }) => {
    const [one] = events as { source: Party; target: Party; type: string }[];
    return [one?.source.country, one?.type, one?.target.country];
  });
  expect(first).toEqual([
    ['NOR', 'CONSULT', 'CHL'],
    ['PER', 'COERCE', 'PER'],
    ['NOR', 'DEMAND', 'CHL'],
  ]);
});

test('re3d gives spans of the text with types, and relations between them', async () => {
  const text = 'Syria shelled rebels in Aleppo.\r\nMaria Silva met the 🛡 Iraqi army in Mosul.\n';
  const { code, out } = await predict('re3d', lines({ id: 'd', text, title: 'x' }));
  expect(code).toBe(0);
  const [row] = rowsOf(out);
  const entities = row?.entities as { begin: number; end: number; text: string; type: string }[];
  for (const one of entities) {
    expect(text.slice(one.begin, one.end)).toBe(one.text);
    expect(one.type).toMatch(/^(Person|Organisation|Location|Nationality|Weapon)$/);
  }
  expect(entities).toContainEqual({ begin: 0, end: 5, text: 'Syria', type: 'Organisation' });
  expect(entities).toContainEqual(expect.objectContaining({ text: 'Maria Silva', type: 'Person' }));
  const relations = row?.relations as { source: number[]; target: number[]; type: string }[];
  expect(relations.length).toBeGreaterThan(0);
  const spans = new Set(entities.map(({ begin, end }) => `${String(begin)} ${String(end)}`));
  for (const { source, target } of relations) {
    expect([source, target].map((span) => spans.has(span.join(' ')))).toEqual([true, true]);
  }
});

test('re3d relations are told by clauses, names and belonging, each naming its rule', async () => {
  const texts = [
    'Iraqi forces, backed by the coalition, captured the village of Sharqat from the rebels.',
    'Two soldiers were killed in a raid by the militia.',
    'The group is led by Omar Haddad, the director of the ministry.',
    'He was a general in the navy.',
  ];
  const { code, out } = await predict('re3d', lines(...texts.map((text, id) => ({ id, text }))));
  expect(code).toBe(0);
  const told = rowsOf(out).map(({ relations }, i) =>
    (relations as { source: [number, number]; target: [number, number]; type: string }[]).map(
      ({ source, target, type }) =>
        [texts[i]?.slice(...source), type, texts[i]?.slice(...target)].join(' | '),
    ),
  );
  expect(told[0]).toEqual(
    expect.arrayContaining([
      'the coalition | AlliesOf | Iraqi forces',
      'Iraqi forces | InChargeOf | the village of Sharqat',
      'Iraqi forces | FightingAgainst | the rebels',
    ]),
  );
  expect(told[1]).toContain('the militia | FightingAgainst | Two soldiers');
  expect(told[2]).toContain('Omar Haddad | InChargeOf | The group');
  expect(told[3]).toEqual(['He | BelongsTo | the navy']);
});

test('ner labels the given tokens and ignores spans in the input', async () => {
  const sentences = [
    { tokens: ['Chinese', 'envoy', 'Wang', 'Yi', 'left', 'Oslo', '.'], spans: [[0, 7, 'PER']] },
    { tokens: [], spans: [] },
    { tokens: ['NATO', 'agreed', '.'], spans: [] },
  ];
  const { code, out } = await predict('ner', lines({ id: 'n', sentences }));
  expect(code).toBe(0);
  const spans = [
    [
      [0, 1, 'NORP'],
      [2, 4, 'PER'],
      [5, 6, 'LOC'],
    ],
    [],
    [[0, 1, 'ORG']],
  ];
  expect(rowsOf(out)).toEqual([
    { id: 'n', sentences: sentences.map(({ tokens }, i) => ({ tokens, spans: spans[i] })) },
  ]);
});

const CONLLU = `# newdoc
# text = They don't.
1\tThey\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\twrong\tNOUN\tNN\t_\t1\tobj\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
3.1\tknow\t_\t_\t_\t_\t_\t_\t_\t_
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

`;

test('parse fills the columns of words and keeps all other lines', async () => {
  const { code, out } = await predict('parse', CONLLU);
  expect(code).toBe(0);
  const kept = (text: string) =>
    text.split('\n').map((line) => (/^\d+\t/.test(line) ? line.split('\t').slice(0, 2) : line));
  expect(kept(out)).toEqual(kept(CONLLU));
  expect(out).toContain('2\tdo\tdo\tAUX\t');
  expect(out.match(/\troot\t/g)).toHaveLength(1);
});

test('parse --raw splits paragraphs, sentences and words', async () => {
  const { code, out } = await predict('parse', 'Oslo won. They\ndon’t.\n \nBye\n', '--raw');
  expect(code).toBe(0);
  const sentences = out.trimEnd().split('\n\n');
  expect(sentences.map((one) => /# text = (.*)/.exec(one)?.[1])).toEqual([
    ...['Oslo won.', 'They don’t.', 'Bye'],
  ]);
  expect(sentences.map((one) => one.includes('# newpar'))).toEqual([true, false, true]);
  expect(sentences[1]).toContain('\n2-3\tdon’t\t_\t');
});

test('an empty file gives an empty file', async () => {
  for (const task of ['carb', 'ner', 'parse']) {
    expect(await predict(task, '')).toMatchObject({ code: 0, out: '', stderr: '' });
  }
});

test('wrong use is told and writes nothing', async () => {
  const list = /carb, benchie, wire57, plover, re3d, ner, parse/;
  const bad = [
    ['crab', 'in', 'o2'],
    ['carb', 'in'],
    ['carb', 'in', 'o2', '--raw'],
    ['carb', 'in', 'o2', '-x'],
  ];
  for (const args of bad) {
    const { code, stdout, stderr } = await run(process.execPath, [SCRIPT, ...args], {
      cwd: folder,
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(list);
  }
  for (const args of [
    ['carb', 'nowhere', 'o2'],
    ['carb', 'in', 'o2', '--model', 'huge'],
  ]) {
    const { code, stderr } = await run(process.execPath, [SCRIPT, ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
  expect(await readdir(folder)).not.toContain('o2');
});

test('eval says what it needs, and its table has even columns', async () => {
  const script = join(ROOT, 'scripts/dist/eval.js');
  for (const args of [[], ['.']]) {
    const { code, stderr } = await run(process.execPath, [script, ...args], { cwd: folder });
    expect([code, stderr.includes('bench/ and corpora/')]).toEqual([2, true]);
  }
  const row = { task: 'a', data: 'dev', measure: 'F1', floor: '.1', reference: '' };
  const table = toTable([
    { ...row, value: 0.5 },
    { ...row, value: null },
  ]);
  expect(table).toContain('|     0.500 |');
  expect(table).toContain('| not there |');
  expect(
    new Set(
      table
        .trimEnd()
        .split('\n')
        .map((line) => line.length),
    ).size,
  ).toBe(1);
});

test('spans count when words and type agree; MISC and NORP do not count', () => {
  const document = (...spans: unknown[][]) => ({ sentences: [{ spans }, { spans: [] }] });
  const gold = document([0, 1, 'PER'], [2, 4, 'ORG'], [5, 6, 'MISC']);
  expect(scoreSpans([gold], [gold])).toBe(1);
  expect(scoreSpans([gold], [document([0, 1, 'PER'], [2, 3, 'ORG'], [5, 6, 'NORP'])])).toBe(0.5);
  expect(scoreSpans([gold], [document([0, 1, 'LOC'])])).toBe(0);
});
