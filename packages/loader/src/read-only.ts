import { UsageError, type EntenteError } from '@entente/core';

/** What a user is told whose query writes. */
export function readOnlyError(options?: ErrorOptions): EntenteError {
  const message =
    'This query writes, and queries may only read. Nothing was changed. ' +
    'The graph comes from the articles: change those and build again.';
  return new UsageError('read-only', message, options);
}
