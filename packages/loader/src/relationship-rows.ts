import { compareText, EntenteError, type ClaimRecord, type GraphRecords } from '@entente/core';
import type { View, ViewEdge } from '@entente/graph';
import { sourceId } from './node-rows.ts';
import { toProperties } from './properties.ts';
import type {
  ClaimLayerType,
  KeyLabel,
  NodeGroup,
  RelationshipGroup,
  RelationshipRow,
} from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where an entity that fills a role is found; the other roles are words on the claim. */
const ROLE_TYPES: Readonly<Record<string, 'ABOUT' | 'AT' | 'WITH'>> = {
  about: 'ABOUT',
  topic: 'ABOUT',
  at: 'AT',
  with: 'WITH',
};

type Add = (
  type: string,
  source: readonly [KeyLabel, string],
  target: readonly [KeyLabel, string],
  own?: { readonly id: string; readonly [name: string]: string | number | boolean | null },
) => void;

/**
 * All relationships of both layers, in groups of one type and one pair of keys.
 * @throws EntenteError `dangling-reference` for one to a node that is not there, `unknown-type` for
 * one that the ontology does not have.
 */
export function toRelationshipGroups(
  records: GraphRecords,
  view: View,
  nodes: readonly NodeGroup[],
  vocabulary: Vocabulary,
  graph: string,
): RelationshipGroup[] {
  const ids = new Set(nodes.flatMap(({ key, rows }) => rows.map(({ id }) => `${key} ${id}`)));
  const seen = new Set<string>();
  const groups = new Map<string, RelationshipGroup & { readonly rows: RelationshipRow[] }>();
  const add: Add = (type, [source, from], [target, to], own) => {
    const id = own?.id ?? `${from}>${to}`;
    if (seen.has(`${type} ${id}`)) return;
    seen.add(`${type} ${id}`);
    for (const end of [`${source} ${from}`, `${target} ${to}`]) {
      if (ids.has(end)) continue;
      const message = `${type} leads to ${end}, which is not in the graph. Build the graph again.`;
      throw new EntenteError('dangling-reference', message);
    }
    const key = `${type} ${source} ${target}`;
    const found = groups.get(key) ?? { type, source, target, rows: [] };
    found.rows.push({
      id,
      source: from,
      target: to,
      properties: toProperties({ ...own, id, graph }),
    });
    groups.set(key, found);
  };
  for (const claim of records.claims) addClaim(claim, add);
  addDocuments(records, add);
  addView(view, vocabulary, add);
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, found]) => ({ ...found, rows: found.rows.sort(compareEnds) }));
}

function addClaim(claim: ClaimRecord, add: Add): void {
  const from = ['Claim', claim.id] as const;
  const to = (type: ClaimLayerType, id: string | null): void => {
    if (id !== null) add(type, from, ['Entity', id]);
  };
  to('SUBJECT', claim.subject);
  to('OBJECT', claim.object);
  if (claim.content !== null) add('CONTENT', from, ['Claim', claim.content]);
  claim.contradicts.forEach((other, i) => {
    const why = claim.contradictsBecause?.[i];
    const id = `${claim.id}>${other}`;
    add('CONTRADICTS', from, ['Claim', other], { id, why: why ?? null });
  });
  for (const { role, entity } of claim.roles) {
    const type = ROLE_TYPES[role];
    if (type === undefined || entity === null) continue;
    const id = `${claim.id}>${role}>${entity}`;
    add(type, from, ['Entity', entity], { id, role });
  }
  for (const evidence of claim.evidence) {
    const source = ['Evidence', evidence.id] as const;
    add('EVIDENCE_FOR', source, from);
    add('IN', source, ['Document', evidence.document]);
    [...new Set(evidence.attributedTo)].forEach((speaker, position) => {
      const id = `${evidence.id}>${speaker}`;
      add('ATTRIBUTED_TO', source, ['Entity', speaker], { id, position });
    });
  }
}

function addDocuments({ documents }: GraphRecords, add: Add): void {
  for (const { id, outlet, duplicateOf } of documents) {
    if (outlet !== null) add('PUBLISHED_BY', ['Document', id], ['Source', sourceId(outlet)]);
    if (duplicateOf !== null) add('DUPLICATE_OF', ['Document', id], ['Document', duplicateOf]);
  }
}

function addView(view: View, { types }: Vocabulary, add: Add): void {
  view.forEachEdge((id, edge, source, target) => {
    if (!types.has(edge.type)) {
      const message = `The view has a relationship ${JSON.stringify(edge.type)}, which the ontology does not have. Build the graph again.`;
      throw new EntenteError('unknown-type', message);
    }
    add(edge.type, ['Entity', source], ['Entity', target], { id, ...viewProperties(edge) });
  });
}

type Shown = Omit<ViewEdge, 'type' | 'label' | 'symmetric'>;

function viewProperties(edge: ViewEdge): Shown {
  const { claimId, predicate, surface, value, topic, office, polarity, modality } = edge;
  const { attributed, attributedTo, quote, evidenceCount, independentCount, confidence } = edge;
  const { firstReported, lastReported, eventFrom, eventTo } = edge;
  return {
    ...{ claimId, predicate, surface, value, topic, office, polarity, modality },
    ...{ attributed, attributedTo, quote, evidenceCount, independentCount, confidence },
    ...{ firstReported, lastReported, eventFrom, eventTo },
  };
}

/** One writer that follows this order locks nodes in one order. */
function compareEnds(a: RelationshipRow, b: RelationshipRow): number {
  const [lowA, highA] = inOrder(a);
  const [lowB, highB] = inOrder(b);
  return compareText(lowA, lowB) || compareText(highA, highB) || compareText(a.id, b.id);
}

function inOrder({ source, target }: RelationshipRow): readonly [string, string] {
  return source < target ? [source, target] : [target, source];
}
