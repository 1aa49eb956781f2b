import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, startChromium } from '../scripts/chromium.ts';
import { runEntente } from './run-entente.ts';
import { NEWS, writeTree } from './sample-news.ts';
import { shareOfPixels, statsOf, STRONG } from './viewer/on-page.ts';
import { openViewer, straitData, whenDrawn } from './viewer/open-viewer.ts';

/** The viewer as one file, and as a part of a page that comes and goes. */
let folder = '';
let browser: Browser | null = null;
const served = openViewer(straitData);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-offline-'));
  await writeTree(join(folder, 'news'), NEWS);
  const steps = [
    ['build', 'news', '--out', 'graph', '--model', 'fast'],
    ['view', '--graph', 'graph', '--export', 'page.html'],
  ];
  for (const step of steps) {
    const done = await runEntente(step, { cwd: folder });
    if (done.code !== 0) throw new Error(done.stderr);
  }
  const executable = await findChromium();
  if (executable !== null) browser = await startChromium(executable);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('an exported page draws, finds, shows sentences and opens files without any request', async () => {
  const page = await browser?.newPage({ viewport: { width: 1280, height: 800 } });
  if (page === undefined) return;
  const asked: string[] = [];
  const troubles = troublesOf(page);
  await page.context().setOffline(true);
  const address = pathToFileURL(join(folder, 'page.html')).href;
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== address)
      asked.push(request.url());
  });
  await page.goto(address);
  await whenDrawn(page);
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  expect((await statsOf(page)).edges).toBeGreaterThan(0);
  expect(await shareOfPixels(page, STRONG)).toBeGreaterThan(0.001);
  await page.locator('.claim-line').first().click();
  await page.locator('.evidence mark').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('a');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Open a file …' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'two.gexf', mimeType: 'application/xml' },
    buffer:
      Buffer.from(`<gexf><graph><nodes><node id="a" label="Alma"/><node id="b" label="Bruno"/></nodes>
      <edges><edge source="a" target="b"/></edges></graph></gexf>`),
  });
  await page.getByText('2 entities, 1 claim').first().waitFor();
  expect(asked).toEqual([]);
  expect(troubles).toEqual([]);
  await page.close();
}, 300_000);

function troublesOf(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'log') troubles.push(message.text());
  });
  return troubles;
}

test('twenty viewers that come and go leave no context behind', async () => {
  await served.visit({}, async (page) => {
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    for (let i = 0; i < 20; i += 1) {
      await page.evaluate(`(() => {
        const element = document.createElement('entente-graph');
        element.setAttribute('api', './api/');
        element.style.cssText = 'display: block; width: 600px; height: 400px';
        document.body.append(element);
      })()`);
      await page.locator('entente-graph .canvas canvas').first().waitFor();
      await page.evaluate(`document.querySelector('entente-graph').remove()`);
    }
    expect(warnings).toEqual([]);
    expect(await page.locator('canvas').count()).toBeLessThan(12);
    expect(await shareOfPixels(page, STRONG)).toBeGreaterThan(0.002);
  });
}, 120_000);
