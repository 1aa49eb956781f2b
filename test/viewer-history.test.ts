import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createRandom } from '@entente/graph';
import { openViewer, straitData, whenDrawn } from './viewer/open-viewer.ts';
import { pictureAtRest, statsOf } from './viewer/on-page.ts';

/** Whatever the reader does is in the address, and can be taken back. */
const { visit } = openViewer(straitData);

const STEPS = 30;
/** Does one thing; `among` chooses below a number. */
type Act = (page: Page, among: (count: number) => number) => Promise<void>;

/** A key in the graph, which has the keyboard. */
const key =
  (...keys: readonly string[]): Act =>
  async (page, among) => {
    await page.getByRole('application').focus();
    await page.keyboard.press(keys[among(keys.length)] ?? '');
  };

/** A press on one of what `selector` finds. */
const press =
  (selector: string): Act =>
  async (page, among) => {
    const found = page.locator(selector);
    await found.nth(among(await found.count())).click();
  };

/** By kind: what is done twice in a row is one step for some of them. */
const ACTIONS: readonly Act[] = [
  key('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'),
  key('[', ']'),
  key('p'),
  key('e'),
  key('h'),
  key('+', '-', '0'),
  press('nav button.facet:visible'),
  press('nav .choices label:visible'),
  async (page, among) => {
    await page.getByRole('slider').nth(among(2)).focus();
    await page.keyboard.press(['ArrowLeft', 'ArrowRight'][among(2)] ?? '');
  },
  async (page, among) => {
    await page.getByRole('button', { name: 'Appearance' }).click();
    const labels = page.locator('.appearance .choices').nth(among(3)).locator('label');
    await labels.nth(among(await labels.count())).click();
    await page.keyboard.press('Escape');
  },
];

test(`${String(STEPS)} random steps are in the address, can be undone to the start and done again`, async () => {
  const random = createRandom(7);
  const among = (count: number) => Math.floor(random() * count);
  await visit({}, async (page) => {
    const start = await hashAtRest(page);
    let last: Act | undefined;
    let now = start;
    for (let steps = 0; steps < STEPS;) {
      const act = ACTIONS[among(ACTIONS.length)];
      if (act === last) continue;
      await act?.(page, among);
      const next = await hashAtRest(page);
      if (next === now) continue;
      [now, last] = [next, act];
      steps += 1;
    }
    const end = now;
    await page.mouse.move(5, 5);
    const picture = await pictureAtRest(page);
    const { nodes, edges } = await statsOf(page);
    const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name }));
    for (let i = 0; i < STEPS; i += 1) await page.keyboard.press('Control+z');
    expect(await hashAtRest(page)).toBe(start);
    expect(await undo?.isDisabled()).toBe(true);
    for (let i = 0; i < STEPS; i += 1) await page.keyboard.press('Control+Shift+Z');
    expect(await hashAtRest(page)).toBe(end);
    expect(await redo?.isDisabled()).toBe(true);
    await page.reload();
    await whenDrawn(page);
    await page.mouse.move(5, 5);
    expect(await hashAtRest(page)).toBe(end);
    expect(await statsOf(page)).toMatchObject({ nodes, edges });
    expect((await pictureAtRest(page)).equals(picture)).toBe(true);
  });
}, 240_000);

/** The part of the address that keeps the state, once it has stayed the same for a while. */
async function hashAtRest(page: Page): Promise<string> {
  return await page.evaluate<string>(`(async () => {
    const pause = () => new Promise((done) => setTimeout(done, 350));
    for (let last = null; last !== location.hash; await pause()) last = location.hash;
    return location.hash;
  })()`);
}
