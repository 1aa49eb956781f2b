import { UsageError } from '@entente/core';
import { createApi, createStaticApi, fetchBytes, type Api } from '../api.ts';
import { EMBED } from '../strings/app.ts';

/** A view file: its bytes, or its address. */
export type GraphSource = ArrayBuffer | Uint8Array<ArrayBuffer> | string | URL;

/** Where a viewer within another page has its graph from: it can be read only. @throws UsageError */
export function apiOf(source: GraphSource | undefined): Api {
  if (source === undefined) throw new UsageError('no-data', EMBED.noData);
  if (source instanceof Uint8Array) return createStaticApi(() => Promise.resolve(source));
  if (source instanceof ArrayBuffer) {
    return createStaticApi(() => Promise.resolve(new Uint8Array(source)));
  }
  return createStaticApi((onProgress) => fetchBytes(String(source), onProgress));
}

/** The graph of a server, or of a file. */
export function apiAt(server: string | null, file: string | null): Api {
  return server === null && file !== null ? apiOf(file) : createApi(server ?? './api/');
}
