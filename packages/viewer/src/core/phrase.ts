import type { ClaimObject, ViewMeta } from '@entente/core';

/** What a phrase needs to know of a claim or an edge. */
export interface Stated {
  readonly predicate: string | null;
  readonly surface: string;
  readonly value: string | null;
  readonly polarity: 'positive' | 'negative';
  /** With whom the verb agrees; one where it is left out. */
  readonly subject?: { readonly name: string };
  readonly object?: ClaimObject | null;
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
 * "votes on (abstain)"; the text's own verb where the ontology has none: "takes". Of "forces" they
 * are "condemn", "do not condemn". What the object denies ("no troops") is not denied twice.
 */
export function phraseOf(claim: Stated, words: Words): string {
  const { predicate, surface, value, subject, object } = claim;
  const isMany = /(?:^|\s)\p{Ll}[\p{L}-]*[^\Ws]s$/u.test(subject?.name ?? '');
  const label = predicate === null ? toThird(surface) : words.predicate(predicate);
  const denies =
    claim.polarity === 'negative' &&
    !(object?.kind === 'text' && /^(?:(?:\w+ )?not|no|none|nothing|nobody)\b/i.test(object.text));
  const said = denies ? negate(label, isMany) : isMany ? toPlural(label) : label;
  return value === null ? said : `${said} (${value})`;
}

/** "is a member of" → "is not a member of", "condemns" → "does not condemn". */
export function negate(label: string, isMany = false): string {
  const agreed = isMany ? toPlural(label) : label;
  if (/^(?:is|are|was|were|will|can)\b/.test(agreed)) return agreed.replace(/ |$/, ' not$&').trim();
  return `${isMany ? 'do' : 'does'} not ${toPlural(label)}`;
}

/** Whether a label tells how things stand, as an office or a border, and nothing that happens. */
export function isStanding(label: string): boolean {
  return /^(?:is|was|has|owns|borders|(?:holds|held) an?)\b/.test(label);
}

/** "open" → "opens", "be" → "is", "unlikely to stand" → "is unlikely to stand"; "knows" stays. */
function toThird(surface: string): string {
  if (/^(?:likely|able|willing|ready|small|un(?:likely|able|willing)) to /.test(surface)) {
    return `is ${surface}`;
  }
  return surface.replace(/^[\p{Ll}-]+(?=$|\s)/u, (verb) => {
    if (verb === 'be') return 'is';
    if (verb === 'have') return 'has';
    if (/[^su]s$|[^e]ed$/.test(verb)) return verb;
    if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ies');
    return `${verb}${/(?:s|sh|ch|x|z|o)$/.test(verb) ? 'es' : 's'}`;
  });
}

/** "is a member of" → "are a member of", "condemns" → "condemn". */
function toPlural(label: string): string {
  return label.replace(/^\S+/, (verb) =>
    verb === 'is' ? 'are' : verb === 'was' ? 'were' : baseForm(verb),
  );
}

function baseForm(verb: string): string {
  if (verb === 'has') return 'have';
  if (/[^aeiou]ies$/.test(verb) && verb.length > 4) return verb.replace(/ies$/, 'y');
  if (/(ss|sh|ch|x|zz|o)es$/.test(verb)) return verb.replace(/es$/, '');
  return verb.replace(/s$/, '');
}
