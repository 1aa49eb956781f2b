import { EntenteError, UsageError } from '@entente/core';

/** What a user is told whose query writes. */
export function readOnlyError(options?: ErrorOptions): EntenteError {
  const message =
    'This query writes, and queries may only read. Nothing was changed. ' +
    'The graph comes from the articles: change those and build again.';
  return new UsageError('read-only', message, options);
}

/** What a user is told whose query would read files or addresses that are not the graph. */
export function fileError(): EntenteError {
  return new UsageError('read-only', 'A query reads the graph only: LOAD CSV is refused.');
}

/** What a user is told whose query took longer than `milliseconds`, and was ended for it. */
export function timeoutError(milliseconds: number, options?: ErrorOptions): EntenteError {
  const seconds = String(milliseconds / 1000);
  const message = `The query took more than ${seconds} s and was stopped. Ask for less, or add a LIMIT.`;
  return new UsageError('query-timeout', message, options);
}

/** What a user is told whose query needed more than so many bytes of memory. */
export function memoryError(bytes: number): EntenteError {
  const megabytes = String(Math.round(bytes / 1e6));
  const message = `The query needed more than ${megabytes} MB of memory and was stopped. Ask for less: fewer variables in one MATCH, or conditions that tie them together.`;
  return new UsageError('query-memory', message);
}

/** What a user is told whose answer has more than so many characters. */
export function answerSizeError(characters: number): EntenteError {
  const megabytes = String(Math.round(characters / 1e6));
  const message = `The answer is larger than ${megabytes} MB. Return less of each row, or add a LIMIT.`;
  return new UsageError('answer-too-large', message);
}

/** For all that is asked of a store that was closed, or is closed before it answers. */
export function closedError(): EntenteError {
  return new EntenteError('store-closed', 'The store was closed. Ask again.');
}
