import {
  compareText,
  isPartialDate,
  MODALITIES,
  type ClaimRecord,
  type EntityRecord,
  type GraphRecords,
  type Ontology,
} from '@entente/core';
import { isReservedId } from '@entente/graph';
import {
  listOf,
  numberOf,
  textOf,
  type Attributes,
  type PlainEdge,
  type PlainGraph,
  type PlainNode,
} from './plain-graph.ts';

/** Type of what has none, and words of an edge that has none. */
const [THING, LINKED] = ['Thing', 'linked to'];

/**
 * A foreign graph as records with claims that have no sentence. Edges to nowhere are dropped, of nodes
 * with the same id the first counts. Our own exports get their ids, types and predicates back.
 */
export function toRecords({ nodes, edges }: PlainGraph): {
  readonly records: GraphRecords;
  readonly ontology: Ontology;
} {
  const ids = new Map<string, string>();
  const entities = new Map<string, EntityRecord>();
  for (const node of nodes) {
    const entity = toEntity(node);
    ids.set(node.id, ids.get(node.id) ?? entity.id);
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
  }
  const claims = new Map<string, ClaimRecord>();
  for (const edge of edges) {
    const [subject, object] = [ids.get(edge.source), ids.get(edge.target)];
    if (subject === undefined || object === undefined) continue;
    const id = freshId(edge, claims);
    claims.set(id, toClaim(edge, { id, subject, object }));
  }
  const sorted = <T extends { readonly id: string }>(all: ReadonlyMap<string, T>) =>
    [...all.values()].sort((a, b) => compareText(a.id, b.id));
  const records = {
    entities: sorted(entities),
    claims: sorted(claims),
    documents: [],
    diagnostics: [],
  };
  return { records, ontology: toOntology(records, edges) };
}

function toEntity({ id, attributes }: PlainNode): EntityRecord {
  const given = textOf(attributes, 'entity_id') ?? id;
  const own = isReservedId(given) ? `node:${given}` : given;
  const name = textOf(attributes, 'label', 'name', 'Label', 'title') ?? own;
  const type = textOf(attributes, 'type', 'category', 'group', 'class', 'kind') ?? THING;
  const types = listOf(attributes, 'types');
  return {
    ...{ id: own, name, type, types: types[0] === type ? types : [type] },
    aliases: listOf(attributes, 'aliases'),
    iso2: textOf(attributes, 'iso2'),
    iso3: textOf(attributes, 'iso3'),
    qid: textOf(attributes, 'qid'),
    capital: textOf(attributes, 'capital'),
    region: textOf(attributes, 'region'),
    subregion: textOf(attributes, 'subregion'),
    mentions: [],
  };
}

function freshId({ id, attributes }: PlainEdge, taken: ReadonlyMap<string, unknown>): string {
  const own = textOf(attributes, 'claim_id', 'claimId') ?? id;
  if (own !== null && !taken.has(own)) return own;
  let number = taken.size;
  while (taken.has(`edge:${String(number).padStart(6, '0')}`)) number += 1;
  return `edge:${String(number).padStart(6, '0')}`;
}

function toClaim(
  { attributes }: PlainEdge,
  ends: Pick<ClaimRecord, 'id' | 'subject'> & { readonly object: string },
): ClaimRecord {
  const date = (name: string) => {
    const text = textOf(attributes, name);
    return text !== null && isPartialDate(text) ? text : null;
  };
  const modality = textOf(attributes, 'modality');
  const predicate = predicateOf(attributes);
  const given = (name: string) => Math.max(0, Math.floor(numberOf(attributes, name) ?? 1));
  const [from, to] = [date('eventFrom') ?? date('start'), date('eventTo') ?? date('end')];
  const role = (name: string) => {
    const text = textOf(attributes, name);
    return text === null ? [] : [{ role: name, entity: null, text }];
  };
  return {
    ...ends,
    predicate,
    surface: textOf(attributes, 'surface') ?? predicate?.toLowerCase() ?? LINKED,
    ...{ objectText: null, content: null, roles: [...role('topic'), ...role('office')] },
    value: textOf(attributes, 'value'),
    polarity: textOf(attributes, 'polarity') === 'negative' ? 'negative' : 'positive',
    modality: MODALITIES.find((known) => known === modality) ?? 'asserted',
    ...{ eventFrom: from, eventTo: to, timeBasis: 'none' },
    ...{ firstReported: date('firstReported'), lastReported: date('lastReported') },
    ...{ evidenceCount: 0, documentCount: 0, sourceCount: 0 },
    independentCount: given('independentCount'),
    attributed: textOf(attributes, 'attributed') === 'true',
    confidence: Math.max(0, Math.min(1, numberOf(attributes, 'confidence') ?? 1)),
    ...{ status: 'auto', contradicts: [] },
    // Other programs know no sentences: the one place where a claim has none.
    evidence: [] as unknown as ClaimRecord['evidence'],
  };
}

/** What an edge says: of our own exports the predicate, of others whatever names it. */
function predicateOf(attributes: Attributes): string | null {
  const ours = attributes.has('claim_id') || attributes.has('claimId');
  const names = ours
    ? ['predicate']
    : ['predicate', 'type', 'label', 'relation', 'kind', 'name', 'interaction'];
  const found = textOf(attributes, ...names);
  return found === null || found === THING ? null : found;
}

function toOntology(
  { entities, claims }: Pick<GraphRecords, 'entities' | 'claims'>,
  edges: readonly PlainEdge[],
): Ontology {
  const supertypes = new Map(
    entities.flatMap(({ types }) => types.map((type, i) => [type, types[i + 1] ?? null] as const)),
  );
  const symmetric = new Set(
    edges.flatMap(({ attributes }) =>
      textOf(attributes, 'symmetric') === 'true' ? (predicateOf(attributes) ?? []) : [],
    ),
  );
  const predicates = new Set(claims.flatMap(({ predicate }) => predicate ?? []));
  const none = { definition: '', domain: [], range: [], plover: null, cameo: null };
  return {
    types: [...supertypes]
      .sort(([a], [b]) => compareText(a, b))
      .map(([id, supertype]) => ({
        ...{ id, label: readable(id), definition: '', supertype, nouns: [] },
      })),
    predicates: [...predicates].sort(compareText).map((id) => ({
      ...{ id, label: readable(id), supertype: null, symmetric: symmetric.has(id), ...none },
      ...{ triggers: [], examples: [] },
    })),
  };
}

/** `MEMBER_OF` → "member of", `IntergovernmentalOrganization` → "intergovernmental organization". */
function readable(id: string): string {
  if (!/^[A-Z][A-Za-z0-9_]*$/.test(id)) return id;
  return id
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll('_', ' ')
    .toLowerCase();
}
