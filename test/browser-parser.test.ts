import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createParser, parse, toConllu, toConlluSentence } from '@entente/nlp';
import type { Browser } from 'playwright-core';
import { findChromium, startChromium } from '../scripts/chromium.ts';

/** The parser's one file in a real browser. Needs `npm run build`. */
const TEXT =
  'OSLO — Mr Lind said on Monday that the talks hadn’t failed.\n\n“We will sign,” he added.';
const nlp = new URL('../packages/nlp/', import.meta.url);
const files: Readonly<Record<string, URL>> = {
  '/parser.js': new URL('dist/bundle/parser.js', nlp),
  '/accurate.bin': new URL('model/accurate.bin', nlp),
};
const asked: string[] = [];
const executable = await findChromium();
if (executable === null && process.env.CI !== 'true') {
  console.warn(
    'PARSER NOT TESTED IN A BROWSER: no Chromium. Install it, or set CHROMIUM to its path.',
  );
}
let server: Server;
let browser: Browser | null = null;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const file = files[path];
    if (file === undefined)
      return response.end('<!doctype html><title>test</title><link rel="icon" href="data:,">');
    response.setHeader(
      'content-type',
      path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
    );
    return void readFile(file).then((bytes) => response.end(bytes));
  }).listen(0, '127.0.0.1');
  if (executable !== null) browser = await startChromium(executable);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.close();
});

const expected = async (model: string): Promise<string> => {
  const parser = createParser(await readFile(new URL(`model/${model}.bin`, nlp)));
  return toConllu(parse(TEXT, parser).map((sentence) => toConlluSentence(TEXT, sentence)));
};

/** Runs `script` in a page, with `TEXT`, and checks what it returns. */
async function inPage(script: string, check: (found: unknown) => Promise<void>): Promise<void> {
  if (browser === null) {
    if (process.env.CI === 'true') throw new Error('CI needs Chromium: set CHROMIUM.');
    return;
  }
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${String(port)}/`);
  asked.length = 0;
  await check(await page.evaluate(`(async (text) => { ${script} })(${JSON.stringify(TEXT)})`));
  await page.close();
}

test('a page parses as Node does, with nothing but the one file', async () => {
  await inPage(
    `const { createFastParser, parse, toConllu, toConlluSentence } = await import('/parser.js');
     const sentences = parse(text, createFastParser());
     return toConllu(sentences.map((sentence) => toConlluSentence(text, sentence)));`,
    async (found) => {
      expect(found).toBe(await expected('fast'));
      expect(asked).toEqual(['/parser.js']);
    },
  );
}, 60_000);

test('a worker parses with either model', async () => {
  await inPage(
    `const { toConllu, toConlluSentence } = await import('/parser.js');
     const worker = new Worker('/parser.js', { type: 'module' });
     const ask = (request) =>
       new Promise((resolve) => {
         worker.onmessage = ({ data }) => resolve(data);
         worker.postMessage(request);
       });
     const show = ({ sentences }) => toConllu(sentences.map((one) => toConlluSentence(text, one)));
     const fast = await ask({ id: 1, text });
     const bytes = await (await fetch('/accurate.bin')).arrayBuffer();
     const accurate = await ask({ id: 2, text, model: new Uint8Array(bytes) });
     const bad = await ask({ id: 3, text, model: new Uint8Array(3) });
     return { fast: show(fast), accurate: show(accurate), bad };`,
    async (found) => {
      expect(found).toEqual({
        fast: await expected('fast'),
        accurate: await expected('accurate'),
        bad: { id: 3, error: expect.stringContaining('not a model') as unknown },
      });
    },
  );
}, 60_000);
