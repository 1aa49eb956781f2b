import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createProgram } from '../../src/program.ts';
import { fakeContext } from '../fake-context.ts';
import { countryRecords, inGraph } from '../in-graph.ts';

const run = async (...words: string[]): Promise<{ printed: string; notes: readonly string[] }> => {
  const context = fakeContext();
  await createProgram(context).parseAsync(['sample', ...words], { from: 'user' });
  return { printed: context.printed.join(''), notes: context.notes };
};

test('a sheet is printed, with what was drawn from what on the side', async () => {
  await inGraph(countryRecords(), async (graph) => {
    const { printed, notes } = await run('--graph', graph);
    const rows: Record<string, string>[] = parse(printed, { columns: true });
    expect(rows.map(({ claim }) => claim).sort()).toEqual([
      'China – condemns – Côte d’Ivoire',
      'China – condemns – Russia',
    ]);
    expect(rows[0]).toMatchObject({ quote: 'China condemned Russia.', verdict1: '', verdict2: '' });
    expect(notes).toEqual(['2 of 2 readings from 1 strata (predicate).']);
    expect((await run('--graph', graph)).printed).toBe(printed);
  });
});

test('a file is never written over, for it may hold verdicts', async () => {
  await inGraph(countryRecords(), async (graph, folder) => {
    const out = join(folder, 'sheet.csv');
    const { printed, notes } = await run('--graph', graph, '--n', '1', '--out', out);
    expect(printed).toBe('');
    expect(notes.join('\n')).toContain(`entente agreement ${out}`);
    const text = await readFile(out, 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    await expect(run('--graph', graph, '--out', out)).rejects.toMatchObject({
      ...{ name: 'UsageError', code: 'file-exists' },
    });
    expect(await readFile(out, 'utf8')).toBe(text);
  });
});

test('more strata than items are told', async () => {
  const records = countryRecords();
  const claims = records.claims.map((claim, i) =>
    i === 0 ? { ...claim, predicate: null } : claim,
  );
  await inGraph({ ...records, claims }, async (graph) => {
    const { notes } = await run('--graph', graph, '--n', '1');
    expect(notes[1]).toMatch(/^1 strata gave no item: give --n 2 or more/);
  });
});
