import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ViewData } from '@entente/core';
import { writeViewFile } from '@entente/graph';
import { openGraph } from '../packages/viewer/src/core/open/open.ts';
import { openViewer, straitData } from './viewer/open-viewer.ts';
import { shownWords, statsOf } from './viewer/on-page.ts';

/** What the viewer writes into files, and what it reads from them. */
const data = straitData();
const { visit, browser, url } = openViewer(() => data);

/** Two entities without relations, as D3 writes them. */
const TWO = JSON.stringify({ nodes: [{ id: 'a' }, { id: 'b' }], edges: [] });

/** Entities by name with their relations, whatever the order: equal for isomorphic graphs. */
function shapeOf({ entities, edges }: ViewData): readonly string[] {
  const name = (row = 0) => `${entities.id.at(row) ?? ''} ${entities.name.at(row) ?? ''}`;
  return [
    ...Array.from({ length: entities.count }, (_, row) => name(row)),
    ...Array.from({ length: edges.count }, (_, edge) =>
      [name(edges.source[edge]), name(edges.target[edge])].join(' > '),
    ),
  ].sort();
}

test('GraphML, GEXF and JSON of the whole graph are read again as the same graph', async () => {
  await visit({}, async (page) => {
    await openDialog(page, 'Export …');
    await page.getByText('The whole graph').click();
    for (const format of ['GraphML', 'GEXF', 'JSON']) {
      const text = await save(page, new RegExp(`^${format} `));
      const again = openGraph(text.toString('utf8'));
      expect([format, shapeOf(again)]).toEqual([format, shapeOf(data)]);
    }
  });
}, 300_000);

test('tables and pictures hold what is shown', async () => {
  await visit({}, async (page) => {
    const { nodes, edges } = await statsOf(page);
    await openDialog(page, 'Export …');
    const table = (await save(page, /^Relations as CSV/)).toString('utf8');
    expect(table.trimEnd().split('\r\n').length).toBe(edges + 1);
    const svg = (await save(page, /^SVG/)).toString('utf8');
    expect(svg.match(/<circle class="node"/g)?.length).toBe(nodes);
    expect(svg.match(/<path class="edge"/g)?.length).toBe(edges);
    expect(svg).toContain('made with Entente.');
    const png = await save(page, /^PNG/);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const ground = await page.locator('.canvas').boundingBox();
    expect(width).toBe(Math.round(ground?.width ?? 0));
    // The legend and the source line stand beneath the picture.
    expect(height).toBeGreaterThan((ground?.height ?? 0) + 40);
  });
}, 300_000);

test('a GraphML of another program opens without evidence; what is no graph says so', async () => {
  const graphml = `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="l" for="node" attr.name="label" attr.type="string"/>
    <graph edgedefault="directed"><node id="a"><data key="l">Alma</data></node>
    <node id="b"><data key="l">Bruno</data></node><edge source="a" target="b"/></graph></graphml>`;
  await visit({}, async (page) => {
    await openDialog(page, 'Open a file …');
    const choose = page.locator('input[type="file"]');
    await choose.setInputFiles(fileOf('list.json', '{"no": "graph"}'));
    await page.getByRole('alert').getByText('This JSON holds no graph').waitFor();
    await choose.setInputFiles(fileOf('two.graphml', graphml));
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.getByText('2 entities, 1 claim').first().waitFor();
    expect(await shownWords(page)).toMatch(/^2 of 2 entities and 1 of 1 relations/);
    await page.locator('.start .claim-line').first().click();
    await page.getByText('This graph came without sentences').waitFor();
    expect(await page.locator('.evidence').count()).toBe(0);
    await openDialog(page, 'Open a file …');
    await page.getByRole('button', { name: 'Back to the graph before' }).click();
    await page.getByText('71 claims from 18 articles').first().waitFor();
  });
}, 300_000);

test('a file that is dropped on the page takes the place of the graph; a damaged one does not', async () => {
  const bytes = Buffer.from(writeViewFile(data));
  const damaged: readonly (readonly [name: string, bytes: Buffer, why: string])[] = [
    ['broken.graphml', Buffer.from('<graphml><node>'), 'not well-formed XML'],
    ['cut.arrows', bytes.subarray(0, -8), 'it was cut'],
    ['cut.arrows', bytes.subarray(0, -8), 'it was cut'],
    ['empty.graphml', Buffer.alloc(0), 'GraphML'],
  ];
  await visit({ fragment: '#types=Person' }, async (page) => {
    for (const [name, file, why] of damaged) {
      await drop(page, name, file.toString('base64'));
      await page.getByRole('alert').getByText(why).waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      expect((await statsOf(page)).nodes).toBeGreaterThan(0);
    }
    await drop(page, 'view.arrows', bytes.toString('base64'));
    await page.waitForURL((url) => !url.hash.includes('types='));
    await page.getByText('71 claims from 18 articles').first().waitFor();
  });
}, 300_000);

test('a graph without relations shows its entities', async () => {
  await visit({}, async (page) => {
    await drop(page, 'points.json', Buffer.from(TWO).toString('base64'));
    await page.getByText('2 entities, 0 claims').first().waitFor();
    expect((await statsOf(page)).nodes).toBe(2);
  });
}, 300_000);

test('in a page elsewhere the file beside viewer.js opens them', async () => {
  const page = await browser()?.newPage();
  if (page === undefined) return;
  await page.route('**/deep/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><script type="module" src="/viewer.js"></script>
        <entente-graph api="/api/" style="display: block; height: 600px"></entente-graph>`,
    }),
  );
  await page.addInitScript(`localStorage.setItem('entente-tour', '1')`);
  await page.goto(`${url()}deep/host.html`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByText('71 claims from 18 articles').first().waitFor({ state: 'attached' });
  await openDialog(page, 'Open a file …');
  await page.locator('input[type="file"]').setInputFiles(fileOf('two.json', TWO));
  await page.getByText('2 entities, 0 claims').first().waitFor({ state: 'attached' });
  expect(asked).toContain(`${url()}open.js`);
  await page.close();
}, 300_000);

test('without workers only files of Entente open, and the page says why', async () => {
  await visit({}, async (page) => {
    await page.addInitScript('delete globalThis.Worker');
    await page.reload();
    await page.getByText('71 claims from 18 articles').first().waitFor();
    await drop(page, 'points.json', Buffer.from(TWO).toString('base64'));
    await page.getByRole('alert').getByText('open.js, which reads them, did not start').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await drop(page, 'view.arrows', Buffer.from(writeViewFile(data)).toString('base64'));
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect((await statsOf(page)).nodes).toBeGreaterThan(2);
  });
}, 300_000);

function fileOf(name: string, text: string) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
}

async function drop(page: Page, name: string, base64: string): Promise<void> {
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${base64}'), (one) => one.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '${name}'));
    for (const kind of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  })()`);
}

/** Presses a format and reads what is saved. */
async function save(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return await readFile(await file.path());
}

async function openDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.modal .dialog').waitFor();
}
