import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { claimOf, idOf, openViewer, straitData } from './viewer/open-viewer.ts';
import { shownWords, statsOf } from './viewer/on-page.ts';

/** The viewer without a mouse and without sight. */
const data = straitData();
const { visit } = openViewer(() => data);

test('without a mouse: reach a node, hear it, open its sentences, expand, pin, undo', async () => {
  await visit({}, async (page) => {
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const live = page.locator('.graph .live');
    await page.locator('.entity').waitFor();
    const first = await live.textContent();
    expect(first).toMatch(/^.+, .+, \d+ relations?$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(']');
    await page.locator('.evidence').first().waitFor();
    expect(await live.textContent()).toMatch(/, \d+ sentences?$/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.className')).toBe('details');
    await page.keyboard.press('Escape');
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('p');
    expect(page.url()).toContain('pin=');
    await page.keyboard.press('Control+z');
    expect(page.url()).not.toContain('pin=');
    await page.keyboard.press('Control+Shift+Z');
    expect(page.url()).toContain('pin=');
    const before = await statsOf(page);
    await page.keyboard.press('h');
    expect((await statsOf(page)).nodes).toBeLessThan(before.nodes);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
  });
}, 300_000);

test('the timeline is brushed by keys and plays', async () => {
  await visit({}, async (page) => {
    const from = page.getByRole('slider', { name: 'From' });
    await from.focus();
    await page.keyboard.press('ArrowRight');
    expect(page.url()).toContain('window=reported:');
    const words = await from.getAttribute('aria-valuetext');
    expect(words).toMatch(/\d{4}/);
    await page.getByRole('button', { name: 'Clear the time' }).click();
    expect(page.url()).not.toContain('window=');
    await page.getByRole('button', { name: 'Play' }).click();
    const first = page.url();
    await page.waitForURL((url) => url.href !== first && url.hash.includes('window='));
    await page.getByRole('button', { name: 'Pause' }).click();
  });
}, 300_000);

test('a brushed time shows the relations that Node counts', async () => {
  await visit({}, async (page) => {
    const box = await page.locator('.histogram-ground').boundingBox();
    const { x, y, width } = box ?? { x: 0, y: 0, width: 0 };
    await page.mouse.move(x + width * 0.4, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.6, y + 20, { steps: 5 });
    await page.mouse.up();
    const [, start = '', end = ''] = /window=reported:([\d-]+):([\d-]+)/.exec(page.url()) ?? [];
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    const { claims, evidence, documents } = data;
    const isInside = (document: number) =>
      (documents.day[document] ?? 0) >= day(start) && (documents.day[document] ?? 0) <= day(end);
    const inside = Array.from(data.edges.claim).filter((claim) =>
      evidence.document
        .subarray(claims.evidence[claim], claims.evidence[claim + 1])
        .some((document) => isInside(document)),
    );
    const ends = new Set(
      inside.flatMap((claim) => [claims.subject[claim] ?? 0, claims.object[claim] ?? 0]),
    );
    expect((await statsOf(page)).nodes).toBe(ends.size);
    expect(inside.length).toBeGreaterThan(0);
    expect((await statsOf(page)).edges).toBe(inside.length);
    expect(await shownWords(page)).toContain(` ${String(inside.length)} of `);
  });
}, 300_000);

const axe = await readFile(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const claim = claimOf('Norvania', 'CONDEMNS', 'Castavia’s blockade of Tavria');

test.each(['light', 'dark', 'contrast'])(
  '%s: axe finds no serious barrier',
  async (theme) => {
    const fragments = [
      `theme=${theme}`,
      `claim=${encodeURIComponent(claim.id)}&theme=${theme}`,
      `node=${encodeURIComponent(idOf('Norvania'))}&theme=${theme}`,
      `view=table&theme=${theme}`,
    ];
    for (const fragment of fragments) {
      await visit({ fragment: `#${fragment}` }, async (page) => {
        expect(await page.evaluate('document.querySelector(".entente").dataset.theme')).toBe(theme);
        await page.evaluate(axe);
        const found = await page.evaluate<string[]>(`axe.run().then(({ violations }) => violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`);
        expect(found).toEqual([]);
      });
    }
  },
  120_000,
);

test('on a phone, filters and details are drawers', async () => {
  await visit({ size: { width: 390, height: 844 } }, async (page) => {
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    const filters = page.getByRole('navigation');
    expect(await filters.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters' }).click();
    await filters.waitFor();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('complementary').waitFor();
    await page.getByRole('button', { name: 'Close' }).first().click();
    expect(await page.getByRole('complementary').isVisible()).toBe(false);
  });
}, 300_000);
