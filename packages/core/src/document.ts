import type { Span } from './span.ts';

/** What a stretch of an article is; only headline and body yield evidence. */
export const BLOCK_KINDS = ['headline', 'byline', 'body', 'caption', 'furniture'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A paragraph or line of a document. Blocks are sorted, disjoint, and never empty. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * One article. `text` is the decoded file as it is (txt, md), or the text taken out of HTML, JSON
 * or CSV; it is never altered afterwards, so spans stay true.
 */
export interface Document {
  /** `doc:` and a hash of url (or path), title and text. */
  readonly id: string;
  /** Relative to the input that was given, with forward slashes; a record of a file has `#n`. */
  readonly path: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  /** Date of publication as a partial ISO date (`2022-03-07`), never a time of day. */
  readonly published: string | null;
  /** ISO 639-1, or null when it could not be told. */
  readonly language: string | null;
  /** Id of the document that this one nearly copies. */
  readonly duplicateOf: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}
