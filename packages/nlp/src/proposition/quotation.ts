import type { Tree } from '../syntax/tree.ts';

/** A passage in quotation marks, in offsets of the document's text, marks included. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '"': '"',
  '«': '»',
  '„': '“',
};

/**
 * Quotations of a block of text. An apostrophe is not a mark: a single mark opens only before a
 * letter with no letter before it, and closes only with no letter after it. A mark that is never
 * closed quotes to the end of its block, as in speeches of several paragraphs.
 */
export function findQuotations(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  for (let at = start; at < end; at++) {
    const close = PAIRS[text[at] ?? ''];
    if (close === undefined || isLetter(text[at - 1])) continue;
    const single = close === '’';
    let to = at + 1;
    while (to < end && !(text[to] === close && !(single && isLetter(text[to + 1])))) to++;
    if (to >= end && single) continue;
    found.push({ start: at, end: Math.min(to + 1, end) });
    at = to;
  }
  return found;
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** Index of the quotation that holds the token, or −1. */
export function quotationOf(quotations: readonly Quotation[], tree: Tree, i: number): number {
  const token = tree.tokens[i];
  if (!token) return -1;
  return quotations.findIndex(
    (quotation) => quotation.start <= token.start && token.end <= quotation.end,
  );
}
