import { FormatError } from '@entente/core';
import type { Row } from './task.ts';

/** The text in field `name`. @throws FormatError when there is none */
export function textField(row: Row, name: string): string {
  const value = row[name];
  if (typeof value === 'string') return value;
  throw new FormatError('bad-row', `"${name}" must be a string.`);
}

/** `sentences: [{tokens: […]}]`. @throws FormatError when there is no such thing */
export function sentencesField(row: Row): string[][] {
  const { sentences } = row;
  if (!Array.isArray(sentences)) throw new FormatError('bad-row', '"sentences" must be a list.');
  return sentences.map((sentence: unknown) => {
    const tokens: unknown =
      typeof sentence === 'object' && sentence !== null && 'tokens' in sentence
        ? sentence.tokens
        : null;
    if (Array.isArray(tokens) && tokens.every((token) => typeof token === 'string')) return tokens;
    throw new FormatError('bad-row', 'Each sentence must have "tokens", a list of strings.');
  });
}
