import type { GraphSink, JsonValue } from './sink.ts';
import { KEY_LABELS, type KeyLabel } from './rows.ts';
import { quoteIdentifier } from './vocabulary.ts';

type JsonObject = Readonly<Record<string, JsonValue>>;

export interface StoredNode {
  readonly kind: 'node';
  readonly key: KeyLabel;
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: JsonObject;
}

export interface StoredRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly id: string;
  /** Key and id of the node it starts from, id of the one it leads to. */
  readonly key: KeyLabel;
  readonly source: string;
  readonly target: string;
  readonly properties: JsonObject;
}

const PAGE = 2000;

/**
 * Everything in the store that bears the name `graph`, page by page; without `view`, but for the
 * view's relationships, those between entities: they follow from the claims.
 */
export async function* readStored(
  sink: GraphSink,
  graph: string,
  { view }: { readonly view: boolean } = { view: true },
): AsyncGenerator<StoredNode | StoredRelationship> {
  for (const key of KEY_LABELS) {
    const label = quoteIdentifier(key);
    for (let after = ''; ;) {
      const nodes = await sink.query(
        `MATCH (n:${label}) WHERE n.id > $after AND n.graph = $graph
         WITH n ORDER BY n.id LIMIT ${String(PAGE)}
         RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id`,
        { after, graph },
        { readOnly: true },
      );
      for (const row of nodes.rows) {
        const labels = Array.isArray(row.labels) ? row.labels.map(String) : [];
        after = textOf(row.id);
        const properties = objectOf(row.properties);
        yield { kind: 'node', key, id: after, labels, properties };
      }
      if (nodes.rows.length > 0 && (view || key !== 'Entity'))
        yield* readFrom(
          sink,
          key,
          nodes.rows.map(({ id }) => textOf(id)),
          graph,
        );
      if (nodes.rows.length < PAGE) break;
    }
  }
}

async function* readFrom(
  sink: GraphSink,
  key: KeyLabel,
  ids: readonly string[],
  graph: string,
): AsyncGenerator<StoredRelationship> {
  const { rows } = await sink.query(
    `UNWIND $ids AS id MATCH (a:${quoteIdentifier(key)} {id: id})-[x]->(b) WHERE x.graph = $graph
     RETURN type(x) AS type, x.id AS id, a.id AS source, b.id AS target, properties(x) AS properties`,
    { ids, graph },
    { readOnly: true },
  );
  for (const row of rows) {
    yield {
      kind: 'relationship',
      type: textOf(row.type),
      id: textOf(row.id),
      key,
      source: textOf(row.source),
      target: textOf(row.target),
      properties: objectOf(row.properties),
    };
  }
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function objectOf(value: JsonValue | undefined): JsonObject {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : {};
}
