import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { largeViewData } from '../packages/viewer/test/fixtures/large.ts';
import { openViewer } from './viewer/open-viewer.ts';
import { GRAY, shareOfPixels, statsOf, STRONG, type Stats } from './viewer/on-page.ts';

/** The viewer with more than can be read at once. Times are ceilings for slow machines. */
const thousand = largeViewData(1000);
const small = openViewer(() => thousand);
const tenThousand = largeViewData(10_000);
const large = openViewer(() => tenThousand);

test('draws a thousand entities, twice the same', async () => {
  const pictures: Buffer[] = [];
  for (let i = 0; i < 2; i += 1) {
    const size = { width: 1280, height: 620 };
    await small.visit({ fragment: '#scope=all', size }, async (page) => {
      expect((await statsOf(page)).nodes).toBe(1000);
      expect((await statsOf(page)).labels.length).toBeGreaterThanOrEqual(40);
      expect(await shareOfPixels(page, STRONG)).toBeGreaterThan(0.02);
      expect(await shareOfPixels(page, GRAY)).toBeGreaterThan(0.05);
      pictures.push(await page.locator('.canvas').screenshot());
    });
  }
  const [first, second] = pictures;
  if (first !== undefined && second !== undefined) expect(first.equals(second)).toBe(true);
}, 300_000);

test('no name covers another one, and what is selected has its name', async () => {
  const id = thousand.entities.id.at(7) ?? '';
  await small.visit({ fragment: `#scope=all&node=${encodeURIComponent(id)}` }, async (page) => {
    const box = await page.locator('.canvas').boundingBox();
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    for (let i = 0; i < 10; i += 1) {
      await page.mouse.move(x + width * (0.4 + 0.02 * i), y + height * 0.5);
      await page.mouse.wheel(0, i % 3 === 0 ? 120 : -120);
      await page.waitForTimeout(500);
      const { labels } = await statsOf(page);
      expect(overlaps(labels)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    expect((await statsOf(page)).labels.map((label) => label.id)).toContain(7);
  });
}, 300_000);

function overlaps(labels: Stats['labels']): readonly string[] {
  return labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      )
      .map((b) => `${String(a.id)} ${String(b.id)}`),
  );
}

test('begins with the most important, not with a hairball', async () => {
  await large.visit({}, async (page) => {
    const { nodes } = await statsOf(page);
    expect(nodes).toBeGreaterThan(50);
    expect(nodes).toBeLessThanOrEqual(150);
    await page
      .getByText(/You see the \d+ most important/)
      .first()
      .waitFor();
  });
}, 300_000);

test('ten thousand entities are found by three letters without accents', async () => {
  await large.visit({}, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('im');
    await page.getByRole('option').first().waitFor();
    const times = [await timeOf(page, 'd', '[role="option"]')];
    while (times.length < 5) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(300);
      times.push(await timeOf(page, 'd', '[role="option"]'));
    }
    // The least, for what else the machine does makes it longer.
    expect(Math.min(...times)).toBeLessThan(300);
    const names = await page.getByRole('option').allTextContents();
    expect(names.length).toBeLessThanOrEqual(8);
    expect(names.join(' ')).toMatch(/[IÍ]md/);
  });
}, 300_000);

/** From a key to the answer's first frame. */
async function timeOf(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(`
    globalThis.before = document.querySelector('${selector}')?.parentElement.textContent;
    globalThis.took = null;
    const start = () => {
      const begun = performance.now();
      const look = () => {
        const now = document.querySelector('${selector}')?.parentElement.textContent;
        if (now !== globalThis.before) globalThis.took = performance.now() - begun;
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener('keydown', start, { once: true, capture: true });
  `);
  await page.keyboard.type(key);
  for (;;) {
    const took = await page.evaluate<number | null>('globalThis.took');
    if (took !== null) return took;
    await page.waitForTimeout(20);
  }
}

test('all of ten thousand are shown as communities; one opens, and expands by 25', async () => {
  await large.visit({ fragment: '#scope=all' }, async (page) => {
    await page.getByText('are too many to read').waitFor();
    await page.getByRole('button', { name: 'As a list' }).click();
    await page.locator('.overview-list button').first().click();
    await page.waitForURL(/scope=community/);
    while ((await page.evaluate('entente.stats()')) === null) await page.waitForTimeout(50);
    await page.waitForTimeout(400);
    const before = (await statsOf(page)).nodes;
    expect(before).toBeLessThan(200);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('e');
    await page.waitForTimeout(400);
    const after = (await statsOf(page)).nodes;
    expect(after).toBeGreaterThan(before);
    expect(after - before).toBeLessThanOrEqual(25);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(400);
    expect((await statsOf(page)).nodes).toBe(before);
  });
}, 300_000);

test('hovering and brushing ten thousand calls no reducer', async () => {
  await large.visit({ fragment: '#scope=all' }, async (page) => {
    await page.getByRole('button', { name: 'Draw all anyway' }).click();
    while ((await page.evaluate('entente.stats()')) === null) await page.waitForTimeout(50);
    await page.waitForTimeout(600);
    const before = await statsOf(page);
    expect(before.nodes).toBe(10_000);
    const box = await page.locator('.canvas').boundingBox();
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    for (let i = 0; i < 20; i += 1) {
      await page.mouse.move(x + width * (0.3 + 0.02 * i), y + height * (0.4 + 0.01 * i));
    }
    const bars = await page.locator('.histogram-ground').boundingBox();
    await page.mouse.move((bars?.x ?? 0) + 100, (bars?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((bars?.x ?? 0) + 300, (bars?.y ?? 0) + 20, { steps: 8 });
    await page.mouse.up();
    const after = await statsOf(page);
    expect(after.reducerCalls).toBe(before.reducerCalls);
    expect(after.edges).toBeLessThan(before.edges);
  });
}, 300_000);

test('a tidied layout eases into place and rests', async () => {
  await small.visit({}, async (page) => {
    const before = await page.locator('.canvas').screenshot();
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('button', { name: 'Tidy the layout' }).click();
    await page.getByRole('button', { name: 'Back to the layout of the build' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(600);
    const after = await page.locator('.canvas').screenshot();
    expect(after.equals(before)).toBe(false);
    await page.waitForTimeout(600);
    expect((await page.locator('.canvas').screenshot()).equals(after)).toBe(true);
  });
}, 300_000);
