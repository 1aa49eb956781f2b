/** What a guard looks at; header names in lower case. */
export interface RequestHead {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

/** Why a request is turned away. */
export interface Refusal {
  readonly status: 403 | 405;
  readonly message: string;
}

/**
 * Turns away whatever is not this machine's own browser reading the viewer's own page.
 * `Host` stops DNS rebinding; `Origin` and `Sec-Fetch-Site` stop other sites' pages; only GET and
 * HEAD are known. Null lets the request pass.
 */
export function refusalOf(request: RequestHead, port: number): Refusal | null {
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
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, message: 'This server only reads: use GET.' };
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
