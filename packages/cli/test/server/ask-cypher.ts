import type { RunningServer } from '../../src/server/server.ts';

/** Asks as the Cypher panel of the page does; `headers` change what it sends. */
export async function askCypher(
  { url, token }: RunningServer,
  cypher: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}api/query`, {
    method: 'POST',
    headers: {
      ...{ Origin: url.slice(0, -1), 'Content-Type': 'application/json', 'X-Entente-Token': token },
      ...headers,
    },
    body: JSON.stringify({ cypher }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    ...(answer.headers.get('content-type')?.includes('json') === true
      ? (JSON.parse(text) as object)
      : { text }),
  };
}
