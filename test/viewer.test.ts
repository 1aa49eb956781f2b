import { expect, test } from '@jest/globals';
import {
  claimOf,
  HOSTILE,
  idOf,
  openViewer,
  strait,
  straitData,
  whenDrawn,
} from './viewer/open-viewer.ts';
import { clickOn, placeOf, shareOfPixels, shownWords, statsOf } from './viewer/on-page.ts';

/** The viewer as a reader meets it: the built files, the real server, a real browser. */
const data = straitData();
const { visit } = openViewer(() => data);
const { claims, documents, entities } = strait;
const hash = (kind: string, id: string) => `#${kind}=${encodeURIComponent(id)}`;

test('says what is loaded and how much is shown', async () => {
  await visit({}, async (page) => {
    const { entities: all, edges } = data;
    const shown = await statsOf(page);
    expect(await shownWords(page)).toBe(
      `${String(shown.nodes)} of ${String(all.count)} entities and ${String(shown.edges)} of ${String(edges.count)} relations shown`,
    );
    await page.getByText('claims from 18 articles of 6 outlets').first().waitFor();
    expect(await page.title()).toBe('Entente');
  });
}, 300_000);

test('a click on an edge lists its sentences, newest first, both names marked', async () => {
  const claim = claimOf('Norvania', 'STRATEGIC_PARTNER_OF', 'Castavia');
  await visit({}, async (page) => {
    await clickOn(page, 'claim', claim.id);
    const cards = page.locator('.evidence');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(claim.evidence.length);
    const dates: string[] = [];
    for (const card of await cards.all()) {
      const marks = await card.locator('mark').allTextContents();
      expect(marks.map((one) => one.trim())).toEqual(['Norvania', 'Castavia']);
      dates.push((await card.locator('time').first().getAttribute('datetime')) ?? '');
      expect(await card.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
    }
    expect(dates).toEqual([...dates].sort().reverse());
    const quotes = await page.locator('.evidence blockquote').allTextContents();
    expect([...quotes].sort()).toEqual(claim.evidence.map(({ quote }) => quote).sort());
    expect(page.url()).toContain(hash('claim', claim.id).replaceAll('%3A', ':').slice(0, 12));
  });
}, 300_000);

test('each of the parallel edges opens its own claim, denied ones say so', async () => {
  const [a, b] = [idOf('Norvania'), idOf('Castavia')];
  const drawn = new Set(Array.from(data.edges.claim, (claim) => data.claims.id.at(claim) ?? ''));
  const between = claims.filter(
    ({ id, subject, object }) =>
      drawn.has(id) && ((subject === a && object === b) || (subject === b && object === a)),
  );
  expect(between.length).toBeGreaterThanOrEqual(3);
  const denied = claimOf('Norvania', 'CONDEMNS', 'Castavia’s blockade of Tavria');
  await visit({}, async (page) => {
    for (const { id } of [...between, denied]) {
      await clickOn(page, 'claim', id);
      await page.waitForURL((url) => decodeURIComponent(url.hash).includes(`claim=${id}`));
    }
    expect(await page.locator('.statement').textContent()).toContain('does not condemn');
    expect(await page.locator('.chips').textContent()).toContain('denied');
  });
}, 300_000);

test('a click on a node shows it; the way back leads to what was selected before', async () => {
  await visit({}, async (page) => {
    await clickOn(page, 'node', idOf('Norvania'));
    await page.getByRole('heading', { name: 'Norvania', exact: true }).waitFor();
    expect(await page.locator('.aliases').textContent()).toContain('Republic of Norvania');
    await clickOn(page, 'node', idOf('Castavia'));
    await page.getByRole('heading', { name: 'Castavia', exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Norvania', exact: true }).waitFor();
  });
}, 300_000);

test('search folds accents; Enter opens the first hit and brings it to the middle', async () => {
  await visit({}, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('odem');
    await page.getByRole('option', { name: /Ruslan Ödemir/ }).waitFor();
    expect(await page.getByRole('option').count()).toBeLessThanOrEqual(8);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ruslan Ödemir' }).waitFor();
    await page.waitForTimeout(500);
    const at = await placeOf(page, 'node', idOf('Ruslan Ödemir'));
    const box = await page.locator('.canvas').boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(4);
  });
}, 300_000);

test('two entities give the paths between them', async () => {
  await visit({ fragment: hash('node', idOf('Norvania')) }, async (page) => {
    await page.getByRole('button', { name: 'Paths to…' }).click();
    await page.keyboard.type('odem');
    await page.getByRole('option', { name: /Ruslan Ödemir/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/paths=/);
    await page.getByRole('complementary').getByText('Ruslan Ödemir').first().waitFor();
  });
}, 300_000);

test('a press on a value asks for it alone, the next keeps it out, the third lets it through', async () => {
  await visit({}, async (page) => {
    const person = page.getByRole('button', { name: /^person/i });
    const before = await shownWords(page);
    const total = entities.filter(({ type }) => type === 'Person').length;
    await person.click();
    expect(await person.getAttribute('aria-pressed')).toBe('true');
    expect((await statsOf(page)).nodes).toBeLessThanOrEqual(total);
    await person.click();
    expect(await person.getAttribute('aria-pressed')).toBe('mixed');
    expect(page.url()).toContain('types=-Person');
    const people = new Set(entities.filter(({ type }) => type === 'Person').map(({ id }) => id));
    const left = Array.from(data.edges.source.keys()).filter((edge) =>
      [data.edges.source, data.edges.target].every(
        (end) => !people.has(data.entities.id.at(end[edge] ?? 0) ?? ''),
      ),
    );
    expect((await statsOf(page)).edges).toBe(left.length);
    await page.reload();
    await whenDrawn(page);
    expect((await statsOf(page)).edges).toBe(left.length);
    await person.click();
    expect(await shownWords(page)).toBe(before);
  });
}, 300_000);

test('the table holds what the graph shows, sorts, and opens claims', async () => {
  await visit({ fragment: '#view=table' }, async (page) => {
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe((await statsOf(page)).edges);
    const most = Number(await rows.first().locator('.number').first().textContent());
    expect(most).toBe(Math.max(...claims.map(({ evidenceCount }) => evidenceCount)));
    await page.getByRole('button', { name: 'Subject' }).click();
    expect(await rows.first().textContent()).toContain('<img');
    await page.getByRole('button', { name: 'Subject' }).click();
    expect(await rows.first().textContent()).toContain('World Assembly');
    await rows.first().locator('.phrase-button').click();
    await page.locator('.evidence').first().waitFor();
  });
}, 300_000);

test('without WebGL the graph is drawn plainly, with a notice', async () => {
  await visit({ withoutWebGl: true }, async (page) => {
    expect((await statsOf(page)).base).toBe('canvas');
    await page.getByText('Drawn without WebGL').waitFor();
    expect(await shareOfPixels(page, '(r, g, b) => b > r + 60 && b > 120')).toBeGreaterThan(0.002);
    const claim = claimOf('Norvania', 'STRATEGIC_PARTNER_OF', 'Castavia');
    await clickOn(page, 'claim', claim.id);
    await page.locator('.evidence').first().waitFor();
  });
}, 300_000);

test('hostile text stays text', async () => {
  const aid = claims.find(({ subject }) => subject === idOf(HOSTILE));
  await visit(
    { fragment: `#scope=all&node=${encodeURIComponent(idOf(HOSTILE))}` },
    async (page) => {
      await page.locator('.entity').waitFor();
      const name = HOSTILE.replace('\u202E', '');
      expect((await page.locator('.entity h2').textContent())?.replace('\u202E', '')).toBe(name);
      expect(await page.locator('.aliases').textContent()).toContain('</script><script>');
      await page.goto(`${page.url().split('#')[0] ?? ''}${hash('claim', aid?.id ?? '')}`);
      await page.locator('.evidence').first().waitFor();
      const evil = claims.find(({ evidence }) =>
        evidence.some((one) =>
          documents.some(({ id, url }) => id === one.document && url?.startsWith('javascript:')),
        ),
      );
      await page.goto(`${page.url().split('#')[0] ?? ''}${hash('claim', evil?.id ?? '')}`);
      await page.getByText('<script>document.title').first().waitFor();
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      expect(await page.locator('main img, aside img, aside script').count()).toBe(0);
      await page.keyboard.press('/');
      await page.keyboard.type('onerror');
      await page.getByRole('option').first().waitFor();
      expect(await page.getByRole('option').locator('img').count()).toBe(0);
      expect(await page.title()).toBe('Entente');
    },
  );
}, 300_000);

test('themes change the page and the drawing with it', async () => {
  await visit({ theme: 'dark' }, async (page) => {
    expect(await page.evaluate('document.querySelector(".entente").dataset.theme')).toBe('dark');
    const dark = '(r, g, b) => r < 40 && g < 45 && b < 55';
    expect(await shareOfPixels(page, dark)).toBeGreaterThan(0.5);
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByText('High contrast').click();
    expect(await page.evaluate('document.querySelector(".entente").dataset.theme')).toBe(
      'contrast',
    );
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(await shareOfPixels(page, '(r, g, b) => r + g + b < 12')).toBeGreaterThan(0.5);
  });
}, 300_000);

test('a permalink with an id that a decision retired leads to what it became', async () => {
  await visit({ fragment: '#node=ent%3Aold-norvania' }, async (page) => {
    await page.locator('.entity').waitFor();
    expect(await page.locator('.entity h2').textContent()).toBe('Norvania');
    await page.waitForURL((url) => decodeURIComponent(url.hash).includes(idOf('Norvania')));
    expect(await page.evaluate('history.length')).toBe(2);
  });
}, 300_000);

test('the tour comes once', async () => {
  await visit({ withTour: true }, async (page) => {
    const tour = page.locator('.tour');
    for (const name of ['Next', 'Next', 'Start']) await tour.getByRole('button', { name }).click();
    expect(await tour.count()).toBe(0);
    await page.reload();
    await page.locator('.status').waitFor();
    expect(await tour.count()).toBe(0);
  });
}, 300_000);
