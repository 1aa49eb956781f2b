import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createProgram } from '../../src/program.ts';
import { fakeContext } from '../fake-context.ts';
import { countryRecords, inGraph } from '../in-graph.ts';
import { inFolder } from '../temporary-folder.ts';

const run = async (command: string, ...words: string[]): Promise<string> => {
  const context = fakeContext();
  await createProgram(context).parseAsync([command, ...words], { from: 'user' });
  return context.printed.join('');
};

const HEAD =
  'item,quote,claim,predicate,verdict1,note1,verdict2,settled,claimId,evidenceId,stratum,stratumPopulation,population\n';

/** A sheet whose rows differ in their verdicts only. */
function sheetOf(...verdicts: readonly (readonly [string, string, string?])[]): string {
  const rows = verdicts.map(([one, other, settled = ''], i) => {
    const id = String(i + 1);
    return `${id},"A, b.",'=A – b,MEETS,${one},a note,${other},${settled},c,e${id},MEETS,50,200\n`;
  });
  return HEAD + rows.join('');
}

test('precision, agreement and what coders differ on', async () => {
  const sheet = sheetOf(['right', 'right'], ['Wrong', 'right'], ['wrong', 'wrong'], ['', '']);
  await inFolder({ 'sheet.csv': sheet }, async (folder) => {
    const printed = await run('agreement', join(folder, 'sheet.csv'));
    expect(printed).toBe(`3 of 4 items judged; their strata hold 25.0 % of the graph.

predicate  items  right  precision  95 % interval
---------  -----  -----  ---------  ---------------
all        3      1      33.3 %     6.1 % – 79.2 %
coder 1    3      1      33.3 %     6.1 % – 79.2 %
coder 2    3      2      66.7 %     20.8 % – 93.9 %
MEETS      3      1      33.3 %     6.1 % – 79.2 %

Coders agree on 2 of 3 items (66.7 %); Krippendorff's alpha (nominal) 0.444.

They differ on:
  item 2, line 3: =A – b
    “A, b.”
    coder 1 wrong (a note), coder 2 right

1 of these count as wrong until settled.
`);
  });
});

test('as JSON, numbers are rounded and settled items are counted', async () => {
  const sheet = sheetOf(['right', 'right'], ['wrong', 'right', 'right'], ['wrong', 'wrong']);
  await inFolder({ 'sheet.csv': sheet }, async (folder) => {
    const printed = await run('agreement', join(folder, 'sheet.csv'), '--json', '--by', 'stratum');
    expect(JSON.parse(printed)).toMatchObject({
      ...{ by: 'stratum', items: 3, coverage: 0.25 },
      overall: { items: 3, right: 2, precision: 0.6667, low: 0.2077, high: 0.9385 },
      groups: [{ name: 'MEETS', right: 2, effectiveItems: 3 }],
      agreement: { items: 3, agreed: 2, share: 0.6667, alpha: 0.4444 },
      disagreements: [{ item: '2', line: 3, verdicts: ['wrong', 'right'], settled: 'right' }],
    });
  });
});

test('two copies are two coders', async () => {
  const files = {
    'anna.csv': sheetOf(['right', ''], ['right', '']),
    'ben.csv': sheetOf(['', 'right'], ['', 'right']),
  };
  await inFolder(files, async (folder) => {
    const printed = await run('agreement', ...['anna.csv', 'ben.csv'].map((f) => join(folder, f)));
    expect(printed).toContain('Coders agree on 2 of 2 items (100.0 %); alpha is not defined');
  });
});

test('a sheet of sample is read back', async () => {
  await inGraph(countryRecords(), async (graph, folder) => {
    const sheet = join(folder, 'sheet.csv');
    await run('sample', '--graph', graph, '--out', sheet);
    await expect(run('agreement', sheet)).rejects.toMatchObject({ code: 'nothing-judged' });
    const text = await readFile(sheet, 'utf8');
    const [head = '', ...rows] = text.split('\r\n');
    const column = head.split(',').indexOf('verdict1');
    const filled = rows.map((row) => {
      // No cell before it has a comma.
      const cells = row.split(',');
      if (cells.length > 1) cells[column] = 'right';
      return cells.join(',');
    });
    await writeFile(sheet, [head, ...filled].join('\r\n'));
    expect(await run('agreement', sheet)).toMatch(
      /^2 of 2 items judged; .* 100\.0 %[^]*CONDEMNS +2 +2/,
    );
  });
});

test.each([
  ['a wrong verdict', sheetOf(['right', ''], ['yes', '']), 'bad-sheet', /line 3 \(item 2\): "yes"/],
  ['another table', 'a,b\n1,2\n', 'bad-sheet', /no coding sheet/],
  ['broken quoting', `${HEAD}1,"x\n`, 'bad-table', /sheet\.csv, line \d/],
])('%s is told with its line', async (_name, sheet, code, message) => {
  await inFolder({ 'sheet.csv': sheet }, async (folder) => {
    await expect(run('agreement', join(folder, 'sheet.csv'))).rejects.toMatchObject({
      ...{ code, message: expect.stringMatching(message) },
    });
  });
});

test('a missing file and a third sheet are wrong use', async () => {
  await expect(run('agreement', 'gone.csv')).rejects.toMatchObject({ code: 'no-such-sheet' });
  const sheet = sheetOf(['right', '']);
  await inFolder({ 'a.csv': sheet, 'b.csv': sheet, 'c.csv': sheet }, async (folder) => {
    const paths = ['a.csv', 'b.csv', 'c.csv'].map((name) => join(folder, name));
    await expect(run('agreement', ...paths)).rejects.toMatchObject({ code: 'too-many-sheets' });
  });
});
