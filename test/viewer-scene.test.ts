import { expect, test } from '@jest/globals';
import { largeViewData } from '../packages/viewer/test/fixtures/large.ts';
import type { CDPSession, Page } from 'playwright-core';
import { claimOf, idOf, openViewer, straitData, whenDrawn } from './viewer/open-viewer.ts';
import { clickOn, placeOf, statsOf } from './viewer/on-page.ts';

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
}, 300_000);

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
}, 300_000);

test('nothing is drawn while the page is hidden, and time does not play on', async () => {
  await small.visit({}, async (page) => {
    await page.evaluate(`
      globalThis.draws = 0;
      const original = WebGL2RenderingContext.prototype.drawArrays;
      WebGL2RenderingContext.prototype.drawArrays = function (...all) {
        globalThis.draws += 1;
        original.apply(this, all);
      };
      globalThis.hide = (hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      };`);
    await page.getByRole('button', { name: 'Play', exact: false }).first().click();
    await page.waitForURL(/window=/);
    await page.waitForTimeout(300);
    await page.evaluate('hide(true); draws = 0;');
    const before = page.url();
    await page.waitForTimeout(1600);
    expect(page.url()).toBe(before);
    expect(await page.evaluate('draws')).toBe(0);
    await page.evaluate('hide(false)');
    await until(page, 'draws > 0');
    await page.waitForURL((url) => url.href !== before);
  });
}, 300_000);

test.each([2, 3])(
  'of %i device pixels for one of CSS two are drawn, and all layers lie on each other',
  async (factor) => {
    await small.visit({}, async (page) => {
      const session = await page.context().newCDPSession(page);
      const screen = { width: 1000, height: 700, deviceScaleFactor: factor, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', screen);
      // The drawing starts on such a screen, and is not resized to it.
      await page.reload();
      await whenDrawn(page);
      await clickOn(page, 'node', norvania);
      await page.waitForURL(/node=/);
      await page.waitForTimeout(500);
      const sizes = await page.evaluate<number[][]>(`
        [...document.querySelectorAll('.canvas canvas')]
          .filter((one) => /nodes|edges|names|light/.test(one.className))
          .map((one) => [one.width, 2 * one.clientWidth, one.height, 2 * one.clientHeight])`);
      expect(await page.evaluate('devicePixelRatio')).toBe(factor);
      expect(sizes.length).toBeGreaterThanOrEqual(4);
      for (const [width, wanted, height, high] of sizes)
        expect([width, height]).toEqual([wanted, high]);
      const places = await page.evaluate<string[]>(`
        [...document.querySelectorAll('.canvas canvas')].map((one) => {
          const place = ({ x, y, width, height }) => [x, y, width, height].join(' ');
          const holder = place(one.parentElement.getBoundingClientRect());
          return place(one.getBoundingClientRect()) === holder ? 'same' : one.className;
        })`);
      expect(new Set(places)).toEqual(new Set(['same']));
    });
  },
  300_000,
);

test('a viewer is as narrow as its element, and holds two contexts', async () => {
  await small.visit({}, async (page) => {
    const widths = `['.sidebar', '.canvas', '.sigma-nodes', '.scene-names, .sigma-names'].map(
      (which) => document.querySelector(which).getBoundingClientRect().right)`;
    const before = await page.evaluate<number[]>(widths);
    const root = `document.querySelector('#root').style`;
    await page.evaluate(`Object.assign(${root}, { width: '600px', height: '500px' })`);
    await until(page, `${widths}.slice(1).every((right) => right === 600)`);
    const [sidebar = 1, ...drawn] = await page.evaluate<number[]>(widths);
    expect(sidebar).toBeLessThanOrEqual(0);
    expect(drawn).toEqual([600, 600, 600]);
    const { x, y } = await placeOf(page, 'node', norvania);
    expect(x > 0 && x < 600 && y > 0 && y < 500).toBe(true);
    await page.evaluate(`Object.assign(${root}, { width: '', height: '' })`);
    await until(page, `${widths}.join() === '${before.join()}'`);
    expect(await page.evaluate<number[]>(widths)).toEqual(before);
    const held = `['nodes', 'edges', 'hoverNodes'].filter((name) => !document.querySelector(
      '.sigma-' + name).getContext('webgl2').isContextLost()).length`;
    expect(await page.evaluate<number>(held)).toBe(2);
  });
}, 300_000);

/** Waits until something is true of the page, whose policy lets no polling script in. */
async function until(page: Page, condition: string): Promise<void> {
  while (!(await page.evaluate<boolean>(condition))) await page.waitForTimeout(30);
}

const norvania = idOf('Norvania');
const state = (page: Page) => page.evaluate<string>('location.hash');

/** A place without anything near it. */
async function groundOf(page: Page) {
  const { x, y, width, height } = (await page.locator('.canvas').boundingBox()) ?? NOWHERE;
  return { x: x + width - 60, y: y + height / 2, left: x, top: y };
}
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

test('a dragged entity stays, in one step of undo and in the link; dragging the ground pans', async () => {
  await small.visit({}, async (page) => {
    const claim = claimOf('Norvania', 'SUPPORTS', 'Castavia').id;
    const [start, middle] = [
      await placeOf(page, 'node', norvania),
      await placeOf(page, 'claim', claim),
    ];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 50, start.y - 30, { steps: 4 });
    expect(await placeOf(page, 'claim', claim)).not.toEqual(middle);
    await page.mouse.move(start.x + 70, start.y - 40, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/pin=/);
    await page.waitForTimeout(300);
    const link = await state(page);
    expect(link).not.toContain('node=');
    expect(link).not.toContain('camera=');
    const moved = await placeOf(page, 'node', norvania);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(300);
    const picture = await page.locator('.canvas').screenshot();
    await page.reload();
    await whenDrawn(page);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    expect(await placeOf(page, 'node', norvania)).toEqual(moved);
    expect((await page.locator('.canvas').screenshot()).equals(picture)).toBe(true);
    // Another drag of the same entity is another step.
    const step = async (dx: number) => {
      const { x, y } = await placeOf(page, 'node', norvania);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + dx, y + 20, { steps: 3 });
      await page.mouse.up();
      await page.waitForTimeout(200);
    };
    await step(-60);
    await step(-30);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await until(page, `location.hash === ${JSON.stringify(link)}`);
    await page.waitForTimeout(500);
    expect(await placeOf(page, 'node', norvania)).toEqual(moved);

    const ground = await groundOf(page);
    await page.mouse.move(ground.x, ground.y);
    await page.mouse.down();
    await page.mouse.move(ground.x - 80, ground.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/camera=/);
    const panned = async () => {
      const { x, y } = await placeOf(page, 'node', norvania);
      return [x - moved.x, y - moved.y].map(Math.round).join(' ');
    };
    // A busy machine draws the last move later.
    for (let i = 0; i < 50 && (await panned()) !== '-80 20'; i += 1) await page.waitForTimeout(100);
    expect(await panned()).toBe('-80 20');
    expect((await state(page)).replace(/&camera=.*/, '')).toBe(link);
    await clickOn(page, 'node', norvania);
    await page.waitForURL(/node=/);
  });
}, 300_000);

test('tidying is one step of undo, and goes its way without a link', async () => {
  await small.visit({}, async (page) => {
    const at = () => placeOf(page, 'node', norvania);
    const start = await at();
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('button', { name: 'Tidy the layout' }).click();
    await page.getByRole('button', { name: 'Back to the layout of the build' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    const tidied = await at();
    expect(tidied).not.toEqual(start);
    expect(await state(page)).toBe('');
    await page.keyboard.press('Control+z');
    const comes = async (place: typeof start) => {
      const end = Date.now() + 5000;
      while ((await at()).y !== place.y && Date.now() < end) await page.waitForTimeout(50);
      expect(await at()).toEqual(place);
    };
    await comes(start);
    await page.keyboard.press('Control+Shift+z');
    await comes(tidied);
  });
}, 300_000);

test('a short line that is selected is not covered by names', async () => {
  await small.visit({ fragment: '#camera=0.5:0.5:2.6' }, async (page) => {
    const pairs = [
      ['Norvania', 'SUPPORTS', 'Castavia'],
      ['Norvania', 'MEETS', 'Ostmar'],
      ['Norvania', 'SIGNS', 'Harbor Treaty'],
    ] as const;
    for (const [subject, predicate, object] of pairs) {
      const { id } = claimOf(subject, predicate, object);
      await page.evaluate(`location.hash = 'camera=0.5:0.5:2.6&claim=${id}'`);
      await page.waitForTimeout(400);
      const at = await placeOf(page, 'claim', id);
      const ground = (await page.locator('.canvas').boundingBox()) ?? NOWHERE;
      const [x, y] = [at.x - ground.x, at.y - ground.y];
      const { labels } = await statsOf(page);
      expect(labels).toHaveLength(2);
      const over = labels.filter(
        (box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      );
      expect(over).toEqual([]);
    }
  });
}, 300_000);

test('what is selected keeps its name while another entity is pointed at', async () => {
  await small.visit({}, async (page) => {
    await clickOn(page, 'node', norvania);
    await page.waitForURL(/node=/);
    await page.waitForTimeout(300);
    const selected = (await statsOf(page)).labels[0]?.id;
    for (const name of ['Castavia', 'Harbor Treaty']) {
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => !url.hash.includes('node='));
      const { x, y } = await placeOf(page, 'node', idOf(name));
      await page.mouse.move(x, y);
      await page.waitForTimeout(200);
      const pointed = (await statsOf(page)).labels[0]?.id;
      expect(pointed).not.toBe(selected);
      await clickOn(page, 'node', norvania);
      await page.waitForURL(/node=/);
      await page.mouse.move(x, y);
      await page.waitForTimeout(200);
      const names = (await statsOf(page)).labels.map(({ id }) => id);
      expect(names.slice(0, 2)).toEqual([selected, pointed]);
    }
  });
}, 300_000);

test('no name lies under the zoom buttons', async () => {
  await many.visit({ fragment: '#scope=important' }, async (page) => {
    const under = `(() => {
      const canvas = document.querySelector('.canvas').getBoundingClientRect();
      const zoom = document.querySelector('.zoom').getBoundingClientRect();
      return entente.stats().labels.filter(({ x, y, width, height }) =>
        canvas.x + x < zoom.right && canvas.x + x + width > zoom.x &&
        canvas.y + y < zoom.bottom && canvas.y + y + height > zoom.y).length;
    })()`;
    for (let turn = 0; turn < 4; turn += 1) {
      expect((await statsOf(page)).labels.length).toBeGreaterThan(5);
      expect(await page.evaluate<number>(under)).toBe(0);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.waitForTimeout(500);
    }
  });
}, 300_000);

type Finger = readonly [x: number, y: number];

/** Puts fingers on the page, moves them and takes them off. */
async function touch(session: CDPSession, from: readonly Finger[], to: readonly Finger[]) {
  const points = (part: number) =>
    from.map(([x, y], id) => {
      const [x1, y1] = to[id] ?? [x, y];
      return { id, x: x + (x1 - x) * part, y: y + (y1 - y) * part };
    });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : points(part),
    });
  await send('touchStart', 0);
  for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', part);
  await send('touchEnd', 1);
}

test('a finger pans, drags and taps with room to miss, two zoom where they are', async () => {
  await small.visit({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    const at = () => placeOf(page, 'node', norvania);
    const start = await at();
    const { x, y } = await groundOf(page);
    await touch(session, [[x, y]], [[x - 60, y + 30]]);
    await page.waitForURL(/camera=/);
    const panned = await at();
    expect([panned.x - start.x, panned.y - start.y].map(Math.round)).toEqual([-60, 30]);
    // What lies in the middle of two fingers stays there.
    await touch(
      session,
      [
        [panned.x - 40, panned.y - 40],
        [panned.x + 40, panned.y + 40],
      ],
      [
        [panned.x - 80, panned.y - 80],
        [panned.x + 80, panned.y + 80],
      ],
    );
    await page.waitForTimeout(400);
    const pinched = await at();
    expect(Math.hypot(pinched.x - panned.x, pinched.y - panned.y)).toBeLessThan(2);
    const ratio = async () => Number(/camera=.*:(.+)/.exec(await state(page))?.[1]);
    const before = await ratio();
    await touch(
      session,
      [
        [x - 60, y],
        [x + 20, y],
      ],
      [
        [x - 40, y],
        [x, y],
      ],
    );
    const until = Date.now() + 5000;
    while ((await ratio()) / before < 1.99 && Date.now() < until) await page.waitForTimeout(50);
    expect((await ratio()) / before).toBeCloseTo(2, 1);
    expect(await state(page)).not.toMatch(/node=|pin=/);

    const { x: left, y: top } = await at();
    await touch(session, [[left, top]], [[left + 50, top + 20]]);
    await page.waitForURL(/pin=/);
    const dragged = await at();
    expect([dragged.x - left, dragged.y - top].map(Math.round)).toEqual([50, 20]);
    const off = await missing(page);
    await touch(session, [[off.x, off.y]], []);
    await page.waitForURL(/node=/);
  });
}, 300_000);

/** A place near the entity that a mouse does not hit: moving there lights nothing up. */
async function missing(page: Page) {
  const { x, y } = await placeOf(page, 'node', norvania);
  for (let i = 0; i < 400; i += 1) {
    const [away, angle] = [20 + Math.floor(i / 16) * 2, (i % 16) * (Math.PI / 8)];
    const point = { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) };
    await page.mouse.move(point.x, point.y);
    const cursor = `document.querySelector('.canvas canvas').parentElement.style.cursor`;
    if ((await page.evaluate(cursor)) === 'grab') return point;
  }
  throw new Error('everything near is hit');
}
