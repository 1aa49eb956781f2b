import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ClaimRecord, ViewData } from '@entente/core';
import { toViewData, toView, layoutView } from '@entente/graph';
import { compareOutlets, contradictions } from '../packages/viewer/src/core/compare.ts';
import { toNetwork } from '../packages/viewer/src/core/network.ts';
import { pathsBetween } from '../packages/viewer/src/core/paths.ts';
import { claimOf, HOSTILE, idOf, ontology, openViewer, strait } from './viewer/open-viewer.ts';

/** The panels beside the graph: what they show is what the records hold. */
const LONG = `Longest ${'ä'.repeat(10_000)}`;
const [one, other] = [
  claimOf('Norvania', 'CONDEMNS', 'Castavia’s blockade of Tavria'),
  claimOf('World Assembly', 'CONDEMNS', 'Castavia’s blockade of Tavria'),
];
const against = (claim: ClaimRecord, by: ClaimRecord): ClaimRecord => ({
  ...claim,
  contradicts: [by.id],
  contradictsBecause: ['polarity'],
});
const records = {
  ...strait,
  entities: strait.entities.map((entity) =>
    entity.name === 'Meridian Energy' ? { ...entity, aliases: [LONG] } : entity,
  ),
  claims: strait.claims.map((claim) =>
    claim.id === one.id ? against(one, other) : claim.id === other.id ? against(other, one) : claim,
  ),
};

function viewData(): ViewData {
  const view = toView(records, ontology);
  layoutView(view);
  return toViewData(records, ontology, view);
}

const data = viewData();
const network = toNetwork(data);
const { visit, browser } = openViewer(() => data);
const hash = (kind: string, ...ids: readonly string[]) =>
  `#${kind}=${ids.map(encodeURIComponent).join(':')}`;

test('a link of a sentence opens the article, and the article lists all its claims', async () => {
  const claim = claimOf('Norvania', 'STRATEGIC_PARTNER_OF', 'Castavia');
  await visit({ fragment: hash('claim', claim.id) }, async (page) => {
    const card = page.locator('.evidence').first();
    const href = (await card.locator('a').getAttribute('href')) ?? '';
    const source = records.documents.find(({ url }) => url === href);
    expect(source?.id).toBeDefined();
    expect(await card.locator('a').getAttribute('rel')).toBe('noopener noreferrer');
    expect(await card.locator('a').getAttribute('target')).toBe('_blank');
    await card.getByRole('button', { name: 'Claims of the article' }).click();
    await page.locator('[data-panel="document"]').waitFor();
    const said = records.claims.filter(({ evidence }) =>
      evidence.some(({ document }) => document === source?.id),
    );
    expect(await page.locator('[data-panel="document"] .badge').textContent()).toBe(
      String(said.length),
    );
    await page.locator('[data-panel="document"] .claim-line').first().click();
    await page.locator('.evidence').first().waitFor();
    await page.getByRole('button', { name: '‹ Article' }).click();
    await page.locator('[data-panel="document"]').waitFor();
  });
}, 300_000);

test('claims of a pair are a press apart', async () => {
  const claim = claimOf('Norvania', 'STRATEGIC_PARTNER_OF', 'Castavia');
  await visit({ fragment: hash('claim', claim.id) }, async (page) => {
    const pills = page.locator('.siblings .pill');
    const all = await pills.count();
    expect(all).toBeGreaterThanOrEqual(3);
    for (let i = 0; i < all; i += 1) {
      await pills.nth(i).click();
      await page.locator(`.siblings .pill:nth-of-type(${String(i + 1)})[aria-current]`).waitFor();
    }
  });
}, 300_000);

test('what contradicts a claim stands beside it, with the reason', async () => {
  await visit({ fragment: hash('claim', one.id) }, async (page) => {
    const versus = page.locator('.versus');
    expect(await versus.count()).toBe(1);
    expect(await versus.locator('figcaption').textContent()).toBe(
      'One affirms what the other denies.',
    );
    expect(await versus.locator('.side').count()).toBe(2);
    expect(await versus.locator('blockquote').count()).toBe(2);
    await versus.locator('.claim-line').click();
    await page.waitForURL((url) => decodeURIComponent(url.hash).includes(other.id));
  });
  await visit({ fragment: '#contradictions=1' }, async (page) => {
    expect(await page.locator('.versus').count()).toBe(contradictions(network).length);
  });
}, 300_000);

test('paths between two entities are those of the core, each step with its sentence', async () => {
  const [from, to] = ['Aiko Tanabe', 'Sundara'];
  const all = new Uint8Array(data.edges.count).fill(1);
  const rows = [from, to].map((name) => network.nodeOf(idOf(name)) ?? -1);
  const paths = pathsBetween(network, rows[0] ?? -1, rows[1] ?? -1, all);
  expect(paths.length).toBeGreaterThan(1);
  await visit({}, async (page) => {
    await page.getByRole('button', { name: 'How are two connected?' }).click();
    for (const [label, name] of [
      ['From', from],
      ['To', to],
    ] as const) {
      await page.getByRole('combobox', { name: label, exact: true }).fill(name.slice(0, 5));
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    }
    await page.locator('.paths').waitFor();
    expect(await page.locator('.paths > li').count()).toBe(paths.length);
    const [first] = paths;
    expect(await page.locator('.hop').count()).toBe(first?.hops.length);
    expect(await page.locator('.hop blockquote').first().textContent()).toBe(
      data.evidence.quote.at(first?.hops[0]?.sentence ?? -1),
    );
    expect(decodeURIComponent(page.url())).toContain(`paths=${idOf(from)}:${idOf(to)}`);
    await page.getByRole('button', { name: /^Path 2/ }).click();
    expect(await page.locator('.hop').count()).toBe(paths[1]?.hops.length);
  });
}, 300_000);

test('two outlets are compared as the core does', async () => {
  const names = [...new Set(records.documents.flatMap(({ outlet }) => outlet ?? []))];
  const [left = '', right = ''] = names;
  const { onlyLeft, onlyRight, both } = compareOutlets(network, left, right);
  await visit({ fragment: hash('compare', '', '') }, async (page) => {
    await page.locator('.pickers select').first().selectOption(left);
    await page.locator('.pickers select').last().selectOption(right);
    const counted = await page.locator('[data-panel="compare"] h3 .badge').allTextContents();
    expect(counted.map(Number)).toEqual([both.length, onlyLeft.length, onlyRight.length]);
  });
}, 300_000);

test('an entity expands by relation and type, and filters by one relation', async () => {
  await visit({ fragment: hash('node', idOf('Norvania')) }, async (page) => {
    await page.locator('.mentions svg').waitFor();
    const only = page.getByRole('button', { name: /^Show only this relation/ }).first();
    await only.click();
    expect(page.url()).toContain('predicates=');
    await page
      .getByRole('button', { name: /^Show all relations again/ })
      .first()
      .click();
    expect(page.url()).not.toContain('predicates=');
  });
}, 300_000);

test('views are saved with a caption and opened again', async () => {
  await visit({ fragment: hash('node', idOf('Norvania')) }, async (page) => {
    await openDialog(page, 'Saved views …');
    await page.getByLabel('Caption of this view').fill('What Norvania does');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.start').waitFor();
    await openDialog(page, 'Saved views …');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { name: 'Norvania', exact: true }).waitFor();
  });
}, 300_000);

test('hostile texts are text, and long ones are cut', async () => {
  const bad = records.claims.find(({ evidence }) =>
    evidence.some(({ document }) =>
      records.documents.some(({ id, url }) => id === document && url?.startsWith('javascript:')),
    ),
  );
  for (const fragment of [
    hash('claim', bad?.id ?? ''),
    hash('node', idOf(HOSTILE)),
    hash('node', idOf('Meridian Energy')),
    '#contradictions=1',
    hash('document', bad?.evidence[0]?.document ?? ''),
  ]) {
    await visit({ fragment }, async (page) => {
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      expect(await page.locator('.details img, .details script').count()).toBe(0);
      expect(await page.title()).toBe('Entente');
      const bare = await page.evaluate<number>(`[...document.querySelectorAll('.details *')]
        .filter((one) => one.children.length === 0 && /[\\u202a-\\u202e]/.test(one.textContent))
        .filter((one) => getComputedStyle(one.closest('bdi, blockquote, option') ?? document.body).unicodeBidi !== 'isolate').length`);
      expect(bare).toBe(0);
      if (!fragment.includes(encodeURIComponent(idOf('Meridian Energy')))) return;
      const alias = page.locator('.aliases bdi').first();
      expect((await alias.textContent())?.length).toBeLessThan(100);
      expect((await alias.getAttribute('title'))?.length).toBeGreaterThan(3000);
      expect(await page.evaluate('document.body.scrollWidth')).toBe(1280);
    });
  }
}, 300_000);

const axe = await readFile(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

test.each(['light', 'dark'] as const)(
  '%s: axe finds no serious barrier in panels and dialogs',
  async (theme) => {
    const pages: readonly (readonly [string, string | null])[] = [
      [hash('claim', one.id), null],
      [hash('paths', idOf('Aiko Tanabe'), idOf('Sundara')), null],
      ['#compare=%3A', null],
      ['#contradictions=1', null],
      [hash('document', records.documents[0]?.id ?? ''), null],
      ['', 'Export …'],
      ['', 'Saved views …'],
      ['', 'Open a file …'],
    ];
    for (const [fragment, dialog] of pages) {
      await visit({ fragment, theme }, async (page) => {
        if (dialog !== null) await openDialog(page, dialog);
        const part = dialog === null ? '.details' : '.modal';
        await page.evaluate(axe);
        const found = await page.evaluate<
          string[]
        >(`axe.run({ include: '${part}' }).then(({ violations }) => violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`);
        expect([fragment, dialog, found]).toEqual([fragment, dialog, []]);
      });
    }
  },
  120_000,
);

test('there is a browser in CI', () => {
  expect(process.env.CI === 'true' && browser() === null).toBe(false);
});

async function openDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.modal .dialog').waitFor();
}
