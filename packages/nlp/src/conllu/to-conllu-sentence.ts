import type { Sentence, Token } from '@entente/core';
import type { ConlluColumns, ConlluSentence } from './conllu.ts';

/**
 * A sentence of `text` in CoNLL-U: ranges for words written as one ("don't"), `SpaceAfter=No`, and
 * names as `NER=B-PER` in the last column.
 */
export function toConlluSentence(text: string, { start, end, tokens }: Sentence): ConlluSentence {
  let last = -1;
  const lines = tokens.flatMap((token, i): ConlluColumns[] => {
    const glued = tokens[i + 1]?.start === token.end;
    const range = rangeAt(tokens, i);
    if (range !== null) last = range.last;
    const line = toColumns(String(i + 1), token.text, token, glued && i > last);
    return range === null ? [line] : [range.columns, line];
  });
  return { comments: [`# text = ${text.slice(start, end).replace(/\s+/g, ' ')}`], lines };
}

/** What is predicted of a word. */
export type PredictedWord = Pick<
  Token,
  'lemma' | 'upos' | 'xpos' | 'feats' | 'head' | 'deprel' | 'name'
>;

/** A word's line; `glued`: no space comes after it. */
export function toColumns(
  id: string,
  form: string,
  { lemma, upos, xpos, feats, head, deprel, name }: PredictedWord,
  glued = false,
): ConlluColumns {
  const misc = [...(name === 'O' ? [] : [`NER=${name}`]), ...(glued ? ['SpaceAfter=No'] : [])];
  return [id, form, lemma, upos, xpos, feats, String(head + 1), deprel, '_', misc.join('|')];
}

/** Words that are written onto the one before: "do|n't", "Xi|'s", "can|not", "gon|na". */
const CLITIC = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)?|not|na|ta|me)$/i;

/** The line `n-m` of a word written as one with the clitics after it: "don't". */
function rangeAt(
  tokens: readonly Token[],
  i: number,
): { readonly columns: ConlluColumns; readonly last: number } | null {
  const isClitic = (k: number): boolean => {
    const token = tokens[k];
    return (
      token !== undefined &&
      tokens[k - 1]?.end === token.start &&
      CLITIC.test(token.text) &&
      token.upos !== 'PUNCT'
    );
  };
  const first = tokens[i];
  if (first === undefined || isClitic(i) || !/[\p{L}\p{N}]$/u.test(first.text)) return null;
  let last = i;
  while (isClitic(last + 1)) last++;
  if (last === i) return null;
  const form = tokens
    .slice(i, last + 1)
    .map(({ text }) => text)
    .join('');
  const misc = tokens[last + 1]?.start === tokens[last]?.end ? 'SpaceAfter=No' : '_';
  const id = `${String(i + 1)}-${String(last + 1)}`;
  return { columns: [id, form, '_', '_', '_', '_', '_', '_', '_', misc], last };
}
