import type { Column } from './column.ts';

/** A table of an export; what its rows are does not matter here. */
export interface CodebookTable {
  readonly file: string;
  readonly about: string;
  readonly columns: readonly Pick<Column<never>, 'name' | 'kind' | 'description'>[];
}

const KINDS: Readonly<Record<Column<never>['kind'], string>> = {
  string: 'text',
  boolean: 'true or false',
  long: 'whole number',
  double: 'number',
  list: 'JSON array of texts',
};

/** Markdown that says of each column of each table what it holds. */
export function toCodebook(tables: readonly CodebookTable[]): string {
  return `# Codebook

UTF-8, fields by commas, lines end with CR LF (RFC 4180); a missing value is an empty field. A text
that a spreadsheet would run as a formula has an apostrophe before it.
${tables.map(toSection).join('')}`;
}

function toSection({ file, about, columns }: CodebookTable): string {
  const rows = columns.map(
    ({ name, kind, description }) => `| \`${name}\` | ${KINDS[kind]} | ${description} |\n`,
  );
  return `
## ${file}

${about}

| column | kind | meaning |
| --- | --- | --- |
${rows.join('')}`;
}
