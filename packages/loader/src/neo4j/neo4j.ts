import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { EntenteError, UsageError } from '@entente/core';
import { constraintStatement, nodeStatement, relationshipStatement } from '../cypher.ts';
import { closedError } from '../query-errors.ts';
import { toStoreError } from './errors.ts';
import { readQuery, toAnswer } from './read-query.ts';
import { toIntegers, toNeo4jProperties } from './values.ts';
import { KEY_LABELS, type NodeRow, type RelationshipRow } from '../rows.ts';
import type { GraphSink, QueryAnswer } from '../sink.ts';

/** Where a Neo4j is and how to log in. */
export interface Neo4jAddress {
  /** `bolt://127.0.0.1:7687`, `neo4j+s://db.example.org`. */
  readonly uri: string;
  /** Without it there is no authentication. */
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
}

const DEFAULTS = { username: '', password: '', database: 'neo4j' };

/**
 * Connects to a Neo4j of version 5 or newer, Community suffices.
 * @throws UsageError `bad-neo4j-uri`; EntenteError `neo4j-unreachable`, `neo4j-unauthorized`,
 * `neo4j-no-database`.
 */
export async function openNeo4j(address: Neo4jAddress): Promise<GraphSink> {
  const { uri, username, password, database } = { ...DEFAULTS, ...address };
  const driver = connect(uri, username, password);
  let open = true;
  /** What is told to the queries that wait when the driver is closed: it does not tell them. */
  const waiting = new Set<(error: EntenteError) => void>();
  const fail = (error: unknown): EntenteError =>
    open ? toStoreError(error, { uri, database }) : closedError();
  const within = async <T>(mode: 'READ' | 'WRITE', use: (session: Session) => Promise<T>) => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- plain options
    const session = driver.session({ database, defaultAccessMode: mode });
    try {
      const value = await new Promise<T>((resolve, reject) => {
        waiting.add(reject);
        void use(session)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      });
      await session.close();
      return value;
    } catch (error) {
      // A server that is gone does not answer to a farewell.
      session.close().catch(() => undefined);
      throw fail(error);
    }
  };
  const write = (cypher: string, parameters: Record<string, unknown>): Promise<QueryAnswer> =>
    within('WRITE', (session) =>
      session.executeWrite((transaction) => toAnswer(transaction.run(cypher, parameters))),
    );
  try {
    await within('READ', (session) => session.run('RETURN 1'));
  } catch (error) {
    await driver.close();
    throw error;
  }
  return {
    ensureSchema: async () => {
      for (const key of KEY_LABELS) await write(constraintStatement(key), {});
      await write('CALL db.awaitIndexes()', {});
    },
    upsertNodes: async (group, vocabulary) => {
      const rows = group.rows.map(withNeo4jProperties);
      await write(nodeStatement(group, vocabulary), { rows });
    },
    upsertRelationships: async (group) => {
      const rows = group.rows.map(withNeo4jProperties);
      await write(relationshipStatement(group, 'MERGE'), { rows });
    },
    query: async (cypher, parameters = {}, { readOnly = true, ...options } = {}) => {
      if (!open) throw closedError();
      const wrapped = toIntegers(parameters);
      if (!readOnly) return write(cypher, wrapped);
      return within('READ', (session) => readQuery(session, cypher, wrapped, options));
    },
    isOpen: () => open,
    close: async () => {
      open = false;
      for (const reject of waiting) reject(closedError());
      await driver.close();
    },
  };
}

function connect(uri: string, username: string, password: string): Driver {
  const token = username === '' ? undefined : neo4j.auth.basic(username, password);
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- plain options
    return neo4j.driver(uri, token, {
      userAgent: 'entente',
      maxTransactionRetryTime: 120_000,
      connectionAcquisitionTimeout: 30_000,
    });
  } catch (error) {
    const message = `${JSON.stringify(uri)} is no address of a Neo4j. It looks like bolt://127.0.0.1:7687.`;
    throw new UsageError('bad-neo4j-uri', message, { cause: error });
  }
}

function withNeo4jProperties(row: NodeRow | RelationshipRow): object {
  return { ...row, properties: toNeo4jProperties(row.properties) };
}
