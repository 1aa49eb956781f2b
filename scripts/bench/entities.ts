import {
  ACTORS,
  ONTOLOGY,
  type Document,
  type DocumentAnalysis,
  type Mention,
  type MentionCluster,
} from '@entente/core';
import { buildRecords } from '@entente/graph';
import { toMarkdownTable } from '../eval/table.ts';

/** Mentions in one made-up document, and the names that it is made of. */
const MENTIONS = 20;
const CLUSTERS = 8;
const FAMILY_NAMES = 3000;
const GIVEN_NAMES = 400;

/** Sizes of the corpora: time that grows like them is time that grows linearly. */
const DOCUMENTS = [12_500, 25_000, 50_000];

/**
 * Time and memory of resolving the mentions of made-up corpora across documents, as Markdown: countries
 * of the table, persons by full name, by surname, and by surname and office, organizations with acronyms.
 * Names are drawn as in texts, few often and many rarely, so that keys are shared by thousands.
 */
export function measureEntities(sizes: readonly number[] = DOCUMENTS): string {
  const rows = sizes.map((size) => {
    const { documents, analyses, mentions } = makeCorpus(size);
    const before = process.memoryUsage().rss;
    const processor = process.cpuUsage();
    const from = performance.now();
    const { entities } = buildRecords({ documents, analyses, ontology: ONTOLOGY, actors: ACTORS });
    const seconds = (performance.now() - from) / 1000;
    const { user, system } = process.cpuUsage(processor);
    const megabytes = (process.memoryUsage().rss - before) / 1e6;
    return [
      mentions.toLocaleString('en-US'),
      size.toLocaleString('en-US'),
      entities.length.toLocaleString('en-US'),
      seconds.toFixed(1),
      ((user + system) / 1e6).toFixed(1),
      String(Math.max(0, Math.round(megabytes))),
    ];
  });
  const heads = [
    'mentions',
    'documents',
    'entities',
    'seconds',
    'of processor time',
    'more memory, MB',
  ];
  return toMarkdownTable(heads, rows, () => true);
}

interface Corpus {
  readonly documents: readonly Document[];
  readonly analyses: readonly DocumentAnalysis[];
  readonly mentions: number;
}

/** The same corpus each time: numbers come from a linear congruential generator. */
function makeCorpus(size: number): Corpus {
  const random = createRandom(1);
  const documents: Document[] = [];
  const analyses: DocumentAnalysis[] = [];
  for (let i = 0; i < size; i++) {
    const id = `doc:${i.toString(16).padStart(16, '0')}`;
    const clusters = Array.from({ length: CLUSTERS }, (_, k) => makeCluster(k, random));
    documents.push(emptyDocument(id));
    analyses.push({ document: id, clusters, claims: [], contradictions: [], diagnostics: [] });
  }
  return { documents, analyses, mentions: size * MENTIONS };
}

function emptyDocument(id: string): Document {
  const unknown = { url: null, title: null, byline: null, outlet: null, duplicateOf: null };
  const text = ' '.repeat(MENTIONS * 10);
  return { id, path: id, ...unknown, published: '2022-03-07', language: 'en', text, blocks: [] };
}

/** The k-th cluster of a document; the first ones have a mention more. */
function makeCluster(k: number, random: () => number): MentionCluster {
  const count = Math.floor(MENTIONS / CLUSTERS) + (k < MENTIONS % CLUSTERS ? 1 : 0);
  const mentions = Array.from({ length: count }, (_, i): Mention => ({
    start: k * 20 + i * 2,
    end: k * 20 + i * 2 + 1,
    kind: 'name',
  }));
  const family = `Family${String(often(FAMILY_NAMES, random))}`;
  const full = `Given${String(often(GIVEN_NAMES, random))} ${family}`;
  const post = `foreign minister of ${country(random)}`;
  const none = { aliases: [], canonical: null, posts: [], mentions };
  const number = String(often(20_000, random));
  switch (k) {
    case 0:
    case 1: {
      const canonical = country(random);
      return { ...none, type: 'Country', name: canonical, canonical };
    }
    case 2:
      return { ...none, type: 'Person', name: full, aliases: [family] };
    case 3:
      return { ...none, type: 'Person', name: full, aliases: [family], posts: [post] };
    case 4:
      return { ...none, type: 'Person', name: family, posts: [post] };
    case 5:
      return { ...none, type: 'Person', name: family };
    case 6:
      return {
        ...none,
        type: 'Organization',
        name: `Union Number ${number}`,
        aliases: [`UN${number}`],
      };
    default:
      return { ...none, type: 'Organization', name: `UN${number}` };
  }
}

const COUNTRIES = ACTORS.flatMap(({ id, iso3 }) => (iso3 === null ? [] : [id]));

function country(random: () => number): string {
  return COUNTRIES[often(COUNTRIES.length, random)] ?? 'iso:CHN';
}

/** A number below `n`, low ones far more often: the n-th most frequent name has a share of about 1/n (Zipf 1949). */
function often(n: number, random: () => number): number {
  return Math.floor(n ** random()) - 1;
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
