import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { EntenteError, UsageError } from '@entente/core';
import { indexById } from '@entente/graph';
import { hashBytes } from '../write-files.ts';
import type { Desk } from './desk.ts';
import { refusalOf, securityHeaders, WRITABLE } from './guard.ts';
import { fillPage } from './page.ts';
import type { KnownIds, Queries } from './queries.ts';
import type { ServedGraph } from './served.ts';
import { readViewerFiles, type ViewerFile } from './viewer-files.ts';

export interface ServerOptions extends ServedGraph {
  /** Folder of the built viewer; see `VIEWER_DIRECTORY`. */
  readonly viewerDirectory: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The port to take where it is free, when `port` is 0. */
  readonly preferredPort?: number;
  /** Where decisions are taken, and how the graph is read after one; without it, none are. */
  readonly decisions?: { readonly desk: Desk; readonly reread: () => Promise<ServedGraph> };
  readonly queries?: Queries;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  /** What requests that act carry in `x-entente-token`; the page has it in a meta element. */
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Bytes of a request's body at most. */
const BODY_LIMIT = 1 << 20;

/**
 * Serves the viewer and its data to this machine only. It reads, but for decisions and queries of the
 * page that it served itself.
 * @throws UsageError when the viewer is not built, EntenteError when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const files = await readViewerFiles(options.viewerDirectory);
  const server = createServer();
  const { port: wanted = 0, preferredPort = 0 } = options;
  const port = await listen(server, wanted === 0 ? await freeOrNone(preferredPort) : wanted);
  const token = randomBytes(32).toString('base64url');
  const app = createApp(files, options, { port, token });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.on('request', (request, response) => void answer(request, response));
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    token,
    close: async () => {
      await close(server);
      await options.queries?.close();
    },
  };
}

/** The graph that is served now. */
interface Current {
  readonly graph: ServedGraph;
  readonly known: KnownIds;
  /** SHA-256 of the view file, hexadecimal. */
  readonly hash: string;
}

function toCurrent(graph: ServedGraph): Current {
  const known = {
    entities: indexById(graph.records.entities),
    claims: indexById(graph.records.claims),
  };
  return { graph, known, hash: hashBytes(graph.viewFile) };
}

type App = Hono<{ Variables: { nonce: string } }>;

function createApp(
  files: ReadonlyMap<string, ViewerFile>,
  options: ServerOptions,
  guard: { readonly port: number; readonly token: string },
): App {
  const app: App = new Hono();
  app.use(async (context, next) => {
    const nonce = randomBytes(16).toString('base64');
    context.set('nonce', nonce);
    const { method, path } = context.req;
    const header = (name: string): string | undefined => context.req.header(name);
    const refusal = refusalOf({ method, path, header }, guard);
    if (refusal === null) await next();
    else context.res = new Response(refusal.message, { status: refusal.status });
    for (const [name, value] of Object.entries(securityHeaders(nonce))) context.header(name, value);
    if (!context.res.headers.has('ETag')) context.header('Cache-Control', 'no-store');
    if (refusal?.status === 405) {
      context.header('Allow', ['GET', 'HEAD', ...(WRITABLE[path] ?? [])].join(', '));
    }
  });
  addData(app, options);
  app.get('/*', (context) => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    const file = files.get(path);
    if (file === undefined) return context.notFound();
    const body =
      path === '/index.html'
        ? fillPage(new TextDecoder().decode(file.bytes), {
            nonce: context.get('nonce'),
            token: guard.token,
          })
        : file.bytes;
    return context.body(body, 200, { 'Content-Type': file.type });
  });
  return app;
}

function addData(app: App, options: ServerOptions): void {
  let current = toCurrent(options);
  const { decisions, queries } = options;
  app.onError((error, context) => {
    if (!(error instanceof EntenteError)) throw error;
    const status = !(error instanceof UsageError) ? 500 : error.code === 'too-long' ? 413 : 400;
    return context.json({ code: error.code, message: error.message }, status);
  });
  app.get('/api/session', (context) =>
    context.json({
      view: current.hash,
      decisions: decisions !== undefined,
      undoable: decisions?.desk.undoable() ?? 0,
      query: queries !== undefined,
    }),
  );
  app.get('/api/view', (context) => {
    const tag = `"${current.hash}"`;
    const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers);
    return context.body(current.graph.viewFile, 200, {
      ...headers,
      'Content-Type': 'application/octet-stream',
    });
  });
  if (decisions) {
    const after = async (done: string) => {
      current = toCurrent(await decisions.reread());
      await queries?.reset();
      return { done, view: current.hash, undoable: decisions.desk.undoable() };
    };
    app.post('/api/decisions', async (context) =>
      context.json(await after(await decisions.desk.decide(await readBody(context.req.raw)))),
    );
    app.delete('/api/decisions', async (context) =>
      context.json(await after(await decisions.desk.undo())),
    );
  }
  if (queries) {
    app.post('/api/query', async (context) => {
      const body = await readBody(context.req.raw);
      const isQuery = typeof body === 'object' && body !== null && 'cypher' in body;
      if (!isQuery || typeof body.cypher !== 'string') {
        throw new UsageError('bad-request', 'Send {"cypher": "MATCH …"}.');
      }
      return context.json(await queries.ask(body.cypher, current.known));
    });
  }
}

/** The JSON that a request brings. @throws UsageError `bad-request`, `too-long` */
async function readBody({ body }: Request): Promise<unknown> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new UsageError('too-long', 'The request is longer than 1 MB.');
    text += decoder.decode(chunk, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch (error) {
    throw new UsageError('bad-request', 'The request is no JSON.', { cause: error });
  }
}

/** `port` where nobody listens at it, else 0. */
async function freeOrNone(port: number): Promise<number> {
  const probe = createServer();
  try {
    await listen(probe, port);
    await close(probe);
    return port;
  } catch {
    return 0;
  }
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
