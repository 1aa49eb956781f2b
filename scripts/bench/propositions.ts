import { ACTORS, ONTOLOGY, type Document } from '@entente/core';
import {
  createAnalyzer,
  createParser,
  openPropositions,
  openTriples,
  taggedTriples,
  annotate,
} from '@entente/nlp';
import { toMarkdownTable } from '../eval/table.ts';
import { measureCorenlp } from './corenlp.ts';

interface PropositionBench {
  readonly models: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly documents: readonly Document[];
  /** Tokens of the documents, and their sentences with blanks between tokens for CoreNLP. */
  readonly tokens: number;
  readonly sentences: readonly string[];
  /** Folder of CoreNLP, where it is to run. */
  readonly corenlp: string | undefined;
  readonly scratch: string;
}

const REPEATS = 5;
const OPEN_IE = 'tokenize,pos,lemma,depparse,natlog,openie';

/** Speed of statements from trees and from raw text, as Markdown; processor time of this process. */
export function measurePropositions(bench: PropositionBench): string {
  const { models, documents, tokens, sentences, corenlp, scratch } = bench;
  const speed = (run: () => void): string =>
    Math.round(tokens / median(run)).toLocaleString('en-US');
  const columns = models.map(({ bytes }) => {
    const parser = createParser(bytes);
    const analyzer = createAnalyzer({ model: bytes, ontology: ONTOLOGY, actors: ACTORS });
    const traces = documents.map((document) => analyzer.trace(document));
    return [
      speed(() => {
        for (const { text, blocks } of documents) annotate(text, blocks, parser);
      }),
      speed(() => {
        for (const trace of traces) openTriples(trace);
      }),
      speed(() => {
        for (const trace of traces) openPropositions(trace);
      }),
      speed(() => {
        for (const document of documents)
          taggedTriples(analyzer.trace(document), { apart: false, least: 0.2 });
      }),
    ];
  });
  const names = [
    'raw text to trees',
    'trees to triples, rules alone',
    'trees to propositions with polarity, modality and sources',
    'raw text to triples by rules and tagger, with names, references and claims',
  ];
  const rows = names.map((name, i) => [name, ...columns.map((column) => column[i] ?? '')]);
  if (corenlp !== undefined) {
    const peer = measureCorenlp(corenlp, sentences, scratch, OPEN_IE);
    const figure = Math.round(peer.tokensPerSecond).toLocaleString('en-US');
    rows.push([`CoreNLP ${peer.version}: given tokens to triples`, figure, '']);
  }
  const head = ['tokens/s', ...models.map(({ name }) => name)];
  return toMarkdownTable(head, rows, (column) => column > 0);
}

/** Seconds of processor time, the median of `REPEATS` runs. */
function median(run: () => void): number {
  const times = Array.from({ length: REPEATS }, () => {
    const { user, system } = process.cpuUsage();
    run();
    const after = process.cpuUsage();
    return (after.user - user + after.system - system) / 1e6;
  });
  return times.sort((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? 0;
}
