import { plainWord } from './features.ts';

/** Rows of the table of pieces for a word: one to `MAX_PIECES`. */
export type PiecesOfWord = (word: string) => number[];

/** A word's further pieces are not read. */
export const MAX_PIECES = 8;
export const UNKNOWN_PIECE = '[UNK]';
export const START_PIECE = '[CLS]';
export const END_PIECE = '[SEP]';

/**
 * Word pieces as uncased BERT has them (WordPiece: Wu et al. 2016, Devlin et al. 2019). Must agree
 * with scripts/train/pieces.py.
 */
export function createPiecesOfWord(vocabulary: readonly string[]): PiecesOfWord {
  const rows = new Map(vocabulary.map((piece, row) => [piece, row]));
  const unknown = rows.get(UNKNOWN_PIECE) ?? 0;
  /** Longest match first, or the unknown piece for the whole chunk. */
  const piecesOfChunk = (chunk: readonly string[]): number[] => {
    const found: number[] = [];
    for (let start = 0; start < chunk.length;) {
      let end = chunk.length;
      let row: number | undefined;
      while (end > start) {
        row = rows.get((start > 0 ? '##' : '') + chunk.slice(start, end).join(''));
        if (row !== undefined) break;
        end--;
      }
      if (row === undefined) return [unknown];
      found.push(row);
      start = end;
    }
    return found;
  };
  return (word) => {
    const found = chunksOf(plainWord(word)).flatMap(piecesOfChunk).slice(0, MAX_PIECES);
    return found.length > 0 ? found : [unknown];
  };
}

/** Characters of the chunks: lower-cased, without accents; each punctuation mark apart. */
function chunksOf(word: string): string[][] {
  const found: string[][] = [];
  let current: string[] = [];
  for (const c of word.toLowerCase().normalize('NFD')) {
    if (/[\p{Mn}\p{Cc}\p{Cf}]/u.test(c)) continue;
    const mark = /[!-/:-@[-`{-~\p{P}]/u.test(c);
    if (mark || /\s/u.test(c)) {
      found.push(current, mark ? [c] : []);
      current = [];
    } else current.push(c);
  }
  return [...found, current].filter((chunk) => chunk.length > 0);
}
