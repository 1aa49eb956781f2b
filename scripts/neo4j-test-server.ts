import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntenteError } from '@entente/core';
import { startNeo4j } from './neo4j-server.ts';

export interface TestServer {
  readonly uri: string;
  readonly stop: () => Promise<void>;
}

/**
 * A Neo4j of its own on a free port with fresh data. Null, said loudly, on a machine without Java
 * or Maven; under CI that is a failure.
 */
export async function startTestServer(password: string): Promise<TestServer | null> {
  const directory = await mkdtemp(join(tmpdir(), 'entente-neo4j-'));
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    const server = await startNeo4j({ port: 0, password, directory });
    return {
      uri: server.uri,
      stop: async () => {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    const missing = error instanceof EntenteError && ['no-java', 'no-maven'].includes(error.code);
    if (!missing || process.env.CI === 'true') throw error;
    console.warn(`SKIPPED: the tests against a real Neo4j did not run. ${error.message}`);
    return null;
  }
}
