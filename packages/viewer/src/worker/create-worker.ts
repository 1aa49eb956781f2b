/**
 * The files that workers are made of. `viewer`: the page's own, which in a worker searches and lays out
 * (see `main.ts`); `open` translates graphs of other programs (see `open.ts`).
 */
export type WorkerFile = 'viewer' | 'open';

/** Makes a worker of one of the viewer's files; null where this page lacks it. @throws where it may not run */
export type WorkerMaker = (file: WorkerFile) => Worker | null;

/** Where a page holds the files in itself. */
const HELD = { viewer: 'script[type="module"]:not([src])', open: '#entente-open' } as const;

/**
 * How workers of this page are made: from the viewer's own file at `address` and `open.js` beside it; in a
 * page that holds the viewer in itself, from the text of its elements. Null where there are no workers.
 */
export function workerMaker(address: string): WorkerMaker | null {
  if (typeof Worker === 'undefined') return null;
  if (/^https?:/.test(address) && document.getElementById('entente-data') === null) {
    return (file) => create(file === 'viewer' ? address : new URL('open.js', address), 'module');
  }
  return (file) => {
    const held = [...document.querySelectorAll(HELD[file])];
    if (held.length === 0) return null;
    const text = held.map((script) => script.textContent).join('\n');
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    // Of a page on the disk Chromium starts no worker that is a module; `open.js` need not be one.
    return create(url, file === 'viewer' ? 'module' : 'classic');
  };
}

/** A worker of `file`; null where none can be made. */
export function tryMake(createWorker: WorkerMaker | null, file: WorkerFile): Worker | null {
  try {
    return createWorker?.(file) ?? null;
  } catch {
    return null;
  }
}

function create(address: string | URL, type: WorkerType): Worker {
  return new Worker(address, { type, name: 'entente' });
}
