import { expect, test } from '@jest/globals';
import { largeViewData } from '../packages/viewer/test/fixtures/large.ts';
import { openViewer } from './viewer/open-viewer.ts';
import { statsOf } from './viewer/on-page.ts';

/** The drawing within the viewer: keys, fingers, and what browsers do to it. */
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
