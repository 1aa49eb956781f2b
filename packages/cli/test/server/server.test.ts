import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from '@jest/globals';
import { startServer } from '../../src/server/server.ts';
import { readFixture } from './fixture.ts';

const root = await mkdtemp(join(tmpdir(), 'entente-server-'));
const viewerDirectory = join(root, 'app');
await mkdir(viewerDirectory);
await writeFile(join(root, 'secret.js'), 'secret');
await writeFile(join(viewerDirectory, 'index.html'), '<meta nonce="__NONCE__"><p>viewer</p>');
await writeFile(join(viewerDirectory, 'viewer.js'), 'run()');
await writeFile(join(viewerDirectory, 'open.js'), 'open()');
await writeFile(join(viewerDirectory, '.env'), 'KEY=1');
const fixture = await readFixture();
const taken: unknown[] = [];
const server = await startServer({
  ...fixture,
  viewerDirectory,
  decisions: {
    desk: {
      decide: (request) => Promise.resolve(`Decision ${String(taken.push(request))}.`),
      undo: () => Promise.resolve(`Undone ${JSON.stringify(taken.pop())}.`),
      undoable: () => taken.length,
    },
    reread: () =>
      Promise.resolve({
        ...fixture,
        viewFile: new Uint8Array([...fixture.viewFile, taken.length]),
      }),
  },
});
const port = new URL(server.url).port;

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly header: (name: string) => string;
  readonly body: string;
}

function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  sent = '',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      text(response).then((body) => {
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => String(response.headers[name] ?? ''),
          body,
        });
      }, reject);
    });
    asked.on('error', reject).end(sent);
  });
}

test('serves the page with a new nonce each time', async () => {
  const [one, two] = [await ask('/'), await ask('/')];
  const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1] ?? '';
  expect(one.status).toBe(200);
  expect(one.header('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(one.header('content-security-policy')).toContain("default-src 'none'");
  expect(one.header('content-security-policy')).not.toContain('unsafe');
  expect(one.header('x-content-type-options')).toBe('nosniff');
  expect(one.header('referrer-policy')).toBe('no-referrer');
  expect(one.header('cache-control')).toBe('no-store');
  expect(two.body).not.toBe(one.body);
});

test.each([
  ['another host name', { host: 'evil.example' }],
  ['a host that was rebound to this port', { host: 'evil.example:PORT' }],
  ['the right name with a wrong port', { host: '127.0.0.1:1' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['another local server', { origin: 'http://127.0.0.1:1' }],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
])('refuses %s', async (_name, headers: Record<string, string>) => {
  const sent = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
  );
  for (const path of ['/', '/viewer.js', '/api/view']) {
    const reply = await ask(path, sent);
    expect(reply.status).toBe(403);
    expect(reply.body).not.toContain('viewer');
    expect(reply.header('x-content-type-options')).toBe('nosniff');
  }
});

test.each([
  { host: 'localhost:PORT' },
  { host: 'LOCALHOST:PORT' },
  { host: '[::1]:PORT' },
  { host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'same-origin' },
])('accepts %j', async (headers: Record<string, string>) => {
  const sent = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
  );
  expect((await ask('/', sent)).status).toBe(200);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
  const reply = await ask('/api/view', {}, method);
  expect(reply.status).toBe(405);
  expect(reply.header('allow')).toBe('GET, HEAD');
});

test('answers HEAD without a body', async () => {
  expect(await ask('/api/session', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test.each([
  ['/viewer.js', 'run()'],
  ['/open.js', 'open()'],
])('serves the code at %s, which workers run under the same policy', async (path, code) => {
  const reply = await ask(path);
  expect(reply).toMatchObject({ status: 200, body: code });
  expect(reply.header('content-type')).toBe('text/javascript; charset=utf-8');
  expect(reply.header('content-security-policy')).toContain("script-src 'self'");
});

test.each([
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/..%5csecret.js',
  '//secret.js',
  '/.env',
  '/index.html/',
  '/__proto__',
  '/api',
  '/%00',
  '/%',
])('serves nothing at %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('a taken port and an unbuilt viewer say what to do', async () => {
  await expect(startServer({ ...fixture, viewerDirectory, port: Number(port) })).rejects.toThrow(
    /--port/,
  );
  await expect(startServer({ ...fixture, viewerDirectory: join(root, 'none') })).rejects.toThrow(
    /npm run build/,
  );
});

test('serves the view file with its hash, once', async () => {
  const answer = await fetch(`${server.url}api/view`);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(fixture.viewFile);
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  const tag = answer.headers.get('etag') ?? '';
  expect(tag).toBe(`"${createHash('sha256').update(fixture.viewFile).digest('hex')}"`);
  expect(await ask('/api/view', { 'if-none-match': tag })).toMatchObject({ status: 304, body: '' });
  expect(JSON.parse((await ask('/api/session')).body)).toEqual({
    ...{ view: tag.slice(1, -1), decisions: true, undoable: 0, query: false },
  });
});

test('the page bears the token of this start, in its head', async () => {
  const { body } = await ask('/');
  expect(body).toContain(`<meta name="entente-token" content="${server.token}" />`);
});

const acting = (): Record<string, string> => ({
  origin: server.url.slice(0, -1),
  'content-type': 'application/json',
  'x-entente-token': server.token,
});

test('a decision of the page is taken and undone, and the view becomes another', async () => {
  const before = (await ask('/api/view')).header('etag');
  const sent = { action: 'reject', ids: ['claim:a'] };
  const reply = await ask('/api/decisions', acting(), 'POST', JSON.stringify(sent));
  const answer = JSON.parse(reply.body) as Record<string, unknown>;
  expect([reply.status, answer.done, answer.undoable]).toEqual([200, 'Decision 1.', 1]);
  expect(taken).toEqual([sent]);
  const after = (await ask('/api/view')).header('etag');
  expect(after).toBe(`"${String(answer.view)}"`);
  expect(after).not.toBe(before);
  const undone = await ask('/api/decisions', acting(), 'DELETE');
  expect([undone.status, undone.body]).toEqual([200, expect.any(String)]);
  expect(JSON.parse(undone.body)).toMatchObject({
    done: `Undone ${JSON.stringify(sent)}.`,
    undoable: 0,
  });
});

test.each([
  ['without a token', { 'x-entente-token': '' }, 403],
  ['with another token', { 'x-entente-token': 'A'.repeat(43) }, 403],
  ['without an origin', { origin: '' }, 403],
  ['of another origin', { origin: 'https://evil.example' }, 403],
  ['of a form', { 'content-type': 'text/plain' }, 415],
])('no decision is taken %s', async (_name, changed: Record<string, string>, status) => {
  const headers = Object.fromEntries(
    Object.entries({ ...acting(), ...changed }).filter(([, value]) => value !== ''),
  );
  const reply = await ask('/api/decisions', headers, 'POST', '{"action":"reject","ids":["a"]}');
  expect([reply.status, taken]).toEqual([status, []]);
});

test('what is no JSON or too long is refused in words', async () => {
  const reply = await ask('/api/decisions', acting(), 'POST', '{');
  expect([reply.status, JSON.parse(reply.body)]).toMatchObject([400, { code: 'bad-request' }]);
  const long = await ask('/api/decisions', acting(), 'POST', `"${'a'.repeat(1 << 20)}"`);
  expect([long.status, taken]).toEqual([413, []]);
});
