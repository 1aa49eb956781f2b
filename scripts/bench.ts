/**
 * `npm run bench`: speed of the steps from text to graph on the sample articles, in one process.
 * Prints the table and writes `docs/performance.md`. Medians; a shared machine is noisy, so compare
 * ratios of one run, not numbers of two.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { ACTORS, ONTOLOGY, type Document } from '@entente/core';
import { buildRecords, layoutView, toGraphml, toView } from '@entente/graph';
import { ingest, markDuplicates } from '@entente/ingest';
import { annotate, createAnalyzer, createParser } from '@entente/nlp';
import { Bench } from 'tinybench';

const root = new URL('../../', import.meta.url);
const articles = new URL('graph-data/articles/', root);

const files = readdirSync(articles)
  .sort()
  .map((path) => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, articles))) }));
const read = async (): Promise<Document[]> =>
  markDuplicates(
    (await Promise.all(files.map((file) => ingest(file)))).flatMap(({ documents }) => documents),
  );

const documents = await read();
const model = new Uint8Array(readFileSync(new URL('packages/nlp/model/fast.bin', root)));
const fast = createParser(model);
const plain = createParser(model, 'javascript');
const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });
const parseAll = (parser: typeof fast): number =>
  documents
    .flatMap(({ text, blocks }) =>
      blocks
        .filter(({ kind }) => kind === 'headline' || kind === 'body')
        .flatMap((block) => annotate(text, block, parser)),
    )
    .reduce((sum, { tokens }) => sum + tokens.length, 0);
const analyses = documents.map((document) => analyzer.analyze(document));
const records = buildRecords({ documents, analyses, ontology: ONTOLOGY, actors: ACTORS });
const view = toView(records, ONTOLOGY);
const tokens = parseAll(fast);

const bench = new Bench({ time: 1000, iterations: 5, warmupTime: 0, warmupIterations: 1 });
bench.add('read the articles (ingest)', async () => {
  await read();
});
bench.add('sentences, tokens, tags, trees, lemmas', () => {
  parseAll(fast);
});
bench.add('the same without SIMD', () => {
  parseAll(plain);
});
bench.add('articles to claims (all of nlp)', () => {
  documents.map((document) => analyzer.analyze(document));
});
bench.add('claims to records', () => {
  buildRecords({ documents, analyses, ontology: ONTOLOGY, actors: ACTORS });
});
bench.add('layout of the view', () => {
  layoutView(view);
});
bench.add('GraphML', () => {
  Array.from(toGraphml(view));
});
await bench.run();

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const commit = git('rev-parse', '--short', 'HEAD');
const clean = git('status', '--porcelain') === '' ? 'clean' : 'with uncommitted changes';
const rows = bench.tasks.map(({ name, result }) => {
  if (!('latency' in result)) throw new Error(`${name} failed.`);
  const ms = result.latency.p50;
  const perSecond = Math.round((tokens / ms) * 1000);
  return `| ${name} | ${ms.toFixed(1)} | ${perSecond.toLocaleString('en-US')} |`;
});
const report = `# Speed

\`npm run bench\`, commit ${commit} (${clean}), Node ${process.version}, one of ${String(cpus().length)} cores, shared machine.
Input: the ${String(documents.length)} sample articles, ${tokens.toLocaleString('en-US')} tokens, ${String(records.claims.length)} claims, ${String(view.order)} nodes, ${String(view.size)} edges.

| step | median ms | tokens/s |
|---|---:|---:|
${rows.join('\n')}

Compare ratios within the table; milliseconds differ from machine to machine.
`;
writeFileSync(new URL('docs/performance.md', root), report);
process.stdout.write(report);
