import { expect, test } from '@jest/globals';
import { openViewer, straitData, whenDrawn } from './viewer/open-viewer.ts';
import { statsOf } from './viewer/on-page.ts';

/** What the reader chooses of how the drawing looks, and how files follow it. */
const { visit } = openViewer(straitData);

test('names are written as the reader chooses, in the address too; undo brings them back', async () => {
  await visit({}, async (page) => {
    const names = async () => {
      await whenDrawn(page);
      return (await statsOf(page)).labels.length;
    };
    const all = await names();
    expect(all).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Appearance' }).click();
    const looks = page.getByRole('dialog', { name: 'Appearance' });
    await looks.getByText('Sentences', { exact: true }).click();
    await looks.getByText('None', { exact: true }).click();
    await page.waitForURL(/#size=evidence&labels=none/);
    expect(await names()).toBe(0);
    await looks.getByText('In focus', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.locator('.start .claim-line').first().click();
    expect(await names()).toBe(2);
    for (let step = 0; step < 4; step += 1) {
      await page.getByRole('button', { name: 'Undo' }).click();
    }
    expect([await names(), new URL(page.url()).hash]).toEqual([all, '']);
  });
}, 30_000);
