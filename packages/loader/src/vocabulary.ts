import { compareText, EntenteError, UsageError, type Ontology } from '@entente/core';
import { RELATED_TO } from '@entente/graph';
import { CLAIM_LAYER_TYPES, KEY_LABELS } from './rows.ts';

/** The closed lists of names that may reach a store outside of parameters. */
export interface Vocabulary {
  /** Labels of entities, sorted. */
  readonly labels: readonly string[];
  /** Types of the view's relationships: each predicate and `RELATED_TO`, plain and `NOT_`. */
  readonly types: ReadonlySet<string>;
}

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * The names that `ontology` allows in a store.
 * @throws UsageError `bad-identifier` for one that is no plain word or that the stores use themselves.
 */
export function toVocabulary(ontology: Ontology): Vocabulary {
  const labels = ontology.types.map(({ id }) => id).sort(compareText);
  const predicates = ontology.predicates.map(({ id }) => id);
  check(labels, KEY_LABELS, 'type');
  check(predicates, [...CLAIM_LAYER_TYPES, RELATED_TO], 'predicate');
  const plain = [...predicates, RELATED_TO];
  return { labels, types: new Set([...plain, ...plain.map((type) => `NOT_${type}`)]) };
}

function check(names: readonly string[], reserved: readonly string[], kind: string): void {
  for (const name of names) {
    if (!IDENTIFIER.test(name)) {
      const message = `Ontology ${kind} ${JSON.stringify(name)}: an id must be letters, digits and _.`;
      throw new UsageError('bad-identifier', message);
    }
    if (reserved.includes(name)) {
      const message = `Ontology ${kind} ${name}: the stores use this name; choose another id.`;
      throw new UsageError('bad-identifier', message);
    }
  }
}

/**
 * `name` between backticks, for labels and relationship types.
 * @throws EntenteError `bad-identifier` when it is not a plain word; text of articles never is asked for.
 */
export function quoteIdentifier(name: string): string {
  if (!IDENTIFIER.test(name)) {
    const message = `${JSON.stringify(name)} cannot be a label or relationship type.`;
    throw new EntenteError('bad-identifier', message);
  }
  return `\`${name}\``;
}
