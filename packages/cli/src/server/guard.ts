import { timingSafeEqual } from 'node:crypto';

/** The header that carries the token of this start of the server. */
export const TOKEN_HEADER = 'x-entente-token';

/** Where more than reading is known, and by which methods. */
export const WRITABLE: Readonly<Partial<Record<string, readonly string[]>>> = {
  '/api/decisions': ['POST', 'DELETE'],
  '/api/query': ['POST'],
};

/** What a guard looks at; header names in lower case. */
export interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly header: (name: string) => string | undefined;
}

export interface GuardOptions {
  readonly port: number;
  /** What the page was given when it was served. */
  readonly token: string;
}

/** Why a request is turned away. */
export interface Refusal {
  readonly status: 403 | 405 | 415;
  readonly message: string;
}

/**
 * Turns away whatever is not this machine's own browser on the viewer's own page. `Host` stops DNS
 * rebinding; `Origin` and `Sec-Fetch-Site` stop other sites' pages; besides GET and HEAD only the
 * methods of `WRITABLE` are known. Null lets the request pass.
 */
export function refusalOf(request: RequestHead, { port, token }: GuardOptions): Refusal | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${String(port)}`);
  const host = request.header('host');
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    return { status: 403, message: `Open this page as http://127.0.0.1:${String(port)}/` };
  }
  const origin = request.header('origin');
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return { status: 403, message: 'Requests from other sites are refused.' };
  }
  const site = request.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, message: 'Requests from other sites are refused.' };
  }
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (WRITABLE[request.path]?.includes(request.method) !== true) {
    return { status: 405, message: 'Here this server only reads: use GET.' };
  }
  return writeRefusalOf(request, origin, token);
}

/** A page that acts shows that it is ours: it sends its origin, JSON, and the token it was given. */
function writeRefusalOf(
  { method, header }: RequestHead,
  origin: string | undefined,
  token: string,
): Refusal | null {
  const type = header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (method === 'POST' && type !== 'application/json') {
    return { status: 415, message: 'Send JSON, with Content-Type: application/json.' };
  }
  const given = Buffer.from(header(TOKEN_HEADER) ?? '');
  const wanted = Buffer.from(token);
  if (origin === undefined || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return { status: 403, message: 'This page is of an earlier start of the viewer: reload it.' };
  }
  return null;
}

/** Headers of every answer; `nonce` is what the page's own `<style>` elements carry. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
