/**
 * What stands in a column of the file: whole numbers of three widths, floats, words, words that
 * repeat (each kept once), lists of words, lists of row numbers.
 */
export type Kind = 'u32' | 'i32' | 'u8' | 'f32' | 'text' | 'term' | 'texts' | 'rows';

/** A table's columns by name. */
export type Shape = Readonly<Record<string, Kind>>;

/** The tables of the file and their columns, in the order in which they are written. */
export const TABLES = {
  entities: {
    ...{ id: 'text', name: 'text', type: 'u32', aliases: 'texts' },
    ...{ iso3: 'text', qid: 'text', capital: 'term', region: 'term', subregion: 'term' },
    ...{ accepted: 'u8', formerIds: 'texts', documents: 'rows' },
    ...{ x: 'f32', y: 'f32', degree: 'u32', pagerank: 'f32', community: 'u32' },
  },
  edges: { source: 'u32', target: 'u32', claim: 'u32' },
  claims: {
    ...{ id: 'text', predicate: 'u32', surface: 'term', subject: 'u32', object: 'u32' },
    ...{ objectText: 'text', content: 'u32', roles: 'text', value: 'term' },
    ...{ negative: 'u8', modality: 'u8', attributed: 'u8', eventFrom: 'term', eventTo: 'term' },
    ...{ eventFirstDay: 'i32', eventLastDay: 'i32' },
    ...{ reportedFirstDay: 'i32', reportedLastDay: 'i32' },
    ...{ documentCount: 'u32', sourceCount: 'u32', independentCount: 'u32', confidence: 'f32' },
    ...{ accepted: 'u8', formerIds: 'texts', contradicts: 'rows', contradictsBecause: 'texts' },
    evidenceCount: 'u32',
  },
  evidence: {
    ...{ id: 'text', document: 'u32', quote: 'text', start: 'u32' },
    ...{ subjectStart: 'u32', subjectEnd: 'u32', triggerStart: 'u32', triggerEnd: 'u32' },
    ...{ objectStart: 'u32', objectEnd: 'u32', attribution: 'term', attributedTo: 'rows' },
    ...{ sourceText: 'text', cue: 'term', rule: 'term', confidence: 'f32' },
  },
  documents: {
    ...{ id: 'text', title: 'text', url: 'text', outlet: 'term', published: 'term' },
    ...{ day: 'i32', duplicateOf: 'u32' },
  },
} as const satisfies Readonly<Record<string, Shape>>;

export type TableName = keyof typeof TABLES;

/** Names of the tables, in order. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];
