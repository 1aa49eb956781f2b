import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MODELS, readModel, type Model } from '@entente/cli';
import { ACTORS, EntenteError, ONTOLOGY, UsageError } from '@entente/core';
import { createAnalyzer, createParser } from '@entente/nlp';
import { benchRows } from './eval/bench.ts';
import { coreferenceRows } from './eval/coreference/rows.ts';
import { factualityRows } from './eval/factuality.ts';
import { toModelTable } from './eval/model-table.ts';
import { nerRows, readNerCorpora } from './eval/ner.ts';
import { toPage } from './eval/page.ts';
import { toTable, type Row } from './eval/row.ts';
import { sameEntityRows } from './eval/same-entity.ts';
import { scoreSyntax, toRelationTable, toSyntaxTable } from './eval/syntax.ts';
import { readModels } from './models.ts';
import { writeWhole } from './predict/write-whole.ts';

const USAGE =
  'Usage: npm run eval -- PATH [--model NAME] [--release] [--syntax]\n' +
  'PATH: the folder that has bench/ and corpora/; --model: the model of the long table; --release:\n' +
  'score test parts too and write docs/evaluation.md; --syntax: only tags and trees.';
const PAGE = 'docs/evaluation.md';
const flag = { type: 'boolean', default: false } as const;

/** `npm run eval -- PATH`: every measure on the development data, as tables. */
async function main(): Promise<void> {
  const { path, model, release, syntax } = readArguments();
  if (!(await isFolder(join(path, 'bench'))) && !(await isFolder(join(path, 'corpora')))) {
    throw new UsageError('no-data', `${path} has neither bench/ nor corpora/.\n${USAGE}`);
  }
  await readModel(model);
  const models = await readModels();
  const scores = await scoreSyntax(path, models, release);
  const tables = { syntax: toSyntaxTable(scores), relations: toRelationTable(scores) };
  process.stdout.write(`${tables.syntax}\n${tables.relations}\n`);
  if (syntax) return;
  const rows = await extractionRows(path, models, release);
  const extraction = {
    model,
    extraction: toTable(rows.get(model) ?? []),
    models: toModelTable(rows),
  };
  process.stdout.write(`${extraction.extraction}\n${extraction.models}`);
  if (release) await writeWhole(PAGE, toPage({ ...tables, ...extraction }, revision()));
}

/** Figures of propositions, names and coreference by the name of the model. */
async function extractionRows(
  path: string,
  models: readonly Model[],
  test: boolean,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const corpora = await readNerCorpora(path, test);
  const scratch = await mkdtemp(join(tmpdir(), 'entente-eval-'));
  try {
    const rows = new Map<string, readonly Row[]>();
    for (const { name, bytes } of models) {
      process.stderr.write(`${name}\n`);
      const analyzer = createAnalyzer({ model: bytes, ontology: ONTOLOGY, actors: ACTORS });
      const bench = await benchRows(path, scratch, analyzer);
      const coreference = await coreferenceRows(path, createParser(bytes));
      const same = await sameEntityRows(analyzer);
      const facts = await factualityRows(analyzer);
      rows.set(name, [...bench, ...nerRows(corpora, analyzer), ...coreference, ...same, ...facts]);
    }
    return rows;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Arguments {
  readonly path: string;
  readonly model: string;
  readonly release: boolean;
  readonly syntax: boolean;
}

function readArguments(): Arguments {
  const model = { type: 'string', default: MODELS[0] } as const;
  const options = { model, release: flag, syntax: flag };
  const { values, positionals } = (() => {
    try {
      return parseArgs({ options, allowPositionals: true });
    } catch (error) {
      throw new UsageError('usage', `${String(error)}\n${USAGE}`);
    }
  })();
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || (values.release && values.syntax)) {
    throw new UsageError('usage', USAGE);
  }
  return { path, ...values };
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
