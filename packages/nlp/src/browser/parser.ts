/**
 * The parser with the fast model as one file for browsers, `dist/bundle/parser.js`: a module to
 * import, and a worker to start. Nothing is fetched. docs/parser.md shows both.
 */
import type { Sentence } from '@entente/core';
import FAST_MODEL from '../../model/fast.bin?inline';
import { createParser, type Parser } from '../encode/parser.ts';
import { parse } from '../parse.ts';

export { parseConllu, toConllu } from '../conllu/conllu.ts';
export { fromConllu } from '../conllu/from-conllu.ts';
export { parseWords } from '../conllu/parse-words.ts';
export { toConlluSentence } from '../conllu/to-conllu-sentence.ts';
export { createParser, parse };

/** What a worker is sent. `model`: bytes of another model than the fast one, needed only once. */
export interface ParseRequest {
  readonly id: number | string;
  readonly text: string;
  readonly model?: Uint8Array;
}

/** What a worker answers, in the order of the requests. */
export type ParseAnswer =
  | { readonly id: number | string; readonly sentences: readonly Sentence[] }
  | { readonly id: number | string; readonly error: string };

/** The fast parser. */
export function createFastParser(): Parser {
  const base64 = FAST_MODEL.slice(FAST_MODEL.indexOf(',') + 1);
  return createParser(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
}

/** The part of a worker's global scope that is used: it is in no library but the browser's. */
interface WorkerScope {
  readonly importScripts?: unknown;
  readonly postMessage: (answer: ParseAnswer) => void;
  onmessage: (event: { readonly data: ParseRequest }) => void;
}

const scope = globalThis as unknown as WorkerScope;
if (scope.importScripts !== undefined) {
  let parser: Parser | null = null;
  scope.onmessage = ({ data: { id, text, model } }) => {
    try {
      if (model !== undefined) parser = createParser(model);
      parser ??= createFastParser();
      scope.postMessage({ id, sentences: parse(text, parser) });
    } catch (error) {
      scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
}
