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
await writeFile(join(viewerDirectory, '.env'), 'KEY=1');
const fixture = await readFixture();
const server = await startServer({ ...fixture, viewerDirectory });
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

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      text(response).then((body) => {
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => String(response.headers[name] ?? ''),
          body,
        });
      }, reject);
    });
    sent.on('error', reject).end();
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

test('serves graph, meta, claims and entities as JSON', async () => {
  expect((await ask('/api/graph')).body).toBe(fixture.graphJson);
  expect(JSON.parse((await ask('/api/meta')).body)).toMatchObject({ counts: { entities: 30 } });
  const [claim] = fixture.records.claims;
  const [entity] = fixture.records.entities;
  const claims = await ask(`/api/claims/${encodeURIComponent(claim?.id ?? '')}`);
  expect(JSON.parse(claims.body)).toMatchObject({ claim: { id: claim?.id } });
  expect(claims.header('content-type')).toContain('application/json');
  const entities = await ask(`/api/entities/${encodeURIComponent(entity?.id ?? '')}`);
  expect(JSON.parse(entities.body)).toMatchObject({ entity: { id: entity?.id } });
  expect((await ask('/api/claims/none')).status).toBe(404);
});

test('an id with slashes is found', async () => {
  const [first, ...rest] = fixture.records.entities;
  const id = 'un:A/RES/ES-11/1';
  const entities = first === undefined ? rest : [{ ...first, id }, ...rest];
  const other = await startServer({
    ...fixture,
    records: { ...fixture.records, entities },
    viewerDirectory,
  });
  const answer = await fetch(`${other.url}api/entities/${encodeURIComponent(id)}`);
  expect(await answer.json()).toMatchObject({ entity: { id } });
  await other.close();
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
  for (const path of ['/', '/viewer.js', '/api/graph']) {
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
  const reply = await ask('/api/graph', {}, method);
  expect(reply.status).toBe(405);
  expect(reply.header('allow')).toBe('GET, HEAD');
});

test('answers HEAD without a body', async () => {
  expect(await ask('/api/meta', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
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
