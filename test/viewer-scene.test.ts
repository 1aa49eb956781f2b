import { expect, test } from '@jest/globals';
import { largeViewData } from '../packages/viewer/test/fixtures/large.ts';
import { openViewer, straitData } from './viewer/open-viewer.ts';
import { statsOf } from './viewer/on-page.ts';

/** The drawing within the viewer: keys, fingers, and what browsers do to it. */
const small = openViewer(straitData);
const many = openViewer(() => largeViewData(6000));

test('communities are reached, heard and opened without a mouse', async () => {
  await many.visit({ fragment: '#scope=all' }, async (page) => {
    const { nodes, edges, labels } = await statsOf(page);
    expect(nodes).toBeGreaterThan(5);
    expect(edges).toBeGreaterThan(nodes);
    expect(labels.length).toBeGreaterThan(3);
    const live = page.locator('.overview .live');
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const first = await live.textContent();
    expect(first).toMatch(/ and [\d,]+ more, [\d,]+ entities$/);
    const heard = new Set([first]);
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      heard.add(await live.textContent());
    }
    expect(heard.size).toBeGreaterThan(2);
    const size = /([\d,]+) entities$/.exec((await live.textContent()) ?? '')?.[1] ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(/scope=community/);
    await page.locator('.overview').waitFor({ state: 'detached' });
    expect((await statsOf(page)).nodes).toBe(Number(size.replaceAll(',', '')));
    // The focus has not been lost with the communities.
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/node=/);
  });
}, 60_000);

/** Takes the GPU's memory away from one canvas, or all of them, as a driver's restart does. */
const LOSE = `
  globalThis.lose = (which) => {
    for (const canvas of document.querySelectorAll(which))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  };`;

test('the graph comes back when the graphics memory is lost, again and again', async () => {
  await small.visit({}, async (page) => {
    await page.evaluate(LOSE);
    const canvas = page.locator('.canvas');
    const before = await canvas.screenshot();
    for (const which of ['.sigma-nodes', '.sigma-edges', '.canvas canvas', '.canvas canvas']) {
      expect((await statsOf(page)).base).toBe('webgl');
      await page.evaluate(`lose('${which}')`);
      await page.waitForTimeout(500);
      if (which === '.canvas canvas') continue;
      expect((await canvas.screenshot()).equals(before)).toBe(true);
    }
    // A GPU that never holds is left alone.
    expect((await statsOf(page)).base).toBe('canvas');
    await page.getByText('Drawn without WebGL').waitFor();
  });
}, 60_000);
