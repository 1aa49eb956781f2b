import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { readViewFile } from '@entente/graph';
import { inViewer } from './in-viewer.ts';
import { startTestServer } from '../scripts/neo4j-test-server.ts';
import { readTree, runEntente } from './run-entente.ts';
import { inTemporaryFolder, NEWS, writeTree } from './sample-news.ts';

jest.setTimeout(600_000);

const PASSWORD = 'correct horse';
const ALL = 'MATCH (n) RETURN labels(n) AS labels, n.id AS id ORDER BY id, labels';

test('load mirrors the graph, and without a document it is the graph that never had it', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(join(folder, 'news'), NEWS);
    await writeTree(join(folder, 'fewer'), NEWS);
    await rm(join(folder, 'fewer', 'vote.md'));
    const server = await startTestServer(PASSWORD);
    if (server === null) return;
    try {
      const env = {
        NEO4J_URI: server.uri,
        ...{ NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD },
      };
      const entente = async (...args: string[]): Promise<string> => {
        const { code, stdout, stderr } = await runEntente(args, { cwd: folder, env });
        if (code !== 0) throw new Error(stderr);
        return stdout;
      };
      await entente('build', 'news', '--out', 'graph');
      await entente('build', 'fewer', '--out', 'reference');
      await entente('load', '--graph', 'graph');
      const query = 'MATCH (a)-[r:CONDEMNS]->(b) RETURN a.name AS a, b.name AS b ORDER BY a, b';
      expect(JSON.parse(await entente('query', query, '--json'))).toContainEqual({
        ...{ a: 'Germany', b: 'Russia' },
      });

      const view = async (bytes: Promise<Uint8Array>) => {
        const { meta, edges, claims } = readViewFile(new Uint8Array(await bytes));
        return { meta, edges, claims: claims.count };
      };
      const built = await view(readFile(join(folder, 'graph/view.arrows')));
      const show = async (url: string): Promise<void> => {
        const bytes = fetch(`${url}api/view`).then((answer) => answer.arrayBuffer());
        expect(await view(bytes.then((buffer) => new Uint8Array(buffer)))).toEqual(built);
      };
      await inViewer(folder, show, { source: ['--neo4j'], env });

      await entente('load', '--graph', 'graph', '--remove', 'https://example.org/vote');
      const removed = await entente('query', ALL, '--json');
      expect(await readTree(join(folder, 'graph'))).toEqual(
        await readTree(join(folder, 'reference')),
      );
      await entente('load', '--graph', 'reference');
      expect(await entente('query', ALL, '--json')).toBe(removed);
      expect(removed).not.toContain('The Harbour Gazette');

      const again = await runEntente(['load', '--graph', 'graph', '--remove', 'vote.md'], {
        ...{ cwd: folder, env },
      });
      expect([again.code, again.stdout]).toEqual([2, '']);
      expect(again.stderr).toMatch(/No document.*"vote\.md"/);
      expect(await readFile(join(folder, 'graph/documents.jsonl'), 'utf8')).not.toContain(
        'Gazette',
      );
    } finally {
      await server.stop();
    }
  });
});
