/**
 * `npm start`: builds the graph of the sample articles and opens it in the browser. What follows
 * `--` goes to `entente view`: `npm start -- --no-open --port 8080`.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '@entente/cli';

const root = new URL('../../', import.meta.url);
const near = (path: string): string =>
  relative(process.cwd(), fileURLToPath(new URL(path, root))) || '.';
const out = near('entente-out');

const built = await main(['build', near('graph-data/articles'), '--out', out]);
process.exitCode =
  built === 0 ? await main(['view', '--graph', out, ...process.argv.slice(2)]) : built;
