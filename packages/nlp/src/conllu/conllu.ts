import { FormatError } from '@entente/core';

/** A line of CoNLL-U with its ten columns, as strings (https://universaldependencies.org/format.html). */
export type ConlluColumns = readonly [
  id: string,
  form: string,
  lemma: string,
  upos: string,
  xpos: string,
  feats: string,
  head: string,
  deprel: string,
  deps: string,
  misc: string,
];

/** A sentence in CoNLL-U. `lines` are all of its lines in order, ranges and empty nodes too. */
export interface ConlluSentence {
  /** With their `#`. */
  readonly comments: readonly string[];
  readonly lines: readonly ConlluColumns[];
}

/** Whether a line is a syntactic word, not a range `n-m` or an empty node `n.m`. */
export function isWord(line: ConlluColumns): boolean {
  return /^\d+$/.test(line[0]);
}

/** Sentences of a CoNLL-U file. @throws FormatError naming the line. */
export function parseConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let lines: ConlluColumns[] = [];
  const end = (): void => {
    if (comments.length > 0 || lines.length > 0) sentences.push({ comments, lines });
    comments = [];
    lines = [];
  };
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') end();
    else if (line.startsWith('#')) comments.push(line);
    else lines.push(parseColumns(line, i + 1));
  });
  end();
  return sentences;
}

function parseColumns(line: string, number: number): ConlluColumns {
  const columns = line.split('\t');
  if (columns.length !== 10 || !/^\d+(?:[-.]\d+)?$/.test(columns[0] ?? '')) {
    throw new FormatError(
      'bad-conllu',
      `CoNLL-U line ${String(number)}: ten columns parted by tabs are needed, the first a number, ` +
        'a range n-m or an empty node n.m.',
    );
  }
  return columns as unknown as ConlluColumns;
}

/** Sentences as CoNLL-U: lines end with LF, a blank line after each sentence. */
export function toConllu(sentences: readonly ConlluSentence[]): string {
  return sentences
    .map(({ comments, lines }) =>
      [...comments, ...lines.map((columns) => columns.map(cell).join('\t')), '', ''].join('\n'),
    )
    .join('');
}

/** A value that cannot break out of its column; `_` when it is empty. */
function cell(value: string): string {
  return value === '' ? '_' : value.replace(/[\t\r\n]+/g, ' ');
}
