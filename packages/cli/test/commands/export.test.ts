import { readdir, readFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createProgram } from '../../src/program.ts';
import { fakeContext } from '../fake-context.ts';
import { countryRecords, inGraph } from '../in-graph.ts';

const run = async (...words: string[]): Promise<{ printed: string; notes: readonly string[] }> => {
  const context = fakeContext();
  await createProgram(context).parseAsync(['export', ...words], { from: 'user' });
  return { printed: context.printed.join(''), notes: context.notes };
};

test('dyads are printed, or written to a file, or with their codebook into a folder', async () => {
  await inGraph(countryRecords(), async (graph, folder) => {
    const args = ['--graph', graph, '--format', 'dyads'];
    const { printed, notes } = await run(...args);
    const [head, ...rows] = printed.trimEnd().split('\r\n');
    expect(head).toMatch(/^source,sourceName,target,targetName,plover,cameoRoot,/);
    expect(rows).toEqual([
      expect.stringMatching(
        /^CHN,China,CIV,Côte d’Ivoire,ACCUSE,11,,,,,2022-03-07,2022-03-07,1,1,-2,/,
      ),
      expect.stringMatching(/^CHN,China,RUS,Russia,ACCUSE,11,,,,,2022-03-07,2022-03-07,1,1,-2,/),
    ]);
    expect(notes).toEqual([expect.stringMatching(/^2 rows from 2 claims .* 0 more/)]);

    const file = join(folder, 'd.csv');
    expect((await run(...args, '--out', file)).printed).toBe('');
    expect(await readFile(file, 'utf8')).toBe(printed);

    await mkdir(join(folder, 'tables'));
    await run(...args, '--out', join(folder, 'tables'));
    expect(await readdir(join(folder, 'tables'))).toEqual(['dyads-codebook.md', 'dyads.csv']);
    expect(await readFile(join(folder, 'tables', 'dyads.csv'), 'utf8')).toBe(printed);
  });
});
