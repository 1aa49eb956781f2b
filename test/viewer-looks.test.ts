import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { idOf, openViewer, strait, straitData, whenDrawn } from './viewer/open-viewer.ts';
import { shareIn, statsOf, STRONG } from './viewer/on-page.ts';

/** What the reader chooses of how the drawing looks, and how files follow it. */
const { visit } = openViewer(straitData);

test('names are written as the reader chooses, in the address too; undo brings them back', async () => {
  await visit({}, async (page) => {
    await whenDrawn(page);
    const all = (await statsOf(page)).labels.length;
    expect(all).toBeGreaterThan(5);
    const written = async (names: number) => {
      while ((await statsOf(page)).labels.length !== names) await page.waitForTimeout(50);
    };
    await page.getByRole('button', { name: 'Appearance' }).click();
    const looks = page.getByRole('dialog', { name: 'Appearance' });
    await looks.getByText('Sentences', { exact: true }).click();
    await looks.getByText('None', { exact: true }).click();
    await page.waitForURL(/#size=evidence&labels=none/);
    await written(0);
    await looks.getByText('In focus', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.locator('.start .claim-line').first().click();
    await written(2);
    for (let step = 0; step < 4; step += 1) {
      await page.getByRole('button', { name: 'Undo' }).click();
    }
    await page.waitForURL((url) => url.hash === '');
    await written(all);
  });
}, 300_000);

test('a link to an entity or a panel opens its sheet, which leaves the entity in sight', async () => {
  const size = { width: 390, height: 844 };
  await visit({ size, fragment: '#contradictions=1' }, async (page) => {
    await page.getByRole('heading', { name: 'Contradictions' }).waitFor();
  });
  const id = idOf('Norvania');
  await visit({ size, fragment: `#node=${encodeURIComponent(id)}` }, async (page) => {
    const sheet = await page.locator('.details').boundingBox();
    const at = await page.evaluate<{ y: number } | null>(
      `entente.placeOf({ kind: 'node', id: ${JSON.stringify(id)} })`,
    );
    expect(at?.y).toBeLessThan(sheet?.y ?? 0);
    expect(sheet?.y).toBeGreaterThanOrEqual(422);
  });
}, 300_000);

test('what the timeline tells survives a reload; the first Tab leads past the controls', async () => {
  await visit({}, async (page) => {
    await page.getByRole('radio', { name: 'Happened' }).click();
    await page.waitForURL(/#basis=event/);
    await page.reload();
    await page.locator('.timeline [data-selected]', { hasText: 'Happened' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.canvas-holder:focus').waitFor();
  });
}, 300_000);

test('the whole graph is drawn as PNG and SVG in the colors of the screen, with a legend', async () => {
  const { entities, edges } = straitData();
  await visit({ fragment: '#nodes=community&size=pagerank' }, async (page) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Export …', exact: true }).click();
    const [small] = sizeOf(await save(page, /^PNG/));
    await page.getByText('The whole graph').click();
    const svg = (await save(page, /^SVG/)).toString('utf8');
    expect(svg.match(/<circle class="node"/g)?.length).toBe(entities.count);
    expect(svg.match(/<path class="edge"/g)?.length).toBe(edges.count);
    expect(svg).toMatch(/ and \d+ more<\/text>[^]*Larger entities: higher PageRank/);
    const fills = [...svg.matchAll(/<circle class="node"[^>]*fill="(#\w+)"/g)].map(
      ([, one]) => one,
    );
    const explained = [...svg.matchAll(/<rect x[^>]*fill="(#\w+)"/g)].map(([, one]) => one);
    expect(explained).toEqual(expect.arrayContaining([...new Set(fills)]));
    const png = await save(page, /^PNG/);
    const [width, height] = sizeOf(png);
    expect(width).toBe(1600);
    expect(small).toBeLessThan(width);
    // The graph, and beneath it the legend.
    expect(await shareIn(page, png, STRONG, [0, 1000])).toBeGreaterThan(0.001);
    expect(await shareIn(page, png, STRONG, [1000, height])).toBeGreaterThan(0.001);
  });
}, 300_000);

test('single sentences of an article are split off an entity', async () => {
  const id = idOf('Norvania');
  const asked: unknown[] = [];
  const json = (body: object) => ({ contentType: 'application/json', body: JSON.stringify(body) });
  const standing = { view: '', undoable: 0, decisions: true, query: false };
  await visit({}, async (page) => {
    await page.route('**/api/session', (route) => route.fulfill(json(standing)));
    await page.route('**/api/decisions', async (route) => {
      asked.push(route.request().postDataJSON());
      await route.fulfill(json({ ...standing, done: 'Moved 1 mention.' }));
    });
    await page.goto(`${page.url()}#node=${encodeURIComponent(id)}`);
    await page.reload();
    await page.getByRole('button', { name: 'Split …' }).click();
    await page.locator('.articles summary').first().click();
    const sentence = page.locator('.articles details[open] .check').first();
    const [words] = await sentence.locator('b').allTextContents();
    await sentence.click();
    await page.getByText('0 articles and 1 sentence chosen').waitFor();
    await page.getByLabel('Name of the other one').fill('Norvania (band)');
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    const told = strait.claims.flatMap(({ subject, object, evidence }) =>
      evidence.flatMap((one) => [
        ...(subject === id ? [{ ...one, span: one.subject }] : []),
        ...(object === id && one.object !== null ? [{ ...one, span: one.object }] : []),
      ]),
    );
    const mentions = told
      .filter(({ quote, start, span }) => quote.slice(span[0] - start, span[1] - start) === words)
      .map(({ document, span: [start, end] }) => ({ document, start, end }));
    expect(asked).toMatchObject([{ action: 'split', id, documents: [], name: 'Norvania (band)' }]);
    const [{ mentions: moved = [] } = {}] = asked as { mentions?: unknown[] }[];
    expect(moved).toHaveLength(1);
    expect(mentions).toContainEqual(moved[0]);
  });
}, 300_000);

/** Width and height of a PNG. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Presses a format and reads what is saved. */
async function save(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return await readFile(await file.path());
}
