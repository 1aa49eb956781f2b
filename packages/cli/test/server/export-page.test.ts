import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { toExportPage } from '../../src/server/export-page.ts';
import type { ViewerFile } from '../../src/server/viewer-files.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" />
<meta property="csp-nonce" nonce="__NONCE__" />
<script type="module" crossorigin src="./viewer.js"></script>
<link rel="stylesheet" crossorigin href="./viewer.css">
</head><body><div id="root"></div></body></html>`;
const CODE = 'run("</script><!--", a<b, "$&$1")';

function filesOf(texts: Readonly<Record<string, string>>): Map<string, ViewerFile> {
  return new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { type: '', bytes: new Uint8Array(new TextEncoder().encode(text)) },
    ]),
  );
}

const FILES = filesOf({
  '/index.html': PAGE,
  '/viewer.js': CODE,
  '/open.js': CODE,
  '/viewer.css': 'p{content:"</style>"}',
});
const VIEW = new Uint8Array([0, 255, 1, 2]);

test('script, style and data stand in the page, which may ask for nothing', () => {
  const page = toExportPage(FILES, VIEW);
  expect(page).not.toMatch(/\b(?:src|href)=/);
  const [, data] =
    /<script type="application\/octet-stream" id="entente-data">([^<]*)<\/script>/.exec(page) ?? [];
  expect(Buffer.from(data ?? '', 'base64')).toEqual(Buffer.from(VIEW));
  const [, code = ''] = /<script type="module">([^]*?)<\/script>/.exec(page) ?? [];
  expect(code).toBe('run("\\x3C/script>\\x3C!--", a<b, "$&$1")');
  const [, opener] =
    /<script type="text\/plain" id="entente-open">([^]*?)<\/script>/.exec(page) ?? [];
  expect(opener).toBe(code);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const hash = createHash('sha256').update(code).digest('base64');
  expect(policy).toContain(`script-src 'sha256-${hash}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|connect-src|self/);
  const [, nonce = ''] =
    /<style nonce="([^"]*)">p\{content:"<\\\/style>"\}<\/style>/.exec(page) ?? [];
  expect(policy).toContain(`style-src 'nonce-${nonce}'`);
  expect(page).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`);
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'));
  expect(page.indexOf('id="root"')).toBeLessThan(page.indexOf('entente-data'));
});

test('the same graph gives the same page', () => {
  expect(toExportPage(FILES, VIEW)).toBe(toExportPage(FILES, VIEW.slice()));
});

test('a viewer that is not whole says what to run', () => {
  expect(() => toExportPage(filesOf({ '/index.html': PAGE }), VIEW)).toThrow(/npm run build/);
  const withoutOpener = new Map([...FILES].filter(([path]) => path !== '/open.js'));
  expect(() => toExportPage(withoutOpener, VIEW)).toThrow(/lacks \/open\.js.*npm run build/);
  expect(() => toExportPage(filesOf({ '/index.html': '<p>' }), VIEW)).toThrow(/npm run build/);
});
