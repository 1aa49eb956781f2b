/** What a property may hold. Lists are of one kind; an absent value is a key left out. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];

/** Properties as they are stored, with `id` and `graph` among them. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Labels that carry the key: each has one uniqueness constraint, on `id`. */
export const KEY_LABELS = ['Entity', 'Claim', 'Evidence', 'Document', 'Source'] as const;
export type KeyLabel = (typeof KEY_LABELS)[number];

/** Relationship types of the layer of claims and evidence. */
export const CLAIM_LAYER_TYPES = [
  'SUBJECT',
  'OBJECT',
  'ABOUT',
  'AT',
  'WITH',
  'CONTENT',
  'EVIDENCE_FOR',
  'IN',
  'PUBLISHED_BY',
  'ATTRIBUTED_TO',
  'CONTRADICTS',
  'DUPLICATE_OF',
] as const;
export type ClaimLayerType = (typeof CLAIM_LAYER_TYPES)[number];

/** Properties that are integers; every other number is a float. */
export const INTEGER_PROPERTIES: ReadonlySet<string> = new Set([
  'evidenceCount',
  'documentCount',
  'sourceCount',
  'independentCount',
  'start',
  'end',
  'subject',
  'trigger',
  'object',
  'position',
]);

export interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
}

/** Nodes with the same labels, sorted by id. */
export interface NodeGroup {
  readonly key: KeyLabel;
  /** Labels besides `key`, sorted. */
  readonly labels: readonly string[];
  readonly rows: readonly NodeRow[];
}

export interface RelationshipRow {
  /** Unique within the type. */
  readonly id: string;
  /** Ids of the nodes. */
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

/** Relationships of one type between nodes of two keys, sorted by lower id, then higher id. */
export interface RelationshipGroup {
  readonly type: string;
  readonly source: KeyLabel;
  readonly target: KeyLabel;
  readonly rows: readonly RelationshipRow[];
}

/** A whole graph, both layers, as a store receives it. */
export interface GraphRows {
  /** Value of the property `graph` on all of its nodes and relationships. */
  readonly graph: string;
  /** Every label besides the keys that the ontology allows. */
  readonly labels: readonly string[];
  readonly nodes: readonly NodeGroup[];
  readonly relationships: readonly RelationshipGroup[];
}
