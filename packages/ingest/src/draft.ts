import type { Diagnostic } from '@entente/core';
import type { Paragraph } from './layout/paragraph.ts';
import type { Metadata } from './metadata.ts';

/** An article as a format gives it, before its layout is read. */
export interface Draft {
  /** Path of the file, with `#n` for a record of it. */
  readonly path: string;
  readonly known: Metadata;
  /** The whole text that becomes `document.text`. */
  readonly text: string;
  /** Sorted and disjoint. */
  readonly paragraphs: readonly Paragraph[];
}

/** What a format finds in a file. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}
