/** A graph as other programs write it: items with attributes of any name. */
export interface PlainGraph {
  readonly nodes: readonly PlainNode[];
  readonly edges: readonly PlainEdge[];
}

/** Values as they were read: texts, numbers, truth values, lists; of XML texts only. */
export type Attributes = ReadonlyMap<string, unknown>;

export interface PlainNode {
  readonly id: string;
  readonly attributes: Attributes;
}

export interface PlainEdge {
  /** Null where the file gives none. */
  readonly id: string | null;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

/** A text that is not empty, of the first attribute that has one. */
export function textOf(attributes: Attributes, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributes.get(name);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  }
  return null;
}

/** A finite number, also one that is written as text. */
export function numberOf(attributes: Attributes, name: string): number | null {
  const text = textOf(attributes, name)?.trim();
  const value = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A list of texts, also one that is written as JSON. */
export function listOf(attributes: Attributes, name: string): readonly string[] {
  let value = attributes.get(name);
  if (typeof value === 'string' && value.startsWith('[')) {
    try {
      value = JSON.parse(value);
    } catch {
      return [];
    }
  }
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
