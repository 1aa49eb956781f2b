import type {
  ClaimRecord,
  Document,
  EntityRecord,
  EvidenceRecord,
  GraphRecords,
  Modality,
  Ontology,
} from '@entente/core';
import { layoutView, toView, toViewData } from '@entente/graph';
import { toNetwork, type Network } from '../../src/core/network.ts';

/** What a sample has beyond its lines. */
export interface Sample {
  /** Types by entity; `Thing` where they are not given. */
  readonly types?: Readonly<Record<string, string>>;
  /** Claims by number that contradict each other. */
  readonly contradictions?: readonly (readonly [number, number])[];
}

/**
 * A graph from lines `a PREDICATE b`, one claim each, `claim:000` first; `~` stands for a predicate
 * that no ontology has. What may follow: `-` (it is denied), `?planned` (another modality),
 * `@reuters:2022-03-07` (an outlet that says so and when; any number of times), `!2022-02` (when it
 * happened), `<c` (c says so), `=for` (its value). Entities are `ent` by name, so `nodeOf('a')` finds a.
 */
export function networkOf(lines: readonly string[], sample: Sample = {}): Network {
  const { records, ontology } = recordsOf(lines, sample);
  const view = toView(records, ontology);
  layoutView(view);
  return toNetwork(toViewData(records, ontology, view));
}

/** The records behind `networkOf`. */
export function recordsOf(
  lines: readonly string[],
  { types = {}, contradictions = [] }: Sample = {},
): { readonly records: GraphRecords; readonly ontology: Ontology } {
  const articles = new Map<string, Document>();
  const claims = lines.map((line, i) => toClaim(line, i, contradictions, articles));
  const names = claims.flatMap(({ subject, object, evidence }) => [
    ...[subject, object],
    ...evidence.flatMap(({ attributedTo }) => attributedTo),
  ]);
  const ids = [...new Set(names.filter((name) => name !== null))];
  const entities = ids.map((id) => toEntity(id, types[id] ?? 'Thing', claims));
  const documents = [...articles.values()];
  return {
    records: { entities, claims, documents, diagnostics: [] },
    ontology: toOntology(entities, claims),
  };
}

function toClaim(
  line: string,
  index: number,
  contradictions: readonly (readonly [number, number])[],
  articles: Map<string, Document>,
): ClaimRecord {
  const [subject = '', predicate = '', object = '', ...marks] = line.split(' ');
  const marked = (sign: string) =>
    marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
  const speakers = marked('<');
  const said = marked('@').length === 0 ? [''] : marked('@');
  const evidence = said.map((source, n): EvidenceRecord => {
    const document = articleOf(source, index, articles);
    return toEvidence(
      [subject, predicate, object],
      `${idOf(index)}.${String(n)}`,
      document,
      speakers,
    );
  });
  const used = evidence.map((one) => articles.get(one.document));
  const dates = used.flatMap((one) => one?.published ?? []).sort();
  const outlets = new Set(used.flatMap((one) => one?.outlet ?? []));
  const others = contradictions.flatMap(([a, b]) => (a === index ? b : b === index ? a : []));
  const [first, ...rest] = evidence;
  if (first === undefined) throw new Error('a claim needs a sentence');
  return {
    id: idOf(index),
    predicate: predicate === '~' ? null : predicate,
    surface: predicate.toLowerCase(),
    ...{ subject, object, objectText: null, content: null, roles: [] },
    value: marked('=')[0] ?? null,
    polarity: marks.includes('-') ? 'negative' : 'positive',
    modality: (marked('?')[0] ?? 'asserted') as Modality,
    ...{ eventFrom: marked('!')[0] ?? null, eventTo: marked('!').at(-1) ?? null },
    timeBasis: marked('!').length === 0 ? 'none' : 'explicit',
    firstReported: dates[0] ?? null,
    lastReported: dates.at(-1) ?? null,
    evidenceCount: evidence.length,
    documentCount: new Set(used).size,
    sourceCount: outlets.size,
    independentCount: new Set(used).size,
    attributed: speakers.length > 0,
    confidence: 1 - 0.4 / evidence.length,
    status: 'auto',
    contradicts: others.map(idOf).sort(),
    ...(others.length > 0 && { contradictsBecause: others.map(() => 'polarity' as const) }),
    evidence: [first, ...rest],
  };
}

function idOf(claim: number): string {
  return `claim:${String(claim).padStart(3, '0')}`;
}

function articleOf(source: string, claim: number, articles: Map<string, Document>): string {
  const id = `doc:${source === '' ? String(claim) : source}`;
  const [outlet = '', published = ''] = source.split(':');
  articles.set(id, {
    id,
    path: `${id}.txt`,
    url: `https://${outlet || 'news'}.example/`,
    title: `Article ${source}`,
    byline: null,
    outlet: outlet || null,
    published: published || null,
    language: 'en',
    duplicateOf: null,
    text: '',
    blocks: [],
  });
  return id;
}

function toEvidence(
  [subject = '', verb = '', object = '']: readonly string[],
  id: string,
  document: string,
  speakers: readonly string[],
): EvidenceRecord {
  const quote = `${subject} ${verb.toLowerCase()} ${object}.`;
  const [trigger, end] = [subject.length + 1, subject.length + 1 + verb.length];
  return {
    ...{ id: `ev:${id}`, document, start: 0, end: quote.length, quote },
    subject: [0, subject.length],
    trigger: [trigger, end],
    object: [end + 1, end + 1 + object.length],
    attribution: speakers.length === 0 ? 'author' : 'indirect',
    attributedTo: speakers,
    cue: speakers.length === 0 ? null : 'said',
    rule: 'proposition/rules/verbal',
    confidence: 0.6,
  };
}

function toEntity(id: string, type: string, claims: readonly ClaimRecord[]): EntityRecord {
  const mentions = claims
    .filter(({ subject, object }) => subject === id || object === id)
    .flatMap(({ evidence }) =>
      evidence.map(({ document }) => ({ document, start: 0, end: 1, kind: 'name' as const })),
    );
  return {
    ...{ id, name: id, type, types: [type], aliases: [], iso2: null, iso3: null, qid: null },
    ...{ capital: null, region: null, subregion: null, mentions },
  };
}

function toOntology(entities: readonly EntityRecord[], claims: readonly ClaimRecord[]): Ontology {
  const types = [...new Set(entities.map(({ type }) => type))].sort();
  const predicates = [...new Set(claims.flatMap(({ predicate }) => predicate ?? []))].sort();
  const none = { definition: '', supertype: null };
  return {
    types: types.map((id) => ({ id, label: id.toLowerCase(), ...none, nouns: [] })),
    predicates: predicates.map((id) => ({
      ...{ id, label: id.toLowerCase(), ...none, symmetric: id === 'MEETS', domain: [], range: [] },
      ...{ plover: null, cameo: null, triggers: [], examples: [] },
    })),
  };
}
