import { createApi } from './api.ts';
import { mountViewer, type Viewer } from './mount.tsx';

declare global {
  /** The mounted viewer, for the console and for tests. */
  var entente: Viewer | undefined;
}

const root = document.getElementById('root');
if (root !== null) globalThis.entente = mountViewer(root, { api: createApi('./api/') });
