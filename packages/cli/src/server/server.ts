import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { EntenteError, type GraphRecords, type Ontology } from '@entente/core';
import { createAnswers, type Answers } from './answers.ts';
import { refusalOf, securityHeaders } from './guard.ts';
import { readViewerFiles, type ViewerFile } from './viewer-files.ts';

export interface ServerOptions {
  readonly records: GraphRecords;
  /** Text of `graph.json`, sent as it is. */
  readonly graphJson: string;
  /** Folder of the built viewer; see `VIEWER_DIRECTORY`. */
  readonly viewerDirectory: string;
  readonly ontology: Ontology;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the viewer and its data, read-only, to this machine only.
 * @throws UsageError when the viewer is not built, EntenteError when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const files = await readViewerFiles(options.viewerDirectory);
  const answers = createAnswers(options.records, options.ontology);
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const app = createApp(files, answers, options.graphJson, port);
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.on('request', (request, response) => void answer(request, response));
  return { url: `http://127.0.0.1:${String(port)}/`, close: () => close(server) };
}

function createApp(
  files: ReadonlyMap<string, ViewerFile>,
  answers: Answers,
  graphJson: string,
  port: number,
): Hono<{ Variables: { nonce: string } }> {
  const app = new Hono<{ Variables: { nonce: string } }>();
  app.use(async (context, next) => {
    const nonce = randomBytes(16).toString('base64');
    context.set('nonce', nonce);
    const refusal = refusalOf(
      { method: context.req.method, header: (name) => context.req.header(name) },
      port,
    );
    if (refusal === null) await next();
    else context.res = new Response(refusal.message, { status: refusal.status });
    for (const [name, value] of Object.entries(securityHeaders(nonce))) context.header(name, value);
    context.header('Cache-Control', 'no-store');
    if (refusal?.status === 405) context.header('Allow', 'GET, HEAD');
  });
  app.get('/api/graph', (context) =>
    context.body(graphJson, 200, { 'Content-Type': 'application/json' }),
  );
  app.get('/api/meta', (context) => context.json(answers.meta));
  app.get('/api/claims/:id{.+}', (context) => {
    const answer = answers.claim(context.req.param('id'));
    return answer === null ? context.notFound() : context.json(answer);
  });
  app.get('/api/entities/:id{.+}', (context) => {
    const answer = answers.entity(context.req.param('id'));
    return answer === null ? context.notFound() : context.json(answer);
  });
  app.get('/*', (context) => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    const file = files.get(path);
    if (file === undefined) return context.notFound();
    const body = path === '/index.html' ? withNonce(file.bytes, context.get('nonce')) : file.bytes;
    return context.body(body, 200, { 'Content-Type': file.type });
  });
  return app;
}

/** The page with its nonce in place: the build leaves `__NONCE__` where it goes. */
function withNonce(bytes: Uint8Array<ArrayBuffer>, nonce: string): string {
  return new TextDecoder().decode(bytes).replaceAll('__NONCE__', nonce);
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw new EntenteError(
      'port-unavailable',
      `Port ${String(port)} cannot be used. Choose another with --port, or leave it out.`,
      { cause: error },
    );
  }
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
