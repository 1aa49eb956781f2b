import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MODELS, readModel, type Model } from '@entente/cli';
import { ACTORS, EntenteError, ONTOLOGY, UsageError } from '@entente/core';
import { createAnalyzer, createParser, type Analyzer } from '@entente/nlp';
import { benchRows } from './eval/bench.ts';
import { confidenceTable } from './eval/confidence.ts';
import { coreferenceRows } from './eval/coreference/rows.ts';
import { eventTimeRows } from './eval/event-time.ts';
import { factualityRows } from './eval/factuality.ts';
import { toModelTable } from './eval/model-table.ts';
import { nerRows, readNerCorpora } from './eval/ner.ts';
import { toOpenIeSection } from './eval/open-ie/page.ts';
import { reportOpenIe } from './eval/open-ie/report.ts';
import { toPage } from './eval/page.ts';
import { toTable, type Row } from './eval/row.ts';
import { sameEntityRows } from './eval/same-entity.ts';
import { scoreSyntax, toRelationTable, toSyntaxTable } from './eval/syntax.ts';
import { viewPrecisionSection } from './eval/view-precision.ts';
import { readModels } from './models.ts';
import { writeWhole } from './predict/write-whole.ts';

const USAGE =
  'Usage: npm run eval -- PATH [--model NAME] [--taggers DIR] [--release | --syntax | --triples]\n' +
  'PATH: the folder that has bench/ and corpora/; --model: the model of the long table; --taggers: the\n' +
  'folder of NAME/fold-K.bin and NAME-alone/fold-K.bin (scripts/train/README.md), without which CaRB is\n' +
  'left out, for the argument tagger learnt from it; --release: score test parts too and write\n' +
  'docs/evaluation.md; --syntax: only tags and trees; --triples: only rules and tagger, and their errors.';
const PAGE = 'docs/evaluation.md';
const flag = { type: 'boolean', default: false } as const;

/** `npm run eval -- PATH`: every measure on the development data, as tables. */
async function main(): Promise<void> {
  const { path, model, release, syntax, triples, taggers } = readArguments();
  if (!(await isFolder(join(path, 'bench'))) && !(await isFolder(join(path, 'corpora')))) {
    throw new UsageError('no-data', `${path} has neither bench/ nor corpora/.\n${USAGE}`);
  }
  await readModel(model);
  const models = await readModels();
  if (triples) {
    const { tables } = await inScratch((scratch) =>
      reportOpenIe({ path, scratch }, models, model, taggers),
    );
    process.stdout.write(toOpenIeSection(tables, model));
    return;
  }
  const scores = await scoreSyntax(path, models, release);
  const tables = { syntax: toSyntaxTable(scores), relations: toRelationTable(scores) };
  process.stdout.write(`${tables.syntax}\n${tables.relations}\n`);
  if (syntax) return;
  const { rows, openIe } = await inScratch(async (scratch) => {
    const report = await reportOpenIe({ path, scratch }, models, model, taggers);
    const rest = await extractionRows(path, scratch, models, release);
    const all = new Map(
      [...rest].map(([name, own]) => [name, [...(report.rows.get(name) ?? []), ...own]]),
    );
    return { rows: all, openIe: toOpenIeSection(report.tables, model) };
  });
  const confidence = await confidenceTable(path, toAnalyzer(await readModel(model)));
  const extraction = {
    ...{ model, openIe, confidence, crossValidated: taggers !== null },
    precision: await viewPrecisionSection(),
    extraction: toTable(rows.get(model) ?? []),
    models: toModelTable(rows),
  };
  process.stdout.write(
    `${extraction.extraction}\n${extraction.models}\n${openIe}\n${extraction.precision}\n${confidence}`,
  );
  if (release) await writeWhole(PAGE, toPage({ ...tables, ...extraction }, revision()));
}

/** Figures of propositions, names and coreference by the name of the model. */
async function extractionRows(
  path: string,
  scratch: string,
  models: readonly Model[],
  test: boolean,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const corpora = await readNerCorpora(path, test);
  const rows = new Map<string, readonly Row[]>();
  for (const { name, bytes } of models) {
    process.stderr.write(`${name}\n`);
    const analyzer = toAnalyzer({ bytes });
    const bench = await benchRows(path, scratch, analyzer);
    const coreference = await coreferenceRows(path, createParser(bytes));
    const same = await sameEntityRows(analyzer);
    const facts = [...(await factualityRows(analyzer)), ...(await eventTimeRows(analyzer))];
    rows.set(name, [...bench, ...nerRows(corpora, analyzer), ...coreference, ...same, ...facts]);
  }
  return rows;
}

function toAnalyzer({ bytes }: Pick<Model, 'bytes'>): Analyzer {
  return createAnalyzer({ model: bytes, ontology: ONTOLOGY, actors: ACTORS });
}

/** What `use` gives with a folder of its own, which is removed afterwards. */
async function inScratch<Result>(use: (scratch: string) => Promise<Result>): Promise<Result> {
  const scratch = await mkdtemp(join(tmpdir(), 'entente-eval-'));
  try {
    return await use(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Arguments {
  readonly path: string;
  readonly model: string;
  readonly release: boolean;
  readonly syntax: boolean;
  readonly triples: boolean;
  /** Folder of the taggers for cross-validation, or null. */
  readonly taggers: string | null;
}

function readArguments(): Arguments {
  const model = { type: 'string', default: MODELS[0] } as const;
  const taggers = { type: 'string' } as const;
  const options = { model, taggers, release: flag, syntax: flag, triples: flag };
  const { values, positionals } = (() => {
    try {
      return parseArgs({ options, allowPositionals: true });
    } catch (error) {
      throw new UsageError('usage', `${String(error)}\n${USAGE}`);
    }
  })();
  const [path, ...more] = positionals;
  const parts = [values.release, values.syntax, values.triples].filter(Boolean);
  if (path === undefined || more.length > 0 || parts.length > 1) {
    throw new UsageError('usage', USAGE);
  }
  return { path, ...values, taggers: values.taggers ?? null };
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
