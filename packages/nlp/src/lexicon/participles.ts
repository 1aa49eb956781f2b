/** Participles that are adjectives before one of these prepositions: "opposed to", "allied with". */
export const PARTICIPLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['aligned', ['with']],
  ['allied', ['to', 'with']],
  ['committed', ['to']],
  ['concerned', ['about', 'with']],
  ['dedicated', ['to']],
  ['interested', ['in']],
  ['involved', ['in']],
  ['opposed', ['to']],
  ['related', ['to']],
]);
