import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '@entente/core';

/** A built file of the viewer, held in memory. */
export interface ViewerFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where `npm run build` puts the viewer. */
export const VIEWER_DIRECTORY = fileURLToPath(
  new URL('../../../viewer/dist/app/', import.meta.url),
);

/**
 * All servable files of `directory` by their path in a URL (`/index.html`). Only these are ever
 * served, so no request can name another file. @throws UsageError when there is no index.html.
 */
export async function readViewerFiles(directory: string): Promise<Map<string, ViewerFile>> {
  const files = new Map<string, ViewerFile>();
  for (const name of await readdir(directory, { recursive: true }).catch(() => [])) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const bytes = new Uint8Array(await readFile(join(directory, name)));
    files.set(`/${name.split(sep).join('/')}`, { type, bytes });
  }
  if (!files.has('/index.html')) {
    throw new UsageError('viewer-not-built', 'The viewer is not built. Run: npm run build');
  }
  return files;
}
