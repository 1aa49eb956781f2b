import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { ROOT } from './run-entente.ts';

/** Runs `use` with the address of `entente view` on the graph in `folder/graph`, which ends by Ctrl-C. */
export async function inViewer(folder: string, use: (url: string) => Promise<void>): Promise<void> {
  const bin = join(ROOT, 'packages/cli/bin/entente.js');
  const child = spawn(process.execPath, [bin, 'view', '--graph', 'graph', '--no-open'], {
    ...{ cwd: folder, env: { PATH: process.env.PATH ?? '', HOME: folder } },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    await use(line.toString('utf8').trim());
  } finally {
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
  }
}
