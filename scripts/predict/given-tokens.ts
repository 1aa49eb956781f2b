import type { Document, Span } from '@entente/core';

/** A text made of given tokens, one block a sentence, and the way back from its offsets. */
export interface GivenTokens {
  readonly document: Document;
  /** Number of sentences, empty ones too. */
  readonly count: number;
  /** Index of the sentence that `span` lies in, and of the tokens that it touches, ascending. */
  readonly locate: (span: Span) => GivenRange;
}

export interface GivenRange {
  readonly sentence: number;
  /** Half-open. */
  readonly from: number;
  readonly to: number;
}

/** What Penn Treebank escapes stand for. */
const ESCAPES: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
  '``': '“',
  "''": '”',
  '`': '‘',
};

/** A token as it stands in a text: "(" for "-LRB-". */
export function unescapeToken(token: string): string {
  return ESCAPES[token] ?? token.replace(/\\([/*])/g, '$1');
}

/** A document of sentences whose tokens are parted by blanks. */
export function fromTokens(sentences: readonly (readonly string[])[]): GivenTokens {
  const starts: Span[][] = [];
  const lines: string[] = [];
  let at = 0;
  for (const tokens of sentences) {
    const spans: Span[] = [];
    const words = tokens.map(unescapeToken);
    for (const word of words) {
      spans.push({ start: at, end: at + word.length });
      at += word.length + 1;
    }
    if (words.length === 0) at++;
    starts.push(spans);
    lines.push(words.join(' '));
  }
  const locate = ({ start, end }: Span): GivenRange => {
    const sentence = starts.findIndex((spans) => (spans.at(-1)?.end ?? -1) > start);
    const spans = starts[sentence] ?? [];
    const from = spans.findIndex((span) => span.end > start);
    const after = spans.findIndex((span) => span.start >= end);
    return { sentence, from, to: after < 0 ? spans.length : after };
  };
  return { document: toDocument(lines), count: sentences.length, locate };
}

/** An English article of one body block a line, of no known date. */
export function toDocument(lines: readonly string[]): Document {
  let at = 0;
  const blocks = lines.flatMap((line) => {
    const block = { start: at, end: at + line.length, kind: 'body' as const };
    at += line.length + 1;
    return line.trim() === '' ? [] : [block];
  });
  return {
    ...{ id: 'doc:given', path: 'given', url: null, title: null, byline: null, outlet: null },
    ...{ published: null, language: 'en', duplicateOf: null, text: lines.join('\n'), blocks },
  };
}
