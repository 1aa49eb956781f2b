import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startServer, VIEWER_DIRECTORY, type RunningServer } from '@entente/cli';
import {
  parseJsonLines,
  type ClaimRecord,
  type Document,
  type EntityRecord,
  type GraphRecords,
  type Ontology,
  type ViewData,
} from '@entente/core';
import { layoutView, toView, toViewData, writeViewFile } from '@entente/graph';
import { findChromium, startChromium } from '../../scripts/chromium.ts';

const folder = new URL('../../packages/viewer/test/fixtures/strait/', import.meta.url);
const read = (name: string) => readFile(new URL(name, folder), 'utf8');

/** The name that one entity has, to see that text stays text. */
export const HOSTILE = '<img src=x onerror="document.title=1">\u202Eelttab';

/** The vocabulary of the small graph. */
export const ontology = JSON.parse(await read('ontology.json')) as Ontology;

/** The small invented graph, with hostile names in it. */
export const strait: GraphRecords = {
  documents: parseJsonLines<Document>(await read('documents.jsonl'), 'documents.jsonl'),
  entities: parseJsonLines<EntityRecord>(await read('entities.jsonl'), 'entities.jsonl').map(
    (entity) =>
      entity.name === 'Lantern Relief'
        ? { ...entity, name: HOSTILE, aliases: ['</script><script>alert(1)</script>'] }
        : entity.name === 'Norvania'
          ? { ...entity, formerIds: ['ent:old-norvania'] }
          : entity,
  ),
  claims: parseJsonLines<ClaimRecord>(await read('claims.jsonl'), 'claims.jsonl'),
  diagnostics: [],
};

/** Id of an entity of the small graph. */
export function idOf(name: string): string {
  const found = strait.entities.find((entity) => entity.name === name);
  if (found === undefined) throw new Error(`no entity ${name}`);
  return found.id;
}

/** A claim of the small graph. */
export function claimOf(subject: string, predicate: string, object: string): ClaimRecord {
  const [from, to] = [idOf(subject), idOf(object)];
  const found = strait.claims.find(
    (claim) => claim.subject === from && claim.predicate === predicate && claim.object === to,
  );
  if (found === undefined) throw new Error(`no claim ${subject} ${predicate} ${object}`);
  return found;
}

/** What the viewer reads of the small graph. */
export function straitData(): ViewData {
  const view = toView(strait, ontology);
  layoutView(view);
  return toViewData(strait, ontology, view);
}

export interface Visit {
  readonly fragment?: string;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** Stops the browser from drawing with WebGL. */
  readonly withoutWebGl?: boolean;
  /** Shows the tour, which is left out otherwise. */
  readonly withTour?: boolean;
}

/** A served viewer, and how it is visited. */
export interface Viewer {
  /** Opens the page, runs `check`, and expects no error and no request to elsewhere. */
  readonly visit: (options: Visit, check: (page: Page) => Promise<void>) => Promise<void>;
  readonly browser: () => Browser | null;
  readonly url: () => string;
}

/**
 * Serves `data` with the built viewer while the tests of a file run. Needs `npm run build`, and
 * Chromium; without it the checks are left out, but not in CI.
 */
export function openViewer(data: () => ViewData): Viewer {
  let server: RunningServer | null = null;
  let browser: Browser | null = null;
  beforeAll(async () => {
    const viewFile = writeViewFile(data());
    server = await startServer({
      ...{ records: strait, viewFile, ontology },
      viewerDirectory: VIEWER_DIRECTORY,
    });
    const executable = await findChromium();
    if (executable !== null) browser = await startChromium(executable);
    else if (process.env.CI === 'true') throw new Error('CI needs Chromium: set CHROMIUM.');
    else console.warn('VIEWER NOT TESTED: no Chromium. Install it, or set CHROMIUM to its path.');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    browser: () => browser,
    url: () => server?.url ?? '',
    visit: async (options, check) => {
      if (browser === null || server === null) return;
      const page = await browser.newPage({
        viewport: options.size ?? { width: 1280, height: 800 },
        colorScheme: options.theme ?? 'light',
        reducedMotion: 'reduce',
      });
      try {
        // Shorter than a test may take, so that it tells which step hangs.
        page.setDefaultTimeout(30_000);
        const troubles = watch(page, server.url);
        await prepare(page, options);
        await page.goto(`${server.url}${options.fragment ?? ''}`);
        await page.locator('.status [role="status"]').waitFor();
        await page.waitForFunction(
          'entente.stats() !== null || document.querySelector(".overview")',
        );
        await page.waitForTimeout(300);
        await check(page);
        expect(troubles).toEqual([]);
      } finally {
        await page.close();
      }
    },
  };
}

/** Waits until the graph or its overview is drawn, and at rest. */
export async function whenDrawn(page: Page): Promise<void> {
  const isDrawn = 'window.entente?.stats() != null || document.querySelector(".overview") !== null';
  while (!(await page.evaluate<boolean>(isDrawn))) await page.waitForTimeout(50);
  await page.waitForTimeout(400);
}

function watch(page: Page, home: string): readonly string[] {
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
    if (protocol !== 'data:' && host !== new URL(home).host) troubles.push(request.url());
  });
  return troubles;
}

async function prepare(page: Page, { withTour, withoutWebGl }: Visit): Promise<void> {
  if (withTour !== true) await page.addInitScript(`localStorage.setItem('entente-tour', '1')`);
  if (withoutWebGl !== true) return;
  await page.addInitScript(`
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return String(kind).includes('webgl') ? null : original.call(this, kind, ...rest);
    };
  `);
}
