import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { ownPort } from '../../src/server/own-port.ts';
import { startServer } from '../../src/server/server.ts';
import { readFixture } from './fixture.ts';

const viewerDirectory = join(await mkdtemp(join(tmpdir(), 'entente-port-')), 'app');
await mkdir(viewerDirectory);
await writeFile(join(viewerDirectory, 'index.html'), '<!doctype html><head></head>');
afterAll(() => rm(join(viewerDirectory, '..'), { recursive: true, force: true }));

test('a place has one port, and another place most likely another', () => {
  const ports = Array.from({ length: 100 }, (_, i) => ownPort(`/graphs/${String(i)}`));
  expect(ownPort('/graphs/7')).toBe(ports[7]);
  expect(ports.every((port) => port >= 20_000 && port < 30_000)).toBe(true);
  expect(new Set(ports).size).toBeGreaterThan(90);
});

test('a preferred port is taken where it is free, else any other; what is asked for wins', async () => {
  const options = { ...(await readFixture()), viewerDirectory };
  const first = await startServer(options);
  const preferredPort = Number(new URL(first.url).port);
  const second = await startServer({ ...options, preferredPort });
  try {
    expect(second.url).not.toBe(first.url);
    await expect(startServer({ ...options, port: preferredPort })).rejects.toThrow(/--port/);
  } finally {
    await second.close();
    await first.close();
  }
  const third = await startServer({ ...options, preferredPort });
  expect(third.url).toBe(first.url);
  expect((await fetch(third.url)).status).toBe(200);
  await third.close();
});
