import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { parseJsonLines, type ClaimRecord, type EntityRecord } from '@entente/core';
import { findChromium, startChromium } from '../scripts/chromium.ts';
import { runEntente } from './run-entente.ts';
import { inViewer } from './in-viewer.ts';
import { NEWS, writeTree } from './sample-news.ts';

/** What the page does with a graph directory: decisions, queries, the exported page, embedding. */
jest.setTimeout(300_000);

let folder = '';
let browser: Browser | null = null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-desk-'));
  await writeTree(join(folder, 'news'), NEWS);
  const built = await runEntente(['build', 'news', '--out', 'graph', '--model', 'fast'], {
    cwd: folder,
  });
  if (built.code !== 0) throw new Error(built.stderr);
  const executable = await findChromium();
  if (executable !== null) browser = await startChromium(executable);
  else if (process.env.CI === 'true') throw new Error('CI needs Chromium: set CHROMIUM.');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const readGraph = async <T extends object>(name: string): Promise<T[]> =>
  parseJsonLines<T>(await readFile(join(folder, 'graph', name), 'utf8'), name);

/** Opens an address with `check`, expecting no error. */
async function onPage(url: string, check: (page: Page) => Promise<void>): Promise<void> {
  if (browser === null) return;
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    // A refused query is an answer of the server, which the browser tells of too.
    if (message.type() === 'error' && !message.text().includes('status of 400')) {
      troubles.push(message.text());
    }
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.addInitScript(`localStorage.setItem('entente-tour', '1')`);
  try {
    await page.goto(url);
    await check(page);
    expect(troubles).toEqual([]);
  } finally {
    await page.close();
  }
}

const decisions = () => readFile(join(folder, 'decisions.yaml'), 'utf8').catch(() => '');

test('a rejected claim leaves the graph, its decision stands in decisions.yaml, undo brings it back', async () => {
  const [claim] = await readGraph<ClaimRecord>('claims.jsonl');
  if (claim === undefined) throw new Error('no claim');
  await inViewer(folder, async (url) => {
    await onPage(`${url}#claim=${encodeURIComponent(claim.id)}&theme=dark`, async (page) => {
      await page.getByRole('button', { name: 'Reject', exact: true }).click();
      await page.getByText('rejected by a person').waitFor();
      // What is left of the pair, or its subject, takes the place of the claim, which is told in words.
      await page.locator('.desk-notice p', { hasText: /^Rejected: / }).waitFor();
      expect(await page.locator('.desk-notice').textContent()).not.toContain('claim:');
      expect(page.url()).not.toContain(encodeURIComponent(claim.id));
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await decisions()).toContain(`action: reject, ids: [${claim.id}]`);
      // The state is kept: the same selection and theme.
      expect(page.url()).toContain('theme=dark');
      await page.locator('.desk-notice').getByRole('button', { name: 'Undo' }).click();
      await page.waitForURL((url) => url.hash.includes(encodeURIComponent(claim.id)));
      await page.locator('.evidence').first().waitFor();
      expect(await decisions()).toBe('');
      await page.getByRole('button', { name: 'Reject', exact: true }).click();
      await page.locator('.desk-notice p', { hasText: /^Rejected: / }).waitFor();
      // A step of the view after it is taken back first, by the same keys.
      await page
        .getByRole('button', { name: 'Table' })
        .or(page.getByRole('radio', { name: 'Table' }))
        .click();
      await page.locator('main[data-view="table"]').waitFor();
      await page.locator('.details').focus();
      await page.keyboard.press('Control+z');
      await page.locator('main[data-view="graph"]').waitFor();
      expect(await decisions()).toContain(`action: reject, ids: [${claim.id}]`);
      await page.keyboard.press('Control+z');
      await page.locator('.desk-notice p', { hasText: /^Undone: Rejected/ }).waitFor();
      await page.waitForURL((url) => url.hash.includes(encodeURIComponent(claim.id)));
      expect(await decisions()).toBe('');
      await page.getByRole('button', { name: 'Accept', exact: true }).click();
      await page.getByRole('button', { name: 'Withdraw', exact: true }).waitFor();
      await page.locator('.desk-notice p', { hasText: /^Accepted/ }).waitFor();
      expect(await decisions()).toContain(`action: accept, ids: [${claim.id}]`);
      await page.locator('.desk-notice').getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    });
  });
});

test('an entity is renamed and merged, and what is wrong is told', async () => {
  const entities = await readGraph<EntityRecord>('entities.jsonl');
  const [one, other] = ['Vladimir Putin', 'Recep Tayyip Erdogan'].map((name) =>
    entities.find((entity) => entity.name === name),
  );
  await inViewer(folder, async (url) => {
    await onPage(`${url}#node=${encodeURIComponent(one?.id ?? '')}`, async (page) => {
      await page.getByRole('button', { name: 'Rename …' }).click();
      await page.getByLabel('New name').fill('V. Putin');
      await page.getByRole('button', { name: 'Rename', exact: true }).click();
      await page.locator('.details h2', { hasText: 'V. Putin' }).waitFor();
      expect(await decisions()).toContain('action: rename');
      await page.getByRole('button', { name: 'Merge with another …' }).click();
      await page.getByRole('combobox', { name: 'The same as' }).fill('Recep');
      await page.getByRole('option', { name: /^Recep Tayyip Erdogan/ }).waitFor();
      // Escape closes the suggestions and leaves the dialog.
      await page.keyboard.press('Escape');
      expect(await page.getByRole('option').count()).toBe(0);
      await page.getByRole('combobox', { name: 'The same as' }).fill('Recep T');
      await page.getByRole('option', { name: /^Recep Tayyip Erdogan/ }).click();
      await page.getByRole('button', { name: 'Merge', exact: true }).click();
      await page.locator('.aliases', { hasText: 'Erdogan' }).waitFor();
      expect(await decisions()).toContain(other?.id ?? 'no entity');
      for (const left of ['merge', '']) {
        await page.locator('.desk-notice').getByRole('button', { name: 'Undo' }).click();
        await page.waitForTimeout(500);
        await page.locator('.desk-notice p', { hasText: /^Undone/ }).waitFor();
        expect(left === '' ? await decisions() : '').toBe('');
      }
      await page.locator('.details h2', { hasText: 'Vladimir Putin' }).waitFor();
    });
  });
});

test('a query gives a table and marks what it found; errors are shown', async () => {
  await inViewer(folder, async (url) => {
    await onPage(`${url}#query=1`, async (page) => {
      const cypher = 'MATCH (a:Country)-[r]->(b:Country) RETURN a.id, b.name, r.claimId LIMIT 3';
      await page.getByRole('textbox', { name: 'Query' }).fill(cypher);
      await page.keyboard.press('Control+Enter');
      await page.locator('.result tbody tr').first().waitFor();
      expect(await page.locator('.result tbody tr').count()).toBe(3);
      await page.getByText(/and 3 claims are marked in the graph/).waitFor();
      await page.locator('.result .id').first().click();
      await page.locator('.entity').waitFor();
      await page.getByRole('button', { name: '‹ Query with Cypher' }).click();
      await page.getByRole('textbox', { name: 'Query' }).fill('CREATE (n:Country) RETURN n');
      await page.getByRole('button', { name: 'Run' }).click();
      await page.locator('.panel .error').waitFor();
      expect(await page.locator('.panel .error').textContent()).toMatch(/read/i);
    });
  });
});

test('an exported page opens from the disk, asks for nothing, and only reads', async () => {
  const { code } = await runEntente(['view', '--graph', 'graph', '--export', 'page.html'], {
    cwd: folder,
  });
  expect(code).toBe(0);
  const claims = await readGraph<ClaimRecord>('claims.jsonl');
  const claim = claims.find(({ object, modality }) => object !== null && modality === 'asserted');
  const url = pathToFileURL(join(folder, 'page.html')).href;
  await onPage(`${url}#claim=${encodeURIComponent(claim?.id ?? '')}`, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.locator('.evidence').first().waitFor();
    expect(await page.locator('.evidence').count()).toBe(claim?.evidence.length);
    expect(await page.locator('.evidence mark').count()).toBeGreaterThan(0);
    await page.waitForFunction('entente.stats() !== null');
    expect(await page.evaluate('entente.stats().nodes')).toBeGreaterThan(5);
    await page.keyboard.press('/');
    await page.keyboard.type('ger');
    await page.getByRole('option', { name: /^Germany/ }).click();
    await page.getByRole('heading', { name: 'Germany', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^(Accept|Reject|Rename …)$/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Query with Cypher' }).count()).toBe(0);
    expect(asked.filter((one) => !/^(file:.*page\.html|blob:|data:)/.test(one))).toEqual([]);
  });
});

test('twenty viewers come and go in another page and leave nothing behind', async () => {
  const page = (body: string) =>
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="viewer.css"><h1 style="margin:21px">Host</h1>
     <script type="module" src="viewer.js"></script>${body}`;
  await inViewer(folder, async (url) => {
    if (browser === null) return;
    const context = await browser.newContext({ bypassCSP: true });
    await context.route(`${url}host.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: page(
          '<entente-graph src="api/view"></entente-graph><div id="root" style="height:400px"></div>',
        ),
      }),
    );
    const tab = await context.newPage();
    const troubles: string[] = [];
    tab.on('console', (message) => {
      if (
        ['error', 'warning'].includes(message.type()) &&
        !/GPU stall|GL Driver/.test(message.text())
      )
        troubles.push(message.text());
    });
    tab.on('pageerror', (error) => troubles.push(error.message));
    await tab.addInitScript(`localStorage.setItem('entente-tour', '1')`);
    await tab.goto(`${url}host.html`);
    await tab.waitForFunction(`document.querySelector('entente-graph')?.viewer?.stats()`);
    expect(
      await tab.evaluate(`document.querySelector('entente-graph').viewer.stats().nodes`),
    ).toBeGreaterThan(5);
    // A page's own root stays empty, its styles its own.
    expect(await tab.evaluate(`document.getElementById('root').childElementCount`)).toBe(0);
    expect(await tab.evaluate(`getComputedStyle(document.querySelector('h1')).margin`)).toBe(
      '21px',
    );
    expect(await tab.evaluate('location.hash')).toBe('');
    const left = await tab.evaluate(`(async () => {
      document.querySelector('entente-graph').remove();
      const data = await (await fetch('api/view')).arrayBuffer();
      const element = document.getElementById('root');
      for (let i = 0; i < 20; i += 1) {
        const viewer = Entente.mountViewer(element, { data, state: 'view=graph' });
        while (viewer.stats() === null) await new Promise((resolve) => setTimeout(resolve, 20));
        viewer.unmount();
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return [element.childElementCount, element.className, document.querySelectorAll('canvas').length];
    })()`);
    expect(left).toEqual([0, '', 0]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
