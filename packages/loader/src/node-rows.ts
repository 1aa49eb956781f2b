import {
  compareText,
  EntenteError,
  hashOf,
  type ClaimRecord,
  type Document,
  type EntityRecord,
  type EvidenceRecord,
  type GraphRecords,
} from '@entente/core';
import { toProperties } from './properties.ts';
import type { KeyLabel, NodeGroup, NodeRow, Properties } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A store's id of the outlet called `name`. */
export function sourceId(name: string): string {
  return `source:${name}`;
}

/** All nodes of `records`, in groups of the same labels. */
export function toNodeGroups(
  records: GraphRecords,
  vocabulary: Vocabulary,
  graph: string,
): NodeGroup[] {
  const names = new Map(records.entities.map(({ id, name }) => [id, name]));
  // One stretch of text may be evidence for several claims.
  const evidence = new Map(
    records.claims.flatMap((claim) => claim.evidence).map((one) => [one.id, one]),
  );
  const outlets = new Set(records.documents.flatMap(({ outlet }) => outlet ?? []));
  return [
    ...entityGroups(records.entities, vocabulary, graph),
    group(
      'Claim',
      [],
      records.claims.map((claim) => claimProperties(claim, names, graph)),
    ),
    group(
      'Evidence',
      [],
      [...evidence.values()].map((one) => evidenceProperties(one, graph)),
    ),
    group(
      'Document',
      [],
      records.documents.map((one) => documentProperties(one, graph)),
    ),
    group(
      'Source',
      [],
      [...outlets].map((name) => toProperties({ id: sourceId(name), name, graph })),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

function group(key: KeyLabel, labels: readonly string[], all: readonly Properties[]): NodeGroup {
  const rows = all.map((properties): NodeRow => ({ id: String(properties.id), properties }));
  return { key, labels, rows: rows.sort((a, b) => compareText(a.id, b.id)) };
}

function entityGroups(
  entities: readonly EntityRecord[],
  { labels: allowed }: Vocabulary,
  graph: string,
): NodeGroup[] {
  const known = new Set(allowed);
  const byLabels = new Map<string, { labels: string[]; all: Properties[] }>();
  for (const entity of entities) {
    const unknown = entity.types.find((type) => !known.has(type));
    if (unknown !== undefined) {
      const message = `${entity.id} is of type ${JSON.stringify(unknown)}, which the ontology does not have. Build the graph again.`;
      throw new EntenteError('unknown-type', message);
    }
    const labels = [...new Set(entity.types)].sort(compareText);
    const key = labels.join(' ');
    const found = byLabels.get(key) ?? { labels, all: [] };
    found.all.push(entityProperties(entity, graph));
    byLabels.set(key, found);
  }
  return [...byLabels.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { labels, all }]) => group('Entity', labels, all));
}

function entityProperties(entity: EntityRecord, graph: string): Properties {
  const { id, type, name, aliases, iso2, iso3, qid, capital, region, subregion } = entity;
  const { formerIds = null, status = null } = entity;
  const facts = { iso2, iso3, qid, capital, region, subregion };
  return toProperties({ id, graph, type, name, aliases, ...facts, formerIds, status });
}

/** Places of a claim that are neither subject nor object read `with: Russia`, `office: president`. */
function claimProperties(
  claim: ClaimRecord,
  names: ReadonlyMap<string, string>,
  graph: string,
): Properties {
  const roles = claim.roles.map(({ role, entity, text }) => {
    const words = text ?? (entity === null ? '' : (names.get(entity) ?? entity));
    return `${role}: ${words}`;
  });
  const { id, predicate, surface, objectText, value, polarity, modality, attributed } = claim;
  const { eventFrom, eventTo, timeBasis, firstReported, lastReported, status, confidence } = claim;
  const { evidenceCount, documentCount, sourceCount, independentCount, formerIds = null } = claim;
  return toProperties({
    ...{ id, graph, predicate, surface, objectText, roles, value, polarity, modality, attributed },
    ...{ eventFrom, eventTo, timeBasis, firstReported, lastReported, status, confidence },
    ...{ evidenceCount, documentCount, sourceCount, independentCount, formerIds },
  });
}

function evidenceProperties(evidence: EvidenceRecord, graph: string): Properties {
  const { id, quote, start, end, subject, trigger, object } = evidence;
  const { attribution, sourceText, cue, rule, confidence } = evidence;
  return toProperties({
    ...{ id, graph, quote, start, end, subject, trigger, object },
    ...{ attribution, sourceText: sourceText ?? null, cue, rule, confidence },
  });
}

/** The text stays in the files; `hash` tells whether two documents say the same. */
function documentProperties(document: Document, graph: string): Properties {
  const { id, path, url, title, byline, outlet, published, language, duplicateOf } = document;
  const hash = hashOf([document.text]);
  return toProperties({
    ...{ id, graph, path, url, title, byline, outlet, published, language, duplicateOf, hash },
  });
}
