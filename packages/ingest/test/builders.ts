import { textOf, type Document } from '@entente/core';
import { ingest, type Ingested, type IngestOptions } from '../src/index.ts';
import { toLine, type Line } from '../src/layout/line.ts';
import type { Hint } from '../src/layout/paragraph.ts';

/** What a file of this name and text gives. */
export function read(path: string, text: string, options?: IngestOptions): Promise<Ingested> {
  return ingest({ path, bytes: new TextEncoder().encode(text) }, options);
}

/** The one document of a file. */
export async function readOne(path: string, text: string): Promise<Document> {
  const { documents } = await read(path, text);
  const [document] = documents;
  if (!document || documents.length > 1) throw new Error(`${path} gave no single document`);
  return document;
}

/** Rows of kind and text, one a block. */
export function rows({ text, blocks }: Document): string[] {
  return blocks.map((block) => `${block.kind} | ${textOf(text, block)}`);
}

/** A paragraph by itself. */
export function line(text: string, hint: Hint | null = null): Line {
  return toLine(text, { start: 0, end: text.length, hint });
}

/** A document with one body block. */
export function document(id: string, text: string, published: string | null = null): Document {
  return {
    id,
    path: `${id}.txt`,
    url: null,
    title: null,
    byline: null,
    outlet: null,
    published,
    language: 'en',
    duplicateOf: null,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'body' }],
  };
}
