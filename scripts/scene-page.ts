import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const HTML = `<!doctype html><meta charset="utf-8"><title>scene</title><link rel="icon" href="data:,">
<style>body{margin:0}#graph{position:absolute;inset:0}</style><div id="graph"></div>
<script type="module" src="/scene.js"></script>`;

/** A page that draws fixture graphs with the viewer's scene; `globalThis.page` is a `ScenePage`. */
export interface SceneServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Bundles `packages/viewer/test/scene-page` of the repository at `root` and serves it on loopback. */
export async function serveScenePage(root: URL): Promise<SceneServer> {
  const folder = fileURLToPath(new URL('packages/viewer/test/scene-page/', root));
  const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', root));
  const out = await mkdtemp(join(tmpdir(), 'entente-scene-'));
  const script = await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', out, '--logLevel', 'error'],
    { cwd: folder },
  )
    .then(() => readFile(join(out, 'scene.js')))
    .finally(() => rm(out, { recursive: true }));
  const server = createServer((request, response) => {
    const isScript = request.url === '/scene.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : HTML);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
