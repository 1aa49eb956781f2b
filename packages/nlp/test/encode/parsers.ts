import { readFileSync } from 'node:fs';
import { createParser, type Parser } from '../../src/encode/parser.ts';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../model/${name}.bin`, import.meta.url)));

/** Bytes of the committed fast model. */
export const FAST_MODEL: Uint8Array = read('fast');

/** The fast parser, loaded once a test file. */
export const fastParser: Parser = createParser(FAST_MODEL);

/** The default parser, loaded once a test file. */
export const accurateParser: Parser = createParser(read('accurate'));
