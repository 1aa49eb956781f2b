import { expect, test } from '@jest/globals';
import { idOf, openViewer, straitData } from './viewer/open-viewer.ts';

/** What readers ask of the panels: what one says of another, and where the keys lead. */
const { visit, browser } = openViewer(straitData);

test('what an entity does to another is found by words and grouped by name', async () => {
  await visit({ fragment: `#node=${encodeURIComponent(idOf('Norvania'))}` }, async (page) => {
    const lines = page.locator('.entity .claim-line');
    await page.getByRole('searchbox').fill('tavr');
    const found = await lines.allTextContents();
    expect(found.length).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'By name' }).click();
    expect(await page.locator('.group h4').first().textContent()).toContain('Tavria');
    await page.getByRole('searchbox').fill('no such words');
    await page.getByText('Nothing that is claimed has these words.').waitFor();
    expect(await lines.count()).toBe(0);
  });
}, 30_000);

test('there is a browser in CI', () => {
  expect(process.env.CI === 'true' && browser() === null).toBe(false);
});
