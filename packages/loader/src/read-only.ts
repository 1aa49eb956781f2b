import { EntenteError } from '@entente/core';

/** What a user is told whose query writes. */
export function readOnlyError(options?: ErrorOptions): EntenteError {
  const message =
    'This query writes, and queries may only read. Nothing was changed. ' +
    'The graph comes from the articles: change those, or the decisions on them, and build again.';
  return new EntenteError('read-only', message, options);
}
