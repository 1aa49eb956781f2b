import { createApi, createStaticApi } from './api.ts';
import { defineElement } from './embed/element.ts';
import { mountViewer, type Viewer } from './mount.tsx';
import { workerMaker } from './worker/create-worker.ts';
import { serveTasks } from './worker/serve-tasks.ts';

declare global {
  /** The mounted viewer, for the console and for tests. */
  var entente: Viewer | undefined;
  /** For pages that load the viewer's file: puts viewers into them. */
  var Entente: { readonly mountViewer: typeof mountViewer } | undefined;
}

/** One file for the page and its first worker, so that an exported page holds it but once. */
if (typeof document === 'undefined') serveTasks(globalThis);
else start();

function start(): void {
  const createWorker = workerMaker(import.meta.url);
  defineElement(createWorker);
  globalThis.Entente = {
    mountViewer: (element, options) => mountViewer(element, { createWorker, ...options }),
  };
  // The viewer's own page says so: another page may have a root too.
  const root = document.querySelector<HTMLElement>('#root[data-entente]');
  if (root === null) return;
  const data = document.getElementById('entente-data');
  const token = document.querySelector<HTMLMetaElement>('meta[name="entente-token"]')?.content;
  const api =
    data === null
      ? createApi('./api/', token ?? null)
      : createStaticApi(() => Promise.resolve(bytesOf(data.textContent)));
  globalThis.entente = mountViewer(root, { api, createWorker, keepsAddress: true });
}

/** Bytes of base64 text. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
