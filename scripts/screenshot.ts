import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import {
  openGraphDirectory,
  readRecords,
  readVocabulary,
  startServer,
  VIEWER_DIRECTORY,
} from '@entente/cli';
import { compareText, EntenteError, UsageError, type GraphRecords } from '@entente/core';
import { findChromium, startChromium } from './chromium.ts';

const USAGE = 'Usage: node scripts/dist/screenshot.js GRAPH_DIR OUT_DIR [--only NAME]';

/** A state of the viewer to be taken a picture of. */
interface Shot {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly fragment: string;
  readonly act?: (page: Page) => Promise<void>;
}

/**
 * `node scripts/dist/screenshot.js GRAPH_DIR OUT_DIR [--only NAME]`: pictures of the viewer's main
 * states, one PNG each.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' } },
  });
  const [folder, out] = positionals;
  if (folder === undefined || out === undefined) throw new UsageError('usage', USAGE);
  const executable = await findChromium();
  if (executable === null) {
    throw new UsageError('no-chromium', 'Install Chromium, or set CHROMIUM to its path.');
  }
  const directory = await openGraphDirectory(folder);
  const records = await readRecords(directory);
  const server = await startServer({
    ...{ records, ontology: (await readVocabulary(directory)).ontology },
    viewFile: await directory.readBytes('view.arrows'),
    viewerDirectory: VIEWER_DIRECTORY,
  });
  const browser = await startChromium(executable);
  try {
    await mkdir(out, { recursive: true });
    for (const shot of shotsOf(records)) {
      if (values.only !== undefined && values.only !== shot.name) continue;
      await take(browser, server.url, shot, join(out, `${shot.name}.png`));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function take(browser: Browser, url: string, shot: Shot, path: string): Promise<void> {
  const [width, height] = shot.size;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.addInitScript(`localStorage.setItem('entente-tour', '1')`);
  await page.goto(`${url}#${shot.fragment}`);
  await page.locator('.status [role="status"]').waitFor();
  await page.waitForTimeout(800);
  await shot.act?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path });
  await page.close();
}

const DESK = [1280, 800] as const;

function shotsOf(records: GraphRecords): readonly Shot[] {
  const claim = `claim=${encodeURIComponent(mostReported(records))}`;
  const node = `node=${encodeURIComponent(bestConnected(records))}`;
  return [
    { name: 'start', size: DESK, fragment: '' },
    { name: 'claim', size: DESK, fragment: claim },
    { name: 'entity', size: [1920, 1080], fragment: node },
    { name: 'table', size: DESK, fragment: 'view=table' },
    { name: 'dark', size: DESK, fragment: `${claim}&theme=dark` },
    { name: 'contrast', size: DESK, fragment: `${node}&theme=contrast` },
    { name: 'community', size: DESK, fragment: 'nodes=community&edges=predicate&size=pagerank' },
    { name: 'contradictions', size: DESK, fragment: 'contradictions=1' },
    { name: 'tablet', size: [1024, 768], fragment: node },
    { name: 'phone', size: [390, 844], fragment: claim },
    {
      name: 'search',
      size: DESK,
      fragment: '',
      act: async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('un');
      },
    },
    {
      name: 'timeline',
      size: DESK,
      fragment: '',
      act: async (page) => {
        const box = await page.locator('.histogram-ground').boundingBox();
        const { x = 0, y = 0, width = 0 } = box ?? {};
        await page.mouse.move(x + 0.25 * width, y + 20);
        await page.mouse.down();
        await page.mouse.move(x + 0.5 * width, y + 20, { steps: 4 });
        await page.mouse.up();
      },
    },
  ];
}

/** The claim between two entities that most sentences make. @throws UsageError without any */
function mostReported({ claims }: GraphRecords): string {
  const [best] = claims
    .filter(({ object, modality }) => object !== null && modality === 'asserted')
    .sort((a, b) => b.evidenceCount - a.evidenceCount || compareText(a.id, b.id));
  if (best === undefined) throw new UsageError('no-claims', 'This graph has no relation to show.');
  return best.id;
}

/** The entity that most claims are about. */
function bestConnected({ claims, entities }: GraphRecords): string {
  const counts = new Map<string, number>();
  for (const { subject, object } of claims) {
    for (const id of [subject, object]) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [best] = [...entities].sort(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || compareText(a.id, b.id),
  );
  return best?.id ?? '';
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof EntenteError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
