/** Builders that make a document and what was found in it in a line a claim. */
import type {
  Actor,
  Argument,
  Document,
  DocumentAnalysis,
  GraphRecords,
  LocalClaim,
  MentionCluster,
  Modality,
  Ontology,
  Predicate,
  Role,
  Span,
} from '@entente/core';
import { MODALITIES } from '@entente/core';
import { buildRecords } from '../src/build-records.ts';
import type { Decision } from '../src/decide/decision.ts';

export interface Story {
  readonly document: Document;
  readonly analysis: DocumentAnalysis;
}

type ClusterOptions = Partial<Omit<MentionCluster, 'name' | 'mentions'>>;

export interface StoryOptions extends Partial<Omit<Document, 'id' | 'text'>> {
  /** What differs from a Person without aliases; countries of `ACTORS` are known. */
  readonly clusters?: Readonly<Record<string, ClusterOptions>>;
  readonly contradictions?: DocumentAnalysis['contradictions'];
}

/**
 * A document of one sentence a line. A line is `subject | surface[:PREDICATE] | object | marks`;
 * the object is a name, words in quotation marks, `#n` (the n-th claim) or nothing; marks are
 * `not`, a modality, a confidence, `by=A>B`, `value=`, `from=`, `to=`, `content=n`, `rule=`, and else roles such as
 * `with=Name` or `office="leader"`. Blanks within a mark are written `_`.
 */
export function story(id: string, lines: readonly string[], options: StoryOptions = {}): Story {
  const { clusters: known = {}, contradictions = [], ...rest } = options;
  const clusters: MentionCluster[] = [];
  let text = '';
  const write = (words: string): Span => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const clusterOf = (name: string, mention?: Span): number => {
    let at = clusters.findIndex((cluster) => cluster.name === name);
    if (at < 0) at = clusters.push(toCluster(name, known[name])) - 1;
    const cluster = clusters[at];
    if (cluster && mention) {
      clusters[at] = {
        ...cluster,
        mentions: [...cluster.mentions, { ...mention, kind: 'name' }],
      };
    }
    return at;
  };
  const claims = lines.map((line): LocalClaim => {
    const [said = '', stated = '', argument = '', marks = ''] = line
      .split('|')
      .map((s) => s.trim());
    const [surface = '', predicate = null] = stated.split(':');
    const subject = write(said);
    write(' ');
    const trigger = write(surface);
    if (argument !== '') write(' ');
    const object = argument === '' ? null : write(argument);
    const end = write('.').end;
    write('\n');
    const of = (words: string, mention?: Span): Argument =>
      words.startsWith('"')
        ? { kind: 'text', text: words.slice(1, -1) }
        : { kind: 'entity', cluster: clusterOf(words, mention) };
    const contained = argument.startsWith('#');
    const first = clusterOf(said, subject);
    const marked = parseMarks(marks);
    return {
      predicate,
      surface,
      subject: first,
      object: object === null || contained ? null : of(argument, object),
      content: contained ? Number(argument.slice(1)) : marked.content,
      roles: marked.roles.map(([role, words]): Role => ({ role, argument: of(words) })),
      value: marked.value,
      polarity: marked.negative ? 'negative' : 'positive',
      modality: marked.modality,
      eventFrom: marked.from,
      eventTo: marked.to,
      timeBasis: marked.from === null ? 'none' : 'explicit',
      evidence: {
        start: subject.start,
        end,
        subject,
        trigger,
        object,
        attribution: marked.by.length === 0 ? 'author' : 'indirect',
        attributedTo: marked.by.map((name) => clusterOf(name)),
        cue: marked.by.length === 0 ? null : 'said',
        rule: marked.rule,
        confidence: marked.confidence,
      },
    };
  });
  const document: Document = {
    path: `${id}.txt`,
    url: null,
    title: null,
    byline: null,
    outlet: null,
    published: null,
    language: 'en',
    duplicateOf: null,
    blocks: [],
    ...rest,
    id,
    text,
  };
  const diagnostics = [{ document: id, code: 'test', message: id, start: null, end: null }];
  return { document, analysis: { document: id, clusters, claims, contradictions, diagnostics } };
}

function parseMarks(marks: string): {
  negative: boolean;
  modality: Modality;
  value: string | null;
  from: string | null;
  to: string | null;
  content: number | null;
  by: readonly string[];
  rule: string;
  confidence: number;
  roles: readonly (readonly [string, string])[];
} {
  const words = marks.split(' ').filter((word) => word !== '');
  const pairs = words.flatMap((word): [string, string][] => {
    const [name = '', ...rest] = word.split('=');
    return rest.length === 0 ? [] : [[name, rest.join('=').replaceAll('_', ' ')]];
  });
  const valueOf = (name: string): string | null =>
    pairs.find(([other]) => other === name)?.[1] ?? null;
  const own = new Set(['value', 'from', 'to', 'by', 'rule', 'content']);
  return {
    negative: words.includes('not'),
    modality: MODALITIES.find((modality) => words.includes(modality)) ?? 'asserted',
    value: valueOf('value'),
    from: valueOf('from'),
    to: valueOf('to'),
    content: pairs.some(([name]) => name === 'content') ? Number(valueOf('content')) : null,
    by: valueOf('by')?.split('>') ?? [],
    rule: `proposition/rules/${valueOf('rule') ?? 'verbal'}`,
    confidence: Number(words.find((word) => /^0\.\d+$/.test(word)) ?? 0.8),
    roles: pairs.filter(([name]) => !own.has(name)),
  };
}

function toCluster(name: string, options: ClusterOptions = {}): MentionCluster {
  const actor = ACTORS.find((other) => other.name === name);
  const type = actor?.type ?? 'Person';
  return {
    type,
    name,
    aliases: [],
    canonical: actor?.id ?? null,
    posts: [],
    ...options,
    mentions: [],
  };
}

function country(id: string, name: string, iso2: string, aliases: readonly string[] = []): Actor {
  const iso3 = id.slice(4);
  const codes = { iso2, iso3, qid: `Q${iso2}` };
  const facts = { ...codes, capital: `${name} City`, region: 'Asia', subregion: 'North' };
  return { id, type: 'Country', name, aliases, demonyms: [], seats: [], ...facts, offices: [] };
}

export const ACTORS: readonly Actor[] = [
  country('iso:CHN', 'China', 'CN', ['PRC', 'Beijing']),
  country('iso:RUS', 'Russia', 'RU'),
  country('iso:UKR', 'Ukraine', 'UA'),
];

function type(
  id: string,
  supertype: string | null,
  nouns: readonly string[] = [],
): Ontology['types'][number] {
  return { id, label: id.toLowerCase(), definition: '', supertype, nouns };
}

function predicate(id: string, label: string, symmetric = false): Predicate {
  const empty = { supertype: null, domain: [], range: [], plover: null, cameo: null };
  return { id, label, definition: '', symmetric, ...empty, triggers: [], examples: [] };
}

export const ONTOLOGY: Ontology = {
  types: [
    type('Person', null, ['minister', 'president', 'general', 'king']),
    type('Organization', null),
    type('Company', 'Organization'),
    type('Place', null),
    type('Country', 'Place'),
    type('Event', null),
  ],
  predicates: [
    predicate('CONDEMNS', 'condemns'),
    predicate('SUPPORTS', 'supports'),
    predicate('VOTED', 'voted on'),
    predicate('HOLDS_OFFICE', 'holds office in'),
    predicate('PARTNER_OF', 'is a partner of', true),
  ],
};

/** The records of `stories`, with the ontology and actors above. */
export function recordsOf(
  stories: readonly Story[],
  decisions: readonly Decision[] = [],
): GraphRecords {
  return buildRecords({
    documents: stories.map(({ document }) => document),
    analyses: stories.map(({ analysis }) => analysis),
    ontology: ONTOLOGY,
    actors: ACTORS,
    decisions,
  });
}
