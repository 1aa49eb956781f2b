import { UsageError } from './error.ts';
import type { Ontology } from './ontology.ts';

/**
 * `type`, then its supertypes, nearest first: `['Country', 'Actor']`.
 * @throws UsageError when the ontology has no such type.
 */
export function supertypesOf(ontology: Ontology, type: string): string[] {
  const found: string[] = [];
  for (let id: string | null = type; id !== null;) {
    const at: string = id;
    const entry = ontology.types.find((one) => one.id === at);
    if (entry === undefined) {
      throw new UsageError(
        'unknown-type',
        `The ontology has no entity type "${at}". Add ontology/types/${at}.yaml.`,
      );
    }
    found.push(at);
    id = entry.supertype;
  }
  return found;
}

/** Whether `type` is `ancestor` or below it. @throws UsageError when there is no such type. */
export function isA(ontology: Ontology, type: string, ancestor: string): boolean {
  return supertypesOf(ontology, type).includes(ancestor);
}
