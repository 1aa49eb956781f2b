import type { Sentence } from '@entente/core';
import { annotate, type AnnotateOptions } from './encode/annotate.ts';
import type { Parser } from './encode/parser.ts';
import { paragraphsOf } from './sentence/paragraphs.ts';

/**
 * The sentences of a plain text, with words, tags, features, lemmas, names and trees; blank lines
 * part its paragraphs. Offsets are those of `text`. Never throws on text.
 *
 *     const parser = createParser(await readFile('accurate.bin'));
 *     for (const { tokens } of parse('Beijing denied it.', parser)) …
 */
export function parse(text: string, parser: Parser, options: AnnotateOptions = {}): Sentence[] {
  return annotate(text, paragraphsOf(text), parser, options).flat();
}
