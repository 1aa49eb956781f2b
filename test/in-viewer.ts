import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { ROOT } from './run-entente.ts';

export interface ViewerOptions {
  /** Where the graph is; `folder/graph` without it. */
  readonly source?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `use` with the address of `entente view`, which ends by Ctrl-C. */
export async function inViewer(
  folder: string,
  use: (url: string) => Promise<void>,
  { source = ['--graph', 'graph'], env = {} }: ViewerOptions = {},
): Promise<void> {
  const bin = join(ROOT, 'packages/cli/bin/entente.js');
  const child = spawn(process.execPath, [bin, 'view', ...source, '--no-open'], {
    ...{ cwd: folder, env: { PATH: process.env.PATH ?? '', HOME: folder, ...env } },
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
