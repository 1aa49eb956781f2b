import { UsageError } from '@entente/core';

/**
 * Words that a user gave, on one line and without lone surrogates: a decision is one line, so that
 * removing the line undoes it. @throws UsageError when they are empty; `what` names them
 */
export function oneLine(text: string, what: string): string {
  const clean = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  if (clean !== '') return clean;
  throw new UsageError('empty-words', `${what} must not be empty.`);
}
