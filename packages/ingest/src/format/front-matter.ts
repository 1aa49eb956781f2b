import { parse } from 'yaml';
import { NO_METADATA, toAddress, toField, type Metadata } from '../metadata.ts';

/** YAML between `---` lines at the start of a text. */
export interface FrontMatter {
  /** Offset after the closing line. */
  readonly end: number;
  readonly known: Metadata;
  /** Why it could not be read, or null. */
  readonly problem: string | null;
}

const LONGEST = 65_536;
const BLOCK = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/;
const NAMES = {
  title: ['title', 'headline'],
  published: ['date', 'published', 'pubdate', 'published_at', 'publish_date', 'publication_date'],
  outlet: ['outlet', 'source', 'publication', 'publisher', 'site'],
  url: ['url', 'link', 'canonical', 'source_url'],
  byline: ['byline', 'author', 'authors', 'by'],
} as const;

/** The front matter of `text`, or null when it has none. Dates stay as they are written. */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = BLOCK.exec(text.slice(0, LONGEST));
  const yaml = match?.[1] ?? '';
  if (!match || !/^[\w"'][\w "'-]*:(?:\s|$)/m.test(yaml)) return null;
  const end = match[0].length;
  try {
    const fields: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'error' });
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return null;
    return { end, known: toMetadata({ ...fields }), problem: null };
  } catch (error) {
    // Syntax, too many aliases, or lists too deep for the stack.
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { end, known: NO_METADATA, problem };
  }
}

function toMetadata(fields: Readonly<Record<string, unknown>>): Metadata {
  const lower = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const pick = (names: readonly string[]): unknown =>
    names.map((name) => lower.get(name)).find((value) => value !== undefined && value !== null);
  return {
    title: toField(pick(NAMES.title)),
    published: toField(pick(NAMES.published)),
    outlet: toField(pick(NAMES.outlet)),
    url: toAddress(pick(NAMES.url)),
    byline: toNames(pick(NAMES.byline)),
  };
}

/** One name, a list of names, or a list of `{name}`. */
export function toNames(value: unknown): string | null {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = values.flatMap((one) => {
    const named = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
    const name = toField(named)?.replace(/^by:?\s+/i, '') ?? '';
    return name === '' || /^https?:/i.test(name) ? [] : [name];
  });
  if (names.length < 2) return names[0] ?? null;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
