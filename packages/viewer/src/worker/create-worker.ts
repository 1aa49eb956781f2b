/**
 * How a worker of this page is made: from the viewer's own file, which in a worker serves tasks (see
 * `main.ts`); in a page that holds the viewer in itself, from the text of that element. Null where
 * neither is known.
 */
export function workerMaker(address: string): (() => Worker) | null {
  if (typeof Worker === 'undefined') return null;
  if (/^https?:/.test(address) && document.getElementById('entente-data') === null) {
    return () => new Worker(address, { type: 'module', name: 'entente' });
  }
  const scripts = [...document.querySelectorAll('script[type="module"]:not([src])')];
  if (scripts.length === 0) return null;
  return () => {
    const text = scripts.map((script) => script.textContent).join('\n');
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    return new Worker(url, { type: 'module', name: 'entente' });
  };
}
