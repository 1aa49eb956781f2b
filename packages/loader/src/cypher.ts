import type { KeyLabel, NodeGroup, RelationshipGroup } from './rows.ts';
import { quoteIdentifier } from './vocabulary.ts';

/** `:`A`:`B``, or nothing. */
function labelsOf(names: readonly string[]): string {
  return names.map((name) => `:${quoteIdentifier(name)}`).join('');
}

/** Makes `id` unique among nodes with the label `key`. */
export function constraintStatement(key: KeyLabel): string {
  const name = quoteIdentifier(`entente_${key.toLowerCase()}_id`);
  const label = quoteIdentifier(key);
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
}

/** Makes nodes with the label `key` quick to find by `id`, for a store whose constraint does not. */
export function indexStatement(key: KeyLabel): string {
  const name = quoteIdentifier(`entente_${key.toLowerCase()}_index`);
  return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${quoteIdentifier(key)}) ON (n.id)`;
}

/** Writes `$rows` of `group` over what is there; of `vocabulary` only the group's labels remain. */
export function nodeStatement(group: NodeGroup, vocabulary: readonly string[]): string {
  const stale = vocabulary.filter((label) => !group.labels.includes(label));
  return [
    `UNWIND $rows AS r MERGE (n:${quoteIdentifier(group.key)} {id: r.id})`,
    'SET n = r.properties',
    group.labels.length === 0 ? '' : `SET n${labelsOf(group.labels)}`,
    group.key !== 'Entity' || stale.length === 0 ? '' : `REMOVE n${labelsOf(stale)}`,
  ].join(' ');
}

/** Writes `$rows` of `group`, by MERGE, or by CREATE where it is known that they are new. */
export function relationshipStatement(group: RelationshipGroup, verb: 'MERGE' | 'CREATE'): string {
  const type = quoteIdentifier(group.type);
  return [
    `UNWIND $rows AS r MATCH (a:${quoteIdentifier(group.source)} {id: r.source})`,
    `MATCH (b:${quoteIdentifier(group.target)} {id: r.target})`,
    `${verb} (a)-[x:${type} {id: r.id}]->(b) SET x = r.properties`,
  ].join(' ');
}
