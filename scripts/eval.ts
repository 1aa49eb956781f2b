import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODELS, readModel } from '@entente/cli';
import { ACTORS, EntenteError, ONTOLOGY, UsageError } from '@entente/core';
import { createAnalyzer } from '@entente/nlp';
import { benchRows } from './eval/bench.ts';
import { nerRows } from './eval/ner.ts';
import { parseRows } from './eval/parse.ts';
import { toPage } from './eval/page.ts';
import { toTable, type Row } from './eval/row.ts';
import { writeWhole } from './predict/write-whole.ts';

const USAGE = 'Usage: npm run eval -- PATH   (PATH: the folder that has bench/ and corpora/)';
const PAGE = 'docs/evaluation.md';

/** `npm run eval -- PATH`: every measure on the development data, as one table, also into `docs`. */
async function main(): Promise<void> {
  const [path, ...more] = process.argv.slice(2);
  if (path === undefined || more.length > 0) throw new UsageError('usage', USAGE);
  if (!(await isFolder(join(path, 'bench'))) && !(await isFolder(join(path, 'corpora')))) {
    throw new UsageError('no-data', `${path} has neither bench/ nor corpora/.\n${USAGE}`);
  }
  const { bytes: model, name } = await readModel(MODELS[0]);
  const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });
  const scratch = await mkdtemp(join(tmpdir(), 'entente-eval-'));
  try {
    const rows: Row[] = [
      ...(await benchRows(path, scratch, analyzer)),
      ...(await nerRows(path, analyzer)),
      ...(await parseRows(path, model)),
    ];
    process.stdout.write(toTable(rows));
    await writeWhole(PAGE, toPage(rows, { model: name, ...revision() }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The commit that is measured, and whether files were changed since. */
function revision(): { commit: string; clean: boolean } {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--', '.', `:!${PAGE}`);
    return { commit: git('rev-parse', '--short', 'HEAD'), clean: changed === '' };
  } catch {
    return { commit: 'unknown', clean: false };
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof EntenteError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
