import { EntenteError } from '@entente/core';
import { API_ERRORS } from './strings/app.ts';

/** What the server lets this page do. */
export interface Session {
  /** Name of the graph's present state. */
  readonly view: string;
  readonly decisions: boolean;
  /** Decisions that can be taken back. */
  readonly undoable: number;
  readonly query: boolean;
}

/** What came of a decision, in words. */
export interface Decided {
  readonly done: string;
  readonly view: string;
  readonly undoable: number;
}

/** Rows of a Cypher query, and the ids of the graph that are found in them. */
export interface QueryReply {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly graph: { readonly entities: readonly string[]; readonly claims: readonly string[] };
}

/** How much of the graph's file has come; `total` is null where the server does not say. */
export interface Progress {
  readonly loaded: number;
  readonly total: number | null;
}

/** Where the graph comes from, and what can be done to it. Promises reject with an EntenteError. */
export interface Api {
  /** The bytes of the view file. */
  readonly view: (onProgress: (progress: Progress) => void) => Promise<Uint8Array<ArrayBuffer>>;
  readonly session: () => Promise<Session>;
  /** See `desk.ts` of the command line for what may be asked. */
  readonly decide: (request: unknown) => Promise<Decided>;
  /** Takes the last decision back. */
  readonly undoDecision: () => Promise<Decided>;
  readonly query: (cypher: string) => Promise<QueryReply>;
}

const READ_ONLY: Session = { view: '', decisions: false, undoable: 0, query: false };

/** The server of `entente view` at `base` (`./api/`); `token` lets the page act. */
export function createApi(base: string, token: string | null = null): Api {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await ask(base + path, {
      method,
      headers: {
        ...(token !== null && { 'x-entente-token': token }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  return {
    view: (onProgress) => fetchBytes(`${base}view`, onProgress),
    session: async () => (await send('GET', 'session')) as Session,
    decide: async (request) => (await send('POST', 'decisions', request)) as Decided,
    undoDecision: async () => (await send('DELETE', 'decisions')) as Decided,
    query: async (cypher) => (await send('POST', 'query', { cypher })) as QueryReply,
  };
}

/** A graph that is at hand, as in an exported page: it can be read only. */
export function createStaticApi(bytes: Api['view']): Api {
  const refuse = () => Promise.reject(new EntenteError('read-only', API_ERRORS.readOnly));
  return {
    view: bytes,
    session: () => Promise.resolve(READ_ONLY),
    ...{ decide: refuse, undoDecision: refuse, query: refuse },
  };
}

/** The bytes at an address. @throws EntenteError */
export async function fetchBytes(
  address: string,
  onProgress: (progress: Progress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return readAll(await ask(address, {}), onProgress);
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch(() => null);
  if (response === null) throw new EntenteError('no-server', API_ERRORS.noServer);
  if (response.ok) return response;
  const text = await response.text();
  throw new EntenteError('refused', messageIn(text));
}

/** Errors are JSON with a message, or plain text. */
function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown };
    return typeof message === 'string' ? message : text;
  } catch {
    return text;
  }
}

async function readAll(
  response: Response,
  onProgress: (progress: Progress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(response.headers.get('content-length') ?? 0);
  const total = length > 0 ? length : null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (value !== undefined) {
      chunks.push(value);
      loaded += value.length;
      onProgress({ loaded, total });
    }
    if (done) return join(chunks, loaded);
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
