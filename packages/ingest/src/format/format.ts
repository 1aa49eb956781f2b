/** How a file's bytes are read. */
export type Format = 'text' | 'markdown' | 'html' | 'json-lines' | 'csv';

const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.htm': 'html',
  '.html': 'html',
  '.jsonl': 'json-lines',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.txt': 'text',
};

/** File endings that can be read, sorted, with the dot. */
export const SUPPORTED: readonly string[] = Object.keys(FORMATS);

/** The format that the ending of `path` names, whatever its case, or null. */
export function detectFormat(path: string): Format | null {
  const ending = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
}
