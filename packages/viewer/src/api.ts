import { EntenteError, type ClaimAnswer, type EntityAnswer, type ViewMeta } from '@entente/core';
import { toViewGraph, type ViewGraph } from './core/graph.ts';

/** Where the viewer's data comes from. An answer is asked for once and kept. */
export interface Api {
  readonly graph: () => Promise<ViewGraph>;
  readonly meta: () => Promise<ViewMeta>;
  readonly claim: (id: string) => Promise<ClaimAnswer>;
  readonly entity: (id: string) => Promise<EntityAnswer>;
}

/** The server of `entente view`, at `base` (`./api/`). Promises reject with an EntenteError. */
export function createApi(base: string): Api {
  const known = new Map<string, Promise<unknown>>();
  const ask = (path: string): Promise<unknown> => {
    const found = known.get(path) ?? fetchJson(base + path);
    known.set(path, found);
    found.catch(() => known.delete(path));
    return found;
  };
  return {
    graph: async () => toViewGraph(await ask('graph')),
    meta: async () => (await ask('meta')) as ViewMeta,
    claim: async (id) => (await ask(`claims/${encodeURIComponent(id)}`)) as ClaimAnswer,
    entity: async (id) => (await ask(`entities/${encodeURIComponent(id)}`)) as EntityAnswer,
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => null);
  if (response === null) {
    throw new EntenteError('no-server', 'The server does not answer. Run again: entente view');
  }
  if (response.status === 404) throw new EntenteError('not-found', 'This is not in the graph.');
  if (!response.ok) throw new EntenteError('refused', await response.text());
  return response.json();
}
