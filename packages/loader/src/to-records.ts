import {
  MODALITIES,
  type ClaimRecord,
  type ContradictionReason,
  type Document,
  type EntityRecord,
  type EvidenceRecord,
  type GraphRecords,
  type Modality,
  type RoleRecord,
  type SpanRecord,
} from '@entente/core';
import type { JsonValue } from './sink.ts';
import type { StoredNode, StoredRelationship } from './stored.ts';

/**
 * The records that a store holds of a graph which `load` wrote there. Texts of documents, mentions of
 * entities and values of quantities are not in a store; documents of a claim's sentences stand for
 * mentions. Claims whose subject or sentences are gone are left out.
 */
export async function toRecords(
  stored: AsyncIterable<StoredNode | StoredRelationship>,
): Promise<GraphRecords> {
  const nodes = new Map<string, StoredNode[]>();
  const links = new Map<string, StoredRelationship[]>();
  for await (const one of stored) {
    if (one.kind === 'node') push(nodes, one.key, one);
    else push(links, `${one.type} ${one.type === 'EVIDENCE_FOR' ? one.target : one.source}`, one);
  }
  const from = (type: string, id: string): readonly StoredRelationship[] =>
    links.get(`${type} ${id}`) ?? [];
  const target = (type: string, id: string): string | null => from(type, id)[0]?.target ?? null;
  const all = (key: string): readonly StoredNode[] => nodes.get(key) ?? [];
  const evidence = new Map(all('Evidence').map((node) => [node.id, toEvidence(node, from)]));
  const names = new Map(all('Entity').map(({ id, properties }) => [id, text(properties.name)]));
  const claims = all('Claim').flatMap((node): ClaimRecord[] => {
    const subject = target('SUBJECT', node.id);
    const [first, ...more] = from('EVIDENCE_FOR', node.id).flatMap(
      ({ source }) => evidence.get(source) ?? [],
    );
    if (subject === null || first === undefined) return [];
    const places = {
      subject,
      object: target('OBJECT', node.id),
      content: target('CONTENT', node.id),
    };
    return [
      {
        ...toClaim(node),
        ...places,
        ...contradictions(from('CONTRADICTS', node.id)),
        roles: toRoles(node, from, names),
        evidence: [first, ...more],
      },
    ];
  });
  const documents = all('Document').map((node) => toDocument(node));
  const mentioned = new Map<string, Set<string>>();
  for (const claim of claims) {
    for (const one of claim.evidence) {
      for (const id of [claim.subject, claim.object, ...one.attributedTo]) {
        if (id === null) continue;
        const found = mentioned.get(id);
        if (found) found.add(one.document);
        else mentioned.set(id, new Set([one.document]));
      }
    }
  }
  const entities = all('Entity').map((node) => toEntity(node, [...(mentioned.get(node.id) ?? [])]));
  return { documents, entities, claims, diagnostics: [] };
}

type From = (type: string, id: string) => readonly StoredRelationship[];

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function toEntity({ id, labels, properties }: StoredNode, documents: string[]): EntityRecord {
  const type = text(properties.type);
  const others = labels.filter((label) => label !== 'Entity' && label !== type);
  const formerIds = texts(properties.formerIds);
  const { status } = properties;
  return {
    ...{ id, type, types: [type, ...others], name: text(properties.name) },
    aliases: texts(properties.aliases),
    ...{ iso2: maybe(properties.iso2), iso3: maybe(properties.iso3), qid: maybe(properties.qid) },
    ...{ capital: maybe(properties.capital), region: maybe(properties.region) },
    subregion: maybe(properties.subregion),
    mentions: documents.map((document) => ({ document, start: 0, end: 0, kind: 'name' })),
    ...(formerIds.length > 0 && { formerIds }),
    ...((status === 'accepted' || status === 'rejected') && { status }),
  };
}

function toClaim({
  id,
  properties: p,
}: StoredNode): Omit<
  ClaimRecord,
  'subject' | 'object' | 'content' | 'roles' | 'evidence' | 'contradicts'
> {
  const formerIds = texts(p.formerIds);
  const status = p.status === 'accepted' || p.status === 'rejected' ? p.status : 'auto';
  return {
    ...{ id, predicate: maybe(p.predicate), surface: text(p.surface) },
    ...{ objectText: maybe(p.objectText), value: maybe(p.value) },
    polarity: p.polarity === 'negative' ? 'negative' : 'positive',
    modality: MODALITIES.find((one: Modality) => one === p.modality) ?? 'asserted',
    ...{ eventFrom: maybe(p.eventFrom), eventTo: maybe(p.eventTo) },
    timeBasis: text(p.timeBasis, 'none') as ClaimRecord['timeBasis'],
    ...{ firstReported: maybe(p.firstReported), lastReported: maybe(p.lastReported) },
    ...{ evidenceCount: number(p.evidenceCount), documentCount: number(p.documentCount) },
    ...{ sourceCount: number(p.sourceCount), independentCount: number(p.independentCount) },
    ...{ attributed: p.attributed === true, confidence: number(p.confidence), status },
    ...(formerIds.length > 0 && { formerIds }),
  };
}

function contradictions(
  found: readonly StoredRelationship[],
): Pick<ClaimRecord, 'contradicts' | 'contradictsBecause'> {
  const sorted = found.toSorted((a, b) => (a.target < b.target ? -1 : 1));
  const reasons = sorted.map(({ properties }) => text(properties.why) as ContradictionReason | '');
  return {
    contradicts: sorted.map(({ target }) => target),
    ...(reasons.every((why) => why !== '') &&
      reasons.length > 0 && { contradictsBecause: reasons }),
  };
}

/** Roles stand on the claim as words; entities that fill one are found by their relationships. */
function toRoles(
  { id, properties }: StoredNode,
  from: From,
  names: ReadonlyMap<string, string>,
): readonly RoleRecord[] {
  const fillers = ['ABOUT', 'AT', 'WITH'].flatMap((type) => from(type, id));
  return texts(properties.roles).map((words) => {
    const [, role = '', filler = ''] = /^([^:]*): ?(.*)$/s.exec(words) ?? [];
    const entity = fillers.find(
      ({ target, properties: own }) => own.role === role && names.get(target) === filler,
    );
    return entity
      ? { role, entity: entity.target, text: null }
      : { role, entity: null, text: filler };
  });
}

function toEvidence({ id, properties: p }: StoredNode, from: From): EvidenceRecord {
  const speakers = from('ATTRIBUTED_TO', id).toSorted(
    (a, b) => number(a.properties.position) - number(b.properties.position),
  );
  const sourceText = maybe(p.sourceText);
  return {
    ...{ id, document: from('IN', id)[0]?.target ?? '', quote: text(p.quote) },
    ...{ start: number(p.start), end: number(p.end) },
    ...{ subject: span(p.subject) ?? [0, 0], trigger: span(p.trigger) ?? [0, 0] },
    object: span(p.object),
    attribution: text(p.attribution, 'author') as EvidenceRecord['attribution'],
    attributedTo: speakers.map(({ target }) => target),
    ...(sourceText !== null && { sourceText }),
    ...{ cue: maybe(p.cue), rule: text(p.rule), confidence: number(p.confidence) },
  };
}

function toDocument({ id, properties: p }: StoredNode): Document {
  return {
    ...{
      id,
      path: text(p.path),
      url: maybe(p.url),
      title: maybe(p.title),
      byline: maybe(p.byline),
    },
    ...{ outlet: maybe(p.outlet), published: maybe(p.published), language: maybe(p.language) },
    ...{ duplicateOf: maybe(p.duplicateOf), text: '', blocks: [] },
  };
}

function text(value: JsonValue | undefined, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

function maybe(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: JsonValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function texts(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function span(value: JsonValue | undefined): SpanRecord | null {
  if (!Array.isArray(value)) return null;
  const [start, end] = value as readonly JsonValue[];
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : null;
}
