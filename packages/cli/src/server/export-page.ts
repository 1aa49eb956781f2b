import { createHash } from 'node:crypto';
import { UsageError } from '@entente/core';
import type { ViewerFile } from './viewer-files.ts';

/**
 * One page with the built viewer of `files` and the view file in it, which asks for nothing: scripts
 * and styles stand in it, its Content-Security-Policy lets only those run, and forbids every request.
 * The view file is base64 in `<script type="application/octet-stream" id="entente-data">`, and the code that
 * opens graphs of other programs stands in `<script type="text/plain" id="entente-open">`: neither runs there,
 * the viewer makes a worker of the latter.
 * @throws UsageError `viewer-not-built` when the page names a file that is not there
 */
export function toExportPage(files: ReadonlyMap<string, ViewerFile>, viewFile: Uint8Array): string {
  const scripts: string[] = [];
  const nonce = createHash('sha256').update(viewFile).digest('base64url').slice(0, 22);
  const textOf = (path: string): string => {
    const file = files.get(new URL(path, 'file:///').pathname);
    if (file) return new TextDecoder().decode(file.bytes);
    throw new UsageError('viewer-not-built', `The viewer lacks ${path}. Run: npm run build`);
  };
  const page = textOf('/index.html')
    .replaceAll('__NONCE__', nonce)
    .replace(/<link\b[^>]*\brel="stylesheet"[^>]*>/g, (tag) => {
      const style = textOf(attributeOf(tag, 'href')).replaceAll('</style', '<\\/style');
      return `<style nonce="${nonce}">${style}</style>`;
    })
    .replace(/<script\b[^>]*\bsrc="[^"]*"[^>]*>\s*<\/script>/g, (tag) => {
      scripts.push(forScript(textOf(attributeOf(tag, 'src'))));
      return '';
    });
  const data = Buffer.from(viewFile.buffer, viewFile.byteOffset, viewFile.length);
  const policy = policyOf(scripts, nonce);
  return join(page, {
    head: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    body: [
      `<script type="application/octet-stream" id="entente-data">${data.toString('base64')}</script>`,
      `<script type="text/plain" id="entente-open">${forScript(textOf('/open.js'))}</script>`,
      ...scripts.map((script) => `<script type="module">${script}</script>`),
    ],
  });
}

/** The policy goes before everything else in the head, data and scripts to the end of the body. */
function join(page: string, parts: { readonly head: string; readonly body: string[] }): string {
  const head = /<meta charset="[^"]*"\s*\/?>/i.exec(page);
  const end = page.lastIndexOf('</body>');
  if (head === null || end < 0) {
    throw new UsageError(
      'viewer-not-built',
      'The page of the viewer is not whole. Run: npm run build',
    );
  }
  const start = head.index + head[0].length;
  return [
    page.slice(0, start),
    parts.head,
    page.slice(start, end),
    ...parts.body,
    page.slice(end),
  ].join('\n');
}

/** `code` so that it ends no script element and starts no comment in one; it means the same. */
function forScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function policyOf(scripts: readonly string[], nonce: string): string {
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
