import { readFileSync } from 'node:fs';
import { createParser, type Parser } from '../../src/encode/parser.ts';

/** Bytes of the committed model. */
export const FAST_MODEL: Uint8Array = new Uint8Array(
  readFileSync(new URL('../../model/fast.bin', import.meta.url)),
);

/** The default parser, loaded once a test file. */
export const fastParser: Parser = createParser(FAST_MODEL);
