import { EntenteError } from '@entente/core';
import { readOnlyError } from '../query-errors.ts';

/** The driver's `error` as one that says what to do. */
export function toStoreError(
  error: unknown,
  { uri, database }: { readonly uri: string; readonly database: string },
): EntenteError {
  if (error instanceof EntenteError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = error instanceof Error ? error.message : String(error);
  const make = (own: string, message: string): EntenteError =>
    new EntenteError(own, message, { cause: error });
  switch (code) {
    case 'ServiceUnavailable':
    case 'SessionExpired':
      return make(
        'neo4j-unreachable',
        `No Neo4j answers at ${uri}. Start one (npm run neo4j, or docker compose up neo4j) or correct NEO4J_URI. ${words}`,
      );
    case 'Neo.ClientError.Transaction.Terminated':
    case 'Neo.TransientError.Transaction.Terminated':
    case 'Neo.TransientError.General.DatabaseUnavailable':
      return make(
        'neo4j-unavailable',
        `Neo4j at ${uri} ended this, or stops. Try again when it runs. ${words}`,
      );
    case 'Neo.ClientError.Security.Unauthorized':
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return make(
        'neo4j-unauthorized',
        `Neo4j at ${uri} refuses this login. Correct NEO4J_USERNAME and NEO4J_PASSWORD. ${words}`,
      );
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return make(
        'neo4j-no-database',
        `Neo4j at ${uri} has no database ${JSON.stringify(database)}. Correct NEO4J_DATABASE.`,
      );
    case 'Neo.ClientError.Statement.AccessMode':
      return readOnlyError({ cause: error });
    case 'Neo.ClientError.Schema.ConstraintCreationFailed':
      return make(
        'neo4j-conflict',
        `Two nodes in this database have one id under a label that the graph uses. Use another database (NEO4J_DATABASE), or remove them. ${words}`,
      );
    default:
      return make('query-failed', `The query failed. ${words}`);
  }
}
