import type { ViewMeta } from '@entente/core';

/** What a phrase needs to know of a claim or an edge. */
export interface Stated {
  readonly predicate: string | null;
  readonly surface: string;
  readonly value: string | null;
  readonly polarity: 'positive' | 'negative';
}

/** Plain words for types and predicates; unknown ids are shown as they are. */
export interface Words {
  readonly type: (id: string) => string;
  readonly predicate: (id: string) => string;
}

export function toWords(meta: ViewMeta): Words {
  const types = new Map(meta.types.map(({ id, label }) => [id, label]));
  const predicates = new Map(meta.predicates.map(({ id, label }) => [id, label]));
  return {
    type: (id) => types.get(id) ?? id,
    predicate: (id) => (id === '~' ? 'other words' : (predicates.get(id) ?? id)),
  };
}

/**
 * What stands between the two names, in plain words: "condemns", "does not condemn",
 * "votes on (abstain)"; the text's own word where the ontology has none.
 */
export function phraseOf(claim: Stated, words: Words): string {
  const { predicate, surface, value, polarity } = claim;
  const label = predicate === null ? surface : words.predicate(predicate);
  const said =
    polarity === 'positive' ? label : predicate === null ? `not ${label}` : negate(label);
  return value === null ? said : `${said} (${value})`;
}

/** "is a member of" → "is not a member of", "condemns" → "does not condemn". */
export function negate(label: string): string {
  const [verb = '', ...rest] = label.split(' ');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  if (verb === 'is' || verb === 'was' || verb === 'will' || verb === 'can') {
    return `${verb} not${tail}`;
  }
  return `does not ${baseForm(verb)}${tail}`;
}

function baseForm(verb: string): string {
  if (verb === 'has') return 'have';
  if (/[^aeiou]ies$/.test(verb) && verb.length > 4) return verb.replace(/ies$/, 'y');
  if (/(ss|sh|ch|x|zz|o)es$/.test(verb)) return verb.replace(/es$/, '');
  return verb.replace(/s$/, '');
}
