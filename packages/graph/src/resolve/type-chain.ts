import type { Ontology } from '@entente/core';

/** A type followed by its supertypes, nearest first. */
export type TypeChain = (type: string) => readonly string[];

/** Looks chains up in `ontology`; a type that it does not know is a chain of itself. */
export function createTypeChain(ontology: Ontology): TypeChain {
  const supertype = new Map(ontology.types.map((type) => [type.id, type.supertype]));
  const chains = new Map<string, readonly string[]>();
  return (type) => {
    let chain = chains.get(type);
    if (!chain) {
      chain = climb(type, supertype);
      chains.set(type, chain);
    }
    return chain;
  };
}

/** Whether one type is the other or above it: only such names may be one thing. */
export function areCompatible(a: readonly string[], b: readonly string[]): boolean {
  const [typeOfA, typeOfB] = [a[0], b[0]];
  return (
    (typeOfA !== undefined && b.includes(typeOfA)) || (typeOfB !== undefined && a.includes(typeOfB))
  );
}

function climb(type: string, supertype: ReadonlyMap<string, string | null>): readonly string[] {
  const chain: string[] = [];
  let next: string | null = type;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = supertype.get(next) ?? null;
  }
  return chain;
}
