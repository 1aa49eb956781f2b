import neo4j, { type Driver, type Result, type Session } from 'neo4j-driver';
import { EntenteError, UsageError } from '@entente/core';
import { constraintStatement, nodeStatement, relationshipStatement } from '../cypher.ts';
import { toStoreError } from './errors.ts';
import { toIntegers, toJson, toNeo4jProperties } from './values.ts';
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
  const fail = (error: unknown): EntenteError => toStoreError(error, { uri, database });
  const within = async <T>(mode: 'READ' | 'WRITE', use: (session: Session) => Promise<T>) => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- plain options
    const session = driver.session({ database, defaultAccessMode: mode });
    try {
      return await use(session);
    } catch (error) {
      throw fail(error);
    } finally {
      await session.close();
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
    query: async (cypher, parameters = {}, { readOnly = true, rows, milliseconds } = {}) => {
      const wrapped = toIntegers(parameters);
      if (!readOnly) return write(cypher, wrapped);
      const timeout = milliseconds === undefined ? {} : { timeout: milliseconds };
      return within('READ', (session) => toAnswer(session.run(cypher, wrapped, timeout), rows));
    },
    close: () => driver.close(),
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

async function toAnswer(result: Result, limit = Infinity): Promise<QueryAnswer> {
  const records = [];
  for await (const record of result) {
    if (records.push(record) > limit) break;
  }
  const columns = records[0]?.keys.map(String) ?? (await result.keys());
  const rows = records.map((record) =>
    Object.fromEntries(columns.map((column) => [column, toJson(record.get(column))])),
  );
  return { columns, rows };
}
