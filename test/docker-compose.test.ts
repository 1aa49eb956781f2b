import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { openNeo4j } from '@entente/loader';
import { startTestServer, type TestServer } from '../scripts/neo4j-test-server.ts';
import { ROOT, run } from './run-entente.ts';
import { inTemporaryFolder } from './sample-news.ts';

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly command?: string;
}

const file = parse(await readFile(join(ROOT, 'docker-compose.yml'), 'utf8')) as {
  readonly services: Readonly<Record<'neo4j' | 'loader', Service>>;
};
const { neo4j, loader } = file.services;

/** `text` as Compose reads it where no variable is set. */
function interpolate(text: string): string {
  return text.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replaceAll('$$', '$');
}

const environment = Object.fromEntries(
  Object.entries(loader.environment).map(([name, value]) => [name, interpolate(value)]),
);

let server: TestServer | null = null;
beforeAll(async () => {
  server = await startTestServer(environment.NEO4J_PASSWORD ?? '');
}, 600_000);
afterAll(async () => {
  await server?.stop();
}, 60_000);

test('Neo4j is reached from this machine only', () => {
  expect(neo4j.ports?.length).toBeGreaterThan(0);
  expect(neo4j.ports?.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

test('the loader logs in as the database is set up', () => {
  const { NEO4J_USERNAME, NEO4J_PASSWORD } = environment;
  expect(interpolate(neo4j.environment.NEO4J_AUTH ?? '')).toBe(
    `${NEO4J_USERNAME ?? ''}/${NEO4J_PASSWORD ?? ''}`,
  );
});

test('what the loader runs once it is built fills the database', async () => {
  if (server === null) return;
  const { uri } = server;
  const shell = /^sh -c "([^"]*)"\s*$/.exec(interpolate(loader.command ?? ''))?.[1] ?? '';
  const command = /npx --no-install entente build.*/s.exec(shell)?.[0] ?? '';
  const container = /--out (\S+)/.exec(command)?.[1] ?? '';
  expect(command).toMatch(/ entente load --graph /);
  expect(container).not.toBe('');
  await inTemporaryFolder(async (folder) => {
    // The same words, with this machine's folder and address in place of the container's.
    const out = join(folder, 'graph');
    const NEO4J_URI = environment.NEO4J_URI?.replace(/^bolt:\/\/neo4j:7687$/, uri) ?? '';
    expect(NEO4J_URI).toBe(uri);
    const env = { ...environment, NEO4J_URI, HOME: folder };
    const ran = await run('sh', ['-c', command.replaceAll(container, out)], { env });
    expect([ran.code, ran.stderr]).toEqual([0, ran.stderr]);

    const { counts } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as {
      readonly counts: Readonly<Record<'entities' | 'claims' | 'edges', number>>;
    };
    const sink = await openNeo4j({
      ...{ uri, username: environment.NEO4J_USERNAME ?? '' },
      password: environment.NEO4J_PASSWORD ?? '',
    });
    try {
      const count = async (pattern: string): Promise<unknown> =>
        (await sink.query(`MATCH ${pattern} RETURN count(*) AS n`)).rows[0]?.n;
      expect(counts.edges).toBeGreaterThan(0);
      expect(await count('(:Entity)')).toBe(counts.entities);
      expect(await count('(:Claim)')).toBe(counts.claims);
      expect(await count('(:Entity)-[]->(:Entity)')).toBe(counts.edges);
      // Every edge of the view leads to a claim, and every claim to a sentence in a document.
      expect(
        await count('(:Entity)-[r]->(:Entity) WHERE NOT EXISTS { (:Claim {id: r.claimId}) }'),
      ).toBe(0);
      expect(
        await count(
          '(c:Claim) WHERE NOT EXISTS { (c)<-[:EVIDENCE_FOR]-(:Evidence)-[:IN]->(:Document) }',
        ),
      ).toBe(0);
    } finally {
      await sink.close();
    }
  });
}, 600_000);
