import { test } from '@jest/globals';
import { refineNames } from '../../src/mention/refine-names.ts';
import { checkCases } from '../cases.ts';
import { nameLines } from './name-lines.ts';

/** Names after refining, with what their words or the tables tell of them. */
test('names of documents, events, facilities and weapons', () => {
  checkCases(new URL('refine-names.cases.txt', import.meta.url), (text) =>
    nameLines(text, refineNames),
  );
});
