import { test } from '@jest/globals';
import { checkCases } from '../cases.ts';
import { nameLines } from './name-lines.ts';

/** Names with what their words or the tables tell of them. */
test('names', () => {
  checkCases(new URL('name.cases.txt', import.meta.url), (text) =>
    nameLines(text, (_text, _tokens, names) => names),
  );
});
