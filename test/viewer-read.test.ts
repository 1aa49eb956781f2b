import { expect, test } from '@jest/globals';
import { idOf, openViewer, strait, straitData } from './viewer/open-viewer.ts';

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
}, 300_000);

test('the tools of the start begin in their first field', async () => {
  for (const [name, field] of [
    ['How are two connected?', 'input[aria-label="From"]'],
    ['Compare two outlets', 'select'],
  ] as const) {
    await visit({}, async (page) => {
      await page.getByRole('button', { name }).click();
      await page.locator(`.panel ${field}:focus`).first().waitFor();
    });
  }
}, 300_000);

test('Enter in the search leads into the graph, where E expands', async () => {
  await visit({}, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('norv');
    await page.getByRole('option', { name: 'Norvania country' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.canvas-holder:focus').waitFor();
    await page.keyboard.press('e');
    expect(await page.getByRole('combobox').first().inputValue()).toBe('');
  });
}, 300_000);

test('outlets are compared by their own sentences', async () => {
  const outlets = [...new Set(strait.documents.flatMap(({ outlet }) => outlet ?? []))];
  const [left = '', right = ''] = outlets;
  const fragment = `#compare=${encodeURIComponent(left)}:${encodeURIComponent(right)}`;
  await visit({ fragment }, async (page) => {
    const only = page.locator('section', { hasText: `${left} says, ${right} does not` }).last();
    const from = await only.locator('.said .outlet').allTextContents();
    expect(from.length).toBeGreaterThan(0);
    expect([...new Set(from)]).toEqual([left]);
  });
}, 300_000);

test('the tour comes again from the menu, each step beside what it speaks of', async () => {
  await visit({}, async (page) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Show the tour' }).click();
    for (const about of ['.canvas-holder', '.search', '.timeline']) {
      const [card, what] = await Promise.all(
        ['.tour', about].map((one) => page.locator(one).boundingBox()),
      );
      if (!card || !what) throw new Error('nothing there');
      const apart =
        card.x >= what.x + what.width ||
        card.y >= what.y + what.height ||
        card.y + card.height <= what.y;
      expect([about, apart]).toEqual([about, true]);
      await page.locator('.tour .button:not(.quiet)').click();
    }
    expect(await page.locator('.tour').count()).toBe(0);
  });
}, 300_000);

test('there is a browser in CI', () => {
  expect(process.env.CI === 'true' && browser() === null).toBe(false);
});
