import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createPiecesOfWord } from '../../src/encode/pieces-of-word.ts';

/** Made with scripts/train/pieces.py and words.py from the same vocabulary and words. */
const FIXTURE = JSON.parse(
  readFileSync(new URL('pieces-of-word.fixture.json', import.meta.url), 'utf8'),
) as { vocabulary: string[]; words: [string, number[]][] };

test('words have the pieces that the training gave them', () => {
  const piecesOf = createPiecesOfWord(FIXTURE.vocabulary);
  const spelled = (rows: readonly number[]): string =>
    rows.map((row) => FIXTURE.vocabulary[row] ?? '?').join(' ');
  expect(FIXTURE.words.map(([word]) => [word, spelled(piecesOf(word))])).toEqual(
    FIXTURE.words.map(([word, rows]) => [word, spelled(rows)]),
  );
});
