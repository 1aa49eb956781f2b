import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, startChromium } from '../scripts/chromium.ts';
import { serveScenePage, type SceneServer } from '../scripts/scene-page.ts';

/** The drawing alone, in a real browser, on invented graphs of 12 and 1,000 entities. */
const executable = await findChromium();
if (executable === null && process.env.CI !== 'true') {
  console.warn('SCENE NOT TESTED: no Chromium. Install it, or set CHROMIUM to its path.');
}
let server: SceneServer;
let browser: Browser | null = null;

beforeAll(async () => {
  server = await serveScenePage(new URL('../', import.meta.url));
  if (executable !== null) browser = await startChromium(executable);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server.close();
});

/** Opens the page, runs `check`, and expects no error and no request to elsewhere. */
async function visit(check: (page: Page) => Promise<void>): Promise<void> {
  if (browser === null) {
    if (process.env.CI === 'true') throw new Error('CI needs Chromium: set CHROMIUM.');
    return;
  }
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  page.setDefaultTimeout(120_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (!/^(data|blob):$/.test(protocol) && host !== new URL(server.url).host) {
      troubles.push(request.url());
    }
  });
  try {
    await page.goto(server.url);
    await page.waitForFunction('globalThis.page');
    await page.evaluate(TOOLS);
    await check(page);
    expect(troubles).toEqual([]);
  } finally {
    await page.close();
  }
}

/** What the tests do in the page: wait for rest, and count pixels of the snapshot. */
const TOOLS = `Object.assign(globalThis, {
  rest: () => new Promise((resolve) => setTimeout(resolve, 500)),
  pixels: async (wanted) => {
    const bitmap = await createImageBitmap(await page.scene.snapshot());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4) if (wanted(data[i], data[i + 1], data[i + 2])) found += 1;
    return found / (data.length / 4);
  },
  isNode: (r, g, b) => Math.max(r, g, b) - Math.min(r, g, b) > 90,
  isEdge: (r, g, b) => r < 244 && Math.max(r, g, b) - Math.min(r, g, b) < 60,
})`;

/** Runs a script in the page and returns what it returns. */
const run = <T>(page: Page, script: string): Promise<T> =>
  page.evaluate<T>(`(async () => { const { page } = globalThis; ${script} })()`);

test.each(['webgl', 'canvas'] as const)(
  '%s: draws nodes and edges of 1,000 entities, twice the same',
  async (base) => {
    const pictures: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      await visit(async (page) => {
        const [nodes, edges, stats, picture] = await run<
          [number, number, { base: string }, string]
        >(
          page,
          `page.open(1000, { base: '${base}' });
           await rest();
           const bytes = new Uint8Array(await (await page.scene.snapshot()).arrayBuffer());
           const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
           return [await pixels(isNode), await pixels(isEdge), page.scene.stats(), digest.join()];`,
        );
        expect(stats.base).toBe(base);
        expect(nodes).toBeGreaterThan(0.02);
        expect(edges).toBeGreaterThan(0.05);
        pictures.push(picture);
      });
    }
    expect(pictures[0]).toBe(pictures[1]);
  },
  240_000,
);

test.each(['webgl', 'canvas'] as const)(
  '%s: a click opens each node, edge and loop, and each claim of a line once it is in focus',
  async (base) => {
    await visit(async (page) => {
      await run(page, `page.open(12, { base: '${base}' }); await rest();`);
      const items = await run<{ kind: string; row: number; bundle: number; members: number[] }[]>(
        page,
        `const { bundles, data } = page.network;
         const nodes = [0, 1, 2].map((row) => ({ kind: 'node', row, bundle: -1, members: [] }));
         const members = (bundle) => [...bundles.members.items.subarray(
           bundles.members.offsets[bundle], bundles.members.offsets[bundle + 1])];
         const edges = Array.from({ length: bundles.count }, (_, bundle) => bundle).map((bundle) => ({
           kind: 'edge', row: members(bundle)[0], bundle, members: members(bundle) }));
         const isLoop = ({ row }) => data.edges.source[row] === data.edges.target[row];
         const pairs = edges.filter(({ row }) =>
           [0, 1].includes(data.edges.source[row]) && [0, 1].includes(data.edges.target[row]));
         return [...nodes, ...edges.filter(isLoop).slice(0, 1), ...pairs.slice(0, 3),
           ...edges.filter((edge) => edge.members.length > 1).slice(0, 1)];`,
      );
      expect(items.filter(({ kind }) => kind === 'edge').length).toBeGreaterThanOrEqual(4);
      const click = async (item: { readonly kind: string; readonly row: number }) => {
        const at = await run<{ x: number; y: number }>(
          page,
          `return page.scene.placeOf(${JSON.stringify({ kind: item.kind, row: item.row })});`,
        );
        await page.waitForTimeout(350);
        await page.mouse.click(at.x, at.y);
        return run<{ kind: string; row: number }>(page, 'return page.picked;');
      };
      for (const item of items) {
        const picked = await click(item);
        if (item.kind === 'node') expect(picked).toEqual({ kind: 'node', row: item.row });
        else expect(item.members).toContain(picked.row);
        if (item.members.length < 2) continue;
        await run(page, `page.scene.focus(page.picked); await rest();`);
        const opened = new Set<number>();
        for (const row of item.members) opened.add((await click({ kind: 'edge', row })).row);
        expect([...opened].sort()).toEqual([...item.members].sort());
        await run(page, `page.scene.focus(null);`);
      }
    });
  },
  240_000,
);

test('masks take away what they should, and no reducer runs', async () => {
  await visit(async (page) => {
    const found = await run<Record<string, number>>(
      page,
      `page.open(12);
       await rest();
       const { data } = page.network;
       const all = [await pixels(isNode), await pixels(isEdge)];
       const nodes = new Uint8Array(12).fill(1);
       const edges = new Uint8Array(data.edges.count);
       page.scene.setMask({ nodes, edges });
       await rest();
       const noEdges = page.scene.stats();
       const barePixels = await pixels(isEdge);
       const two = nodes.map((_, i) => Number(i < 2));
       page.scene.setMask({ nodes: two, edges });
       await rest();
       const fewNodes = page.scene.stats().nodes;
       page.scene.setMask({ nodes, edges: edges.map(() => 1) });
       page.scene.focus({ kind: 'node', row: 0 });
       page.scene.focus(null);
       await rest();
       return { nodePixels: all[0], edgePixels: all[1], barePixels,
         noEdges: noEdges.edges, fewNodes, again: await pixels(isEdge),
         reducerCalls: page.scene.stats().reducerCalls };`,
    );
    expect(found.noEdges).toBe(0);
    expect(found.barePixels).toBeLessThan((found.edgePixels ?? 0) / 2);
    expect(found.fewNodes).toBe(2);
    expect(found.again).toBeCloseTo(found.edgePixels ?? 0, 4);
    expect(found.reducerCalls).toBe(0);
  });
}, 120_000);

test('no two names overlap wherever the camera is; what is selected is named', async () => {
  await visit(async (page) => {
    const states = await run<{ labels: Label[]; selected: boolean; inside: boolean }[]>(
      page,
      `page.open(1000);
       await rest();
       const seen = [];
       for (let i = 0; i < 20; i += 1) {
         const row = (i * 37) % 200;
         page.scene.focus(i % 2 === 0 ? null : { kind: 'node', row });
         page.scene.setCamera(i === 0 ? null : {
           x: 0.2 + (i % 5) * 0.15, y: 0.2 + (i % 7) * 0.1, ratio: 1.2 * 0.8 ** i });
         if (i % 2 === 1) page.scene.reveal({ kind: 'node', row }, true);
         await rest();
         const { labels } = page.scene.stats();
         const at = page.scene.placeOf({ kind: 'node', row });
         const inside = i % 2 === 1 && at.x > 0 && at.y > 0 && at.x < 640 && at.y < 400;
         seen.push({ labels, inside, selected: labels.some(({ id }) => id === row) });
       }
       return seen;`,
    );
    expect(states[0]?.labels.length).toBeGreaterThanOrEqual(40);
    expect(states.filter(({ inside }) => inside)).toHaveLength(10);
    for (const { labels, selected, inside } of states) {
      if (inside) expect(selected).toBe(true);
      labels.forEach((a, i) => {
        expect(labels.slice(i + 1).filter((b) => overlap(a, b))).toEqual([]);
      });
    }
  });
}, 180_000);

interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Label, b: Label): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('a new layout is reached, the camera tells when it rests, and kill gives every context back', async () => {
  await visit(async (page) => {
    const found = await run<{ moved: number; told: number; left: number; alive: number }>(
      page,
      `const contexts = [];
       const original = HTMLCanvasElement.prototype.getContext;
       HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
         const context = original.call(this, kind, ...rest);
         if (kind === 'webgl2' && context !== null) contexts.push(context);
         return context;
       };
       page.open(12, { still: false });
       await rest();
       let told = 0;
       page.scene.onCamera(() => { told += 1; });
       page.scene.zoom(2);
       await rest();
       await rest();
       const { x, y } = page.network.data.entities;
       page.scene.setPositions(y.slice(), x.slice());
       await rest();
       await rest();
       const before = page.scene.placeOf({ kind: 'node', row: 0 });
       page.scene.setPositions(x, y);
       await rest();
       await rest();
       const after = page.scene.placeOf({ kind: 'node', row: 0 });
       for (let i = 0; i < 20; i += 1) page.open(12);
       page.scene.kill();
       await rest();
       return { told, moved: Math.hypot(after.x - before.x, after.y - before.y),
         left: document.getElementById('graph').childElementCount,
         alive: contexts.filter((one) => !one.isContextLost()).length };`,
    );
    expect(found.told).toBe(1);
    expect(found.moved).toBeGreaterThan(5);
    expect(found.left).toBe(0);
    expect(found.alive).toBe(0);
  });
}, 180_000);
