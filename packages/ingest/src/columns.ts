import { UsageError } from '@entente/core';

/** What a column or field of a record can stand for. */
export const COLUMN_ROLES = ['text', 'title', 'date', 'outlet', 'url', 'byline', 'id'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Names of columns, by what they stand for. Roles left out are guessed from usual names. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string>>>;

/** Usual names, most telling first, as LexisNexis, Factiva, Media Cloud and APIs write them. */
const USUAL: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: [
    'text',
    'body',
    'fulltext',
    'full text',
    'article text',
    'article body',
    'body text',
    'story text',
    'maintext',
    'content',
    'article',
    'story',
    'hlead',
    'td',
    'raw text',
    'plain text',
  ],
  title: ['title', 'headline', 'headlines', 'article title', 'hl', 'hd'],
  date: [
    'date',
    'published',
    'publish date',
    'publication date',
    'pub date',
    'published at',
    'date published',
    'published date',
    'load date',
    'pd',
    'datetime',
    'timestamp',
    'published utc',
    'created at',
    'time',
  ],
  outlet: [
    'outlet',
    'source',
    'source name',
    'publication',
    'publication name',
    'media name',
    'media',
    'newspaper',
    'publisher',
    'journal',
    'sn',
    'site',
    'domain',
  ],
  url: ['url', 'link', 'web url', 'article url', 'permalink', 'uri', 'href'],
  byline: ['byline', 'author', 'authors', 'by', 'writer', 'creator', 'journalist'],
  id: ['id', 'article id', 'document id', 'doc id', 'guid', 'stories id', 'an', 'accession number'],
};

/**
 * Parses `text=body,date=pubdate,title=headline`.
 * @throws UsageError for a role that is not one of `COLUMN_ROLES`, given twice, or without a name.
 */
export function parseColumns(text: string): ColumnMapping {
  const mapping: Partial<Record<ColumnRole, string>> = {};
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const key = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const name = part.slice(at + 1).trim();
    const role = COLUMN_ROLES.find((one) => one === key);
    if (role === undefined || name === '') throw wrongPart(part);
    if (mapping[role] !== undefined) {
      throw new UsageError('bad-columns', `Column "${role}" is given twice; give it once.`);
    }
    mapping[role] = name;
  }
  return mapping;
}

function wrongPart(part: string): UsageError {
  return new UsageError(
    'bad-columns',
    `Cannot read "${part}" as a column. Write role=name pairs parted by commas, such as ` +
      `text=body,date=pubdate; roles are ${COLUMN_ROLES.join(', ')}.`,
  );
}

/** Which of `names` stands for each role: the mapping's where it has one, else by usual names. */
export function chooseColumns(
  names: readonly string[],
  mapping: ColumnMapping = {},
): Readonly<Partial<Record<ColumnRole, number>>> {
  const folded = names.map(foldName);
  const chosen: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  const choose = (role: ColumnRole, at: number): void => {
    if (at === -1 || taken.has(at)) return;
    chosen[role] = at;
    taken.add(at);
  };
  for (const role of COLUMN_ROLES) {
    const name = mapping[role];
    if (name === undefined) continue;
    const exact = names.indexOf(name);
    choose(role, exact === -1 ? folded.indexOf(foldName(name)) : exact);
  }
  for (const role of COLUMN_ROLES) {
    if (mapping[role] !== undefined) continue;
    const usual = USUAL[role]
      .map((name) => folded.indexOf(foldName(name)))
      .find((at) => at !== -1 && !taken.has(at));
    choose(role, usual ?? -1);
  }
  return chosen;
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
