import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { readTree, runEntente } from './run-entente.ts';
import { inTemporaryFolder, NEWS, writeTree } from './sample-news.ts';

jest.setTimeout(240_000);

/** One build each, and all must give the same bytes, the cache too. */
const WAYS: readonly { inputs: string[]; args?: string[]; env?: Record<string, string> }[] = [
  { inputs: ['a', 'b'], args: ['--workers', '1'] },
  { inputs: ['b', 'a'], args: ['--workers', '3'] },
  { inputs: ['b', 'a', 'b', 'a/vote.md'], env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' } },
  { inputs: ['./a/', 'b'], env: { TZ: 'America/St_Johns', LC_ALL: 'C', LANGUAGE: 'ar' } },
  { inputs: ['a', 'b'], env: { LC_ALL: 'sv_SE.UTF-8', NODE_OPTIONS: '--max-semi-space-size=1' } },
];

test('the same articles give the same bytes, whatever the machine and the order', async () => {
  await inTemporaryFolder(async (folder) => {
    const { 'feed.jsonl': feed = '', ...others } = NEWS;
    await writeTree(join(folder, 'a'), others);
    await writeTree(join(folder, 'b'), { 'feed.jsonl': feed });
    const trees: Record<string, string>[] = [];
    for (const { inputs, args = [], env = {} } of WAYS) {
      const { code, stderr } = await runEntente(['build', ...inputs, '--out', 'graph', ...args], {
        ...{ cwd: folder, env },
      });
      if (code !== 0) throw new Error(stderr);
      trees.push(await readTree(join(folder, 'graph')));
      await rename(join(folder, 'graph'), join(folder, `graph-${String(trees.length)}`));
    }
    for (const tree of trees.slice(1)) expect(tree).toEqual(trees[0]);
    expect(JSON.stringify(trees[0])).not.toContain(folder);
  });
});
