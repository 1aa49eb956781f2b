/** Comments, strings and quoted names, in which nothing is a keyword. */
const QUOTED =
  /(\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|'(?:\\[\s\S]|[^'\\])*'?|"(?:\\[\s\S]|[^"\\])*"?|`[^`]*`?)/;
/** A clause's keyword: not the name of a property, label or parameter. */
const SCHEMA = /(?<![\w.:$])(?:CREATE|DROP|ALTER)\b/i;
const FILE = /(?<![\w.:$])LOAD\s+CSV\b/i;
/** Types of our relationships that the store would read as keywords, after `:` or `|`. */
const KEYWORD_TYPE = /(?<=[:|]\s*)(?:IN|WITH)\b/g;

/**
 * What in a query a transaction of the embedded store cannot undo: a change of the schema, or
 * reading a file. Null when there is neither; writes to the data are left to the transaction.
 */
export function detectForbidden(cypher: string): 'schema' | 'file' | null {
  const bare = split(cypher)
    .map((part, i) => (i % 2 === 0 ? part : ' '))
    .join('');
  if (FILE.test(bare)) return 'file';
  return SCHEMA.test(bare) ? 'schema' : null;
}

/** `-[:IN]->` as the embedded store wants it, ``-[:`IN`]->``; Neo4j understands both. */
export function quoteKeywordTypes(cypher: string): string {
  return split(cypher)
    .map((part, i) => (i % 2 === 0 ? part.replace(KEYWORD_TYPE, '`$&`') : part))
    .join('');
}

/** Parts at even places are code, at odd places quoted. */
function split(cypher: string): string[] {
  return cypher.split(QUOTED);
}
