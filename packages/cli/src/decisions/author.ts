import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

/** Who decides where nobody is named: the user of git, else of the system, else `unknown`. */
export async function defaultAuthor(): Promise<string> {
  const git = await promisify(execFile)('git', ['config', 'user.name'], { timeout: 5000 }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  if (git !== '') return git;
  try {
    return userInfo().username || 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Today as an ISO date, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
