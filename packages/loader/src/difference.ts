import type { JsonValue } from './sink.ts';
import type {
  GraphRows,
  KeyLabel,
  NodeGroup,
  NodeRow,
  Properties,
  RelationshipGroup,
  RelationshipRow,
} from './rows.ts';
import type { StoredNode, StoredRelationship } from './stored.ts';

/** What must be done so that a store holds a graph and nothing else under its name. */
export interface Difference {
  /** Groups with those rows only that are new or changed. */
  readonly nodes: readonly NodeGroup[];
  readonly relationships: readonly RelationshipGroup[];
  readonly goneNodes: readonly StoredNode[];
  readonly goneRelationships: readonly StoredRelationship[];
  /** Ids of nodes that the store does not have yet. */
  readonly newNodes: ReadonlyMap<KeyLabel, readonly string[]>;
  /** Nodes and relationships that are there already, just so. */
  readonly unchanged: number;
}

/** Compares what is `stored` with `rows`. */
export async function compareStored(
  rows: GraphRows,
  stored: AsyncIterable<StoredNode | StoredRelationship>,
): Promise<Difference> {
  const wanted = new Map<string, Wanted>();
  for (const { key, labels, rows: all } of rows.nodes) {
    for (const row of all) wanted.set(nodeKey(key, row.id), { labels: [key, ...labels], row });
  }
  for (const { type, rows: all } of rows.relationships) {
    for (const row of all) wanted.set(relationshipKey(type, row), { labels: [], row });
  }
  const vocabulary = new Set(rows.labels);
  const known = new Set<string>();
  const same = new Set<string>();
  const goneNodes: StoredNode[] = [];
  const goneRelationships: StoredRelationship[] = [];
  for await (const one of stored) {
    const key = one.kind === 'node' ? nodeKey(one.key, one.id) : relationshipKey(one.type, one);
    const found = wanted.get(key);
    if (found === undefined) {
      if (one.kind === 'node') goneNodes.push(one);
      else goneRelationships.push(one);
      continue;
    }
    known.add(key);
    const alike =
      sameProperties(one.properties, found.row.properties) &&
      (one.kind === 'relationship' || sameLabels(one.labels, found.labels, vocabulary));
    if (alike) same.add(key);
  }
  const nodes = rows.nodes.map((group) => ({
    ...group,
    rows: group.rows.filter(({ id }) => !same.has(nodeKey(group.key, id))),
  }));
  const relationships = rows.relationships.map((group) => ({
    ...group,
    rows: group.rows.filter((row) => !same.has(relationshipKey(group.type, row))),
  }));
  const newNodes = new Map<KeyLabel, string[]>();
  for (const { key, rows: all } of nodes) {
    const fresh = all.flatMap(({ id }) => (known.has(nodeKey(key, id)) ? [] : id));
    newNodes.set(key, [...(newNodes.get(key) ?? []), ...fresh]);
  }
  return {
    nodes: nodes.filter(({ rows: left }) => left.length > 0),
    relationships: relationships.filter(({ rows: left }) => left.length > 0),
    goneNodes,
    goneRelationships,
    newNodes,
    unchanged: same.size,
  };
}

interface Wanted {
  readonly labels: readonly string[];
  readonly row: NodeRow | RelationshipRow;
}

function nodeKey(key: KeyLabel, id: string): string {
  return JSON.stringify([key, id]);
}

function relationshipKey(
  type: string,
  { id, source, target }: { readonly id: string; readonly source: string; readonly target: string },
): string {
  return JSON.stringify([type, id, source, target]);
}

function sameProperties(stored: Readonly<Record<string, JsonValue>>, row: Properties): boolean {
  const names = Object.keys(row);
  return (
    Object.keys(stored).length === names.length &&
    names.every((name) => sameValue(stored[name], row[name]))
  );
}

function sameValue(stored: JsonValue | undefined, wanted: JsonValue | undefined): boolean {
  if (!Array.isArray(stored) || !Array.isArray(wanted)) return stored === wanted;
  return stored.length === wanted.length && stored.every((item, i) => item === wanted[i]);
}

/** Labels that others have put on a node do not count. */
function sameLabels(
  stored: readonly string[],
  wanted: readonly string[],
  vocabulary: ReadonlySet<string>,
): boolean {
  return (
    wanted.every((label) => stored.includes(label)) &&
    stored.every((label) => wanted.includes(label) || !vocabulary.has(label))
  );
}
