import { parseArgs } from 'node:util';
import { EntenteError } from '@entente/core';
import { startNeo4j } from './neo4j-server.ts';

/**
 * `npm run neo4j [-- --port N]`: an empty or earlier Neo4j on 127.0.0.1 without authentication,
 * until Ctrl-C. Prints its address on stdout.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '7687' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write('--port must be a number from 0 (any free port) to 65535.\n');
    return 2;
  }
  const server = await startNeo4j({ port });
  const stop = (): void => {
    process.stderr.write('Stopping …\n');
    void server.stop();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.write(`${server.uri}\n`);
  process.stderr.write(
    `Load a graph with: NEO4J_URI=${server.uri} npx --no-install entente load\n`,
  );
  process.stderr.write('Ctrl-C stops it; its data stays in .cache/neo4j/home.\n');
  await server.ended;
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof EntenteError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
