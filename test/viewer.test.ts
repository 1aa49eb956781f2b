import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startServer, VIEWER_DIRECTORY, type RunningServer } from '@entente/cli';
import {
  parseJsonLines,
  type ClaimRecord,
  type Document,
  type EntityRecord,
  type Ontology,
} from '@entente/core';
import { layoutView, toView, toViewData, writeViewFile } from '@entente/graph';
import { findChromium, startChromium } from '../scripts/chromium.ts';

/**
 * The viewer as a reader meets it: the built files, the real server, a real browser. Needs
 * `npm run build`.
 */
const folder = new URL('../packages/viewer/test/fixtures/strait/', import.meta.url);
const read = (name: string) => readFile(new URL(name, folder), 'utf8');
const HOSTILE = '<img src=x onerror="document.title=1">\u202Eelttab';

const entities = parseJsonLines<EntityRecord>(await read('entities.jsonl'), 'entities.jsonl').map(
  (entity) =>
    entity.name === 'Lantern Relief'
      ? { ...entity, name: HOSTILE, aliases: ['</script><script>alert(1)</script>'] }
      : entity.name === 'Norvania'
        ? { ...entity, formerIds: ['ent:old-norvania'] }
        : entity,
);
const claims = parseJsonLines<ClaimRecord>(await read('claims.jsonl'), 'claims.jsonl');
const documents = parseJsonLines<Document>(await read('documents.jsonl'), 'documents.jsonl');
const graphJson = (await read('graph.json')).replaceAll(
  '"Lantern Relief"',
  JSON.stringify(HOSTILE),
);
const ontology = JSON.parse(await read('ontology.json')) as Ontology;
const idOf = (name: string) => entities.find((entity) => entity.name === name)?.id ?? '';
const claimOf = (subject: string, predicate: string, object: string) => {
  const found = claims.find(
    (claim) =>
      claim.subject === idOf(subject) &&
      claim.predicate === predicate &&
      claim.object === idOf(object),
  );
  if (found === undefined) throw new Error(`no claim ${subject} ${predicate} ${object}`);
  return found;
};

const executable = await findChromium();
if (executable === null && process.env.CI !== 'true') {
  console.warn('VIEWER NOT TESTED: no Chromium. Install it, or set CHROMIUM to its path.');
}
let server: RunningServer;
let browser: Browser | null = null;

beforeAll(async () => {
  const records = { documents, entities, claims, diagnostics: [] };
  const view = toView(records, ontology);
  layoutView(view);
  const viewFile = writeViewFile(toViewData(records, ontology, view));
  const viewerDirectory = VIEWER_DIRECTORY;
  server = await startServer({ records, graphJson, viewFile, viewerDirectory, ontology });
  if (executable !== null) browser = await startChromium(executable);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server.close();
});

interface Visit {
  readonly fragment?: string;
  readonly theme?: 'light' | 'dark';
  /** Stops the browser from drawing with WebGL. */
  readonly withoutWebGl?: boolean;
}

/** Opens the viewer, runs `check`, and expects no error and no request to elsewhere. */
async function visit(options: Visit, check: (page: Page) => Promise<void>): Promise<void> {
  if (browser === null) {
    if (process.env.CI === 'true') throw new Error('CI needs Chromium: set CHROMIUM.');
    return;
  }
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
  });
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== new URL(server.url).host) troubles.push(request.url());
  });
  if (options.withoutWebGl === true) {
    await page.addInitScript(`
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return String(kind).includes('webgl') ? null : original.call(this, kind, ...rest);
      };
    `);
  }
  try {
    await page.goto(`${server.url}${options.fragment ?? ''}`);
    await page.getByRole('status').waitFor();
    await page.waitForTimeout(300);
    await check(page);
    expect(troubles).toEqual([]);
  } finally {
    await page.close();
  }
}

/** A click that is no half of a double click. */
const clickOn = async (page: Page, kind: 'node' | 'edge', id: string): Promise<void> => {
  const at = await page.evaluate(`entente.placeOf(${JSON.stringify({ kind, id })})`);
  const { x, y } = at as { x: number; y: number };
  await page.waitForTimeout(350);
  await page.mouse.click(x, y);
};

/** Counts the pixels of a picture of the canvas that are as `test(r, g, b)` wants them. */
async function countPixels(page: Page, wanted: string): Promise<{ found: number; all: number }> {
  const png = (await page.locator('.canvas').screenshot()).toString('base64');
  const counted = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const wanted = ${wanted};
    let found = 0;
    for (let i = 0; i < data.length; i += 4) if (wanted(data[i], data[i + 1], data[i + 2])) found += 1;
    return { found, all: data.length / 4 };
  })()`);
  return counted as { found: number; all: number };
}

/** `#0072b2`, the blue of countries. */
const BLUE = '(r, g, b) => r < 40 && Math.abs(g - 114) < 25 && Math.abs(b - 178) < 25';
const RED = '(r, g, b) => r > 170 && g < 90 && b < 110';
const SLATE = '(r, g, b) => r > 150 && r < 215 && Math.abs(r - g) < 14 && b > r && b - r < 30';

test('draws nodes, edges and denied edges, twice the same', async () => {
  const pictures: Buffer[] = [];
  for (let i = 0; i < 2; i += 1) {
    await visit({}, async (page) => {
      const nodes = await countPixels(page, BLUE);
      expect(nodes.found / nodes.all).toBeGreaterThan(0.006);
      const edges = await countPixels(page, SLATE);
      expect(edges.found / edges.all).toBeGreaterThan(0.01);
      expect((await countPixels(page, RED)).found).toBeGreaterThan(400);
      pictures.push(await page.locator('.canvas').screenshot());
    });
  }
  expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(
    browser === null ? undefined : true,
  );
}, 60_000);

test('says what is loaded and how much is shown', async () => {
  await visit({}, async (page) => {
    await page.getByText('30 entities, 71 claims from 18 articles of 6 outlets').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('30 of 30 entities');
    expect(await page.title()).toBe('Entente');
  });
}, 30_000);

test('a click on an edge lists its sentences, newest first, both names marked', async () => {
  const claim = claimOf('Norvania', 'STRATEGIC_PARTNER_OF', 'Castavia');
  await visit({}, async (page) => {
    await clickOn(page, 'edge', claim.id);
    await page.locator('.evidence').first().waitFor();
    const cards = page.locator('.evidence');
    expect(await cards.count()).toBe(5);
    const dates: string[] = [];
    for (const card of await cards.all()) {
      expect(await card.locator('mark').allTextContents()).toEqual(['Norvania', 'Castavia']);
      dates.push((await card.locator('time').getAttribute('datetime')) ?? '');
      expect(await card.textContent()).toContain('Aiko Tanabe');
    }
    expect(dates).toEqual([...dates].sort().reverse());
    const quotes = await page.locator('.evidence blockquote').allTextContents();
    expect([...quotes].sort()).toEqual(claim.evidence.map(({ quote }) => quote).sort());
    expect(page.url()).toContain(`#claim=${encodeURIComponent(claim.id)}`);
  });
}, 30_000);

test('each of the parallel edges opens its own claim, denied ones say so', async () => {
  const [a, b] = [idOf('Norvania'), idOf('Castavia')];
  const between = claims.filter(
    ({ subject, object }) => (subject === a && object === b) || (subject === b && object === a),
  );
  expect(between.length).toBeGreaterThanOrEqual(3);
  const denied = claimOf('Norvania', 'CONDEMNS', 'Castavia’s blockade of Tavria');
  await visit({}, async (page) => {
    for (const { id } of [...between, denied]) {
      await page.keyboard.press('Escape');
      await clickOn(page, 'edge', id);
      await page.waitForURL(`**/#claim=${encodeURIComponent(id)}`);
    }
    expect(await page.locator('.statement').textContent()).toContain('does not condemn');
    expect(await page.locator('.chips').textContent()).toContain('denied');
  });
}, 30_000);

test('a click on a node shows what it does; a claim without a second node is read there', async () => {
  await visit({}, async (page) => {
    await clickOn(page, 'node', idOf('Norvania'));
    await page.getByRole('heading', { name: 'Norvania', exact: true }).waitFor();
    expect(await page.locator('.aliases').textContent()).toContain('Republic of Norvania');
    await page.getByRole('button', { name: /any step that closes the Grey Strait/ }).click();
    await page.locator('.evidence').first().waitFor();
    expect(await page.locator('.evidence').count()).toBe(2);
    await page.goBack();
    await page.getByRole('heading', { name: 'Norvania', exact: true }).waitFor();
  });
}, 30_000);

test('search folds accents; Enter opens the first hit', async () => {
  await visit({}, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('odem');
    await page.getByRole('option', { name: /Ruslan Ödemir/ }).waitFor();
    expect(await page.getByRole('option').count()).toBeLessThanOrEqual(8);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ruslan Ödemir' }).waitFor();
  });
}, 30_000);

test('filters change what is shown, and the address keeps them', async () => {
  await visit({}, async (page) => {
    const status = page.getByRole('status');
    await page.getByRole('checkbox', { name: /Person/i }).uncheck();
    expect(await status.textContent()).toContain('22 of 30 entities');
    const relations = /, (\d+) of 68 relations/.exec((await status.textContent()) ?? '')?.[1];
    const people = new Set(entities.filter(({ type }) => type === 'Person').map(({ id }) => id));
    const left = claims.filter(
      ({ subject, object, modality }) =>
        object !== null && modality === 'asserted' && !people.has(subject) && !people.has(object),
    );
    expect(Number(relations)).toBe(left.length);
    await page.getByRole('radio', { name: 'Denied' }).click();
    const denied = left.filter(({ polarity }) => polarity === 'negative').length;
    expect(await status.textContent()).toContain(`${String(denied)} of 68 relations`);
    await page.reload();
    await status.waitFor();
    expect(await status.textContent()).toContain(`${String(denied)} of 68 relations`);
  });
}, 30_000);

test('without a mouse: arrows, brackets, Enter, Escape, and a voice for each step', async () => {
  await visit({}, async (page) => {
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const live = page.locator('.graph .live');
    await page.getByRole('heading', { name: 'Castavia', exact: true }).waitFor();
    expect(await live.textContent()).toMatch(/^Castavia, country, \d+ relations$/);
    await page.keyboard.press('ArrowLeft');
    expect(await live.textContent()).not.toMatch(/^Castavia/);
    await page.keyboard.press(']');
    await page.locator('.evidence').first().waitFor();
    expect(await live.textContent()).toMatch(/\d sentences?$/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.className')).toBe('details');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /how do we know/ }).waitFor();
  });
}, 30_000);

test('the table holds what the graph shows, sorts, and opens claims', async () => {
  await visit({ fragment: '#tab=table' }, async (page) => {
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(68);
    expect(await rows.first().locator('.number').textContent()).toBe('5');
    await page.getByRole('button', { name: 'Subject' }).click();
    expect(await rows.first().textContent()).toContain('<img');
    await page.getByRole('button', { name: 'Subject' }).click();
    expect(await rows.first().textContent()).toContain('World Assembly');
    await rows.first().locator('.phrase-button').click();
    await page.locator('.evidence').first().waitFor();
  });
}, 30_000);

test('without WebGL the table takes over', async () => {
  await visit({ withoutWebGl: true }, async (page) => {
    expect(await page.locator('tbody tr').count()).toBe(68);
  });
}, 30_000);

test('hostile text stays text', async () => {
  const aid = claims.find(({ subject }) => subject === idOf(HOSTILE));
  await visit({}, async (page) => {
    await clickOn(page, 'node', idOf(HOSTILE));
    await page.locator('.entity').waitFor();
    expect(await page.locator('.entity h2').textContent()).toBe(HOSTILE);
    expect(await page.locator('.aliases').textContent()).toContain('</script><script>');
    await clickOn(page, 'edge', aid?.id ?? '');
    await page.locator('.evidence').first().waitFor();
    for (const { document } of claims.flatMap(({ evidence }) => evidence)) {
      const source = documents.find(({ id }) => id === document);
      if (source?.url?.startsWith('javascript:') !== true) continue;
      const claim = claims.find(({ evidence }) =>
        evidence.some((one) => one.document === document),
      );
      await page.goto(`${server.url}#claim=${encodeURIComponent(claim?.id ?? '')}`);
      await page.getByText('<script>document.title').first().waitFor();
      break;
    }
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await page.locator('main img, aside img, aside script').count()).toBe(0);
    expect(await page.title()).toBe('Entente');
    await page.keyboard.press('/');
    await page.keyboard.type('onerror');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').locator('img').count()).toBe(0);
  });
}, 30_000);

const axe = await readFile(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

test.each(['light', 'dark'] as const)(
  '%s: axe finds no serious barrier',
  async (theme) => {
    const claim = claimOf('Norvania', 'CONDEMNS', 'Castavia’s blockade of Tavria');
    const fragments = [
      '',
      `#claim=${encodeURIComponent(claim.id)}`,
      `#node=${encodeURIComponent(idOf('Norvania'))}`,
      '#tab=table',
    ];
    for (const fragment of fragments) {
      await visit({ fragment, theme }, async (page) => {
        expect(await page.evaluate('document.documentElement.dataset.theme')).toBe(theme);
        if (fragment.startsWith('#claim')) await page.locator('.evidence').first().waitFor();
        if (fragment.startsWith('#node')) await page.locator('.entity').waitFor();
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

test('the theme button changes the theme and the drawing with it', async () => {
  await visit({}, async (page) => {
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.waitForTimeout(300);
    const dark = await countPixels(page, '(r, g, b) => r < 40 && g < 45 && b < 55');
    expect(dark.found / dark.all).toBeGreaterThan(0.5);
    const sky = await countPixels(page, '(r, g, b) => Math.abs(r - 90) < 15 && b > 215');
    expect(sky.found / sky.all).toBeGreaterThan(0.004);
  });
}, 30_000);

test('a permalink with an id that a decision retired leads to what it became', async () => {
  await visit({ fragment: '#node=ent%3Aold-norvania&tab=table' }, async (page) => {
    await page.locator('.entity').waitFor();
    expect(await page.locator('.entity h2').textContent()).toBe('Norvania');
    await page.waitForURL(`**/#node=${encodeURIComponent(idOf('Norvania'))}&tab=table`);
    expect(await page.evaluate('history.length')).toBe(2);
  });
}, 30_000);
