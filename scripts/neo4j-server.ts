import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EntenteError } from '@entente/core';
import { checkJava, fetchNeo4j } from './neo4j-distribution.ts';

export interface Neo4jOptions {
  /** Port of Bolt on 127.0.0.1; 0 takes a free one. */
  readonly port?: number;
  /** Password of the user `neo4j`; null = no authentication. Takes effect in a new directory only. */
  readonly password?: string | null;
  /** Where the data lies. */
  readonly directory?: string;
  /** Told what is going on, line by line. */
  readonly note?: (line: string) => void;
}

export interface Neo4jServer {
  /** `bolt://127.0.0.1:<port>`. */
  readonly uri: string;
  /** Resolves when the server has ended, by itself or through `stop`. */
  readonly ended: Promise<void>;
  /** Stops the server in an orderly way; its data stays. */
  readonly stop: () => Promise<void>;
}

const CACHE = join(repositoryRoot(), '.cache', 'neo4j');
const DEFAULTS = {
  port: 7687,
  password: null,
  directory: join(CACHE, 'home'),
  note: (line: string) => {
    process.stderr.write(`${line}\n`);
  },
} satisfies Neo4jOptions;
const OPENS = ['nio', 'io', 'util.concurrent', 'lang'].map(
  (name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`,
);
const SECONDS_TO_START = 120;
const SECONDS_TO_STOP = 30;

/**
 * Starts a Neo4j Community server on the loopback interface, without HTTP and without Docker,
 * fetching it through Maven the first time.
 * @throws EntenteError `no-java`, `no-maven`, `neo4j-fetch`, or `neo4j-start` with the server's words.
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<Neo4jServer> {
  const { password, directory, note, ...rest } = { ...DEFAULTS, ...options };
  await checkJava();
  const lib = await fetchNeo4j(CACHE, note);
  const port = rest.port === 0 ? await freePort() : rest.port;
  const conf = join(directory, 'conf');
  await mkdir(conf, { recursive: true });
  await writeFile(join(conf, 'neo4j.conf'), configuration(port, password !== null));
  if (password !== null) await setPassword(lib, directory, password);
  const child = spawn(
    'java',
    [
      '-Xmx512m',
      ...OPENS,
      '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
      '-cp',
      join(lib, '*'),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${directory}`,
      `--config-dir=${conf}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const server = control(child, port);
  try {
    await untilReady(child, port);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

function configuration(port: number, authentication: boolean): string {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${String(port)}`,
    `server.bolt.advertised_address=127.0.0.1:${String(port)}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `dbms.security.auth_enabled=${String(authentication)}`,
    'server.memory.pagecache.size=128m',
    'db.tx_log.preallocate=false',
    '',
  ].join('\n');
}

async function setPassword(lib: string, directory: string, password: string): Promise<void> {
  if (existsSync(join(directory, 'data', 'dbms'))) return;
  await promisify(execFile)(
    'java',
    [
      '-cp',
      join(lib, '*'),
      'org.neo4j.server.startup.Neo4jAdminCommand',
      'dbms',
      'set-initial-password',
      password,
    ],
    {
      env: { ...process.env, NEO4J_HOME: directory, NEO4J_CONF: join(directory, 'conf') },
    },
  );
}

function control(child: ChildProcess, port: number): Neo4jServer {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  // A server must not outlive the process that started it.
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    const patience = new AbortController();
    child.kill('SIGTERM');
    const late = sleep(SECONDS_TO_STOP * 1000, undefined, { signal: patience.signal }).then(kill);
    await ended;
    patience.abort();
    await late.catch(() => undefined);
    process.off('exit', kill);
  };
  return { uri: `bolt://127.0.0.1:${String(port)}`, ended, stop };
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  let words = '';
  const listen = (chunk: Buffer): void => {
    words = (words + chunk.toString()).slice(-2000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  for (let tries = 0; tries < SECONDS_TO_START * 5; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await speaksBolt(port)) return;
    await sleep(200);
  }
  const message = `Neo4j did not start on port ${String(port)}; it said:\n${words.trim()}`;
  throw new EntenteError('neo4j-start', message);
}

/** Sends Bolt's handshake (magic number and four proposed versions) and waits for four bytes. */
function speaksBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, end(false));
    socket.once('error', end(false));
    socket.once('close', end(false));
    socket.once('data', end(true));
    socket.write(Buffer.from('6060b01700000505000000000000000000000000', 'hex'));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

function repositoryRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package-lock.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}
