import type { CDPSession, Page } from 'playwright-core';
import { startServer, VIEWER_DIRECTORY } from '@entente/cli';
import { ONTOLOGY } from '@entente/core';
import { findChromium, startChromium } from '../chromium.ts';
import { toMarkdownTable } from '../eval/table.ts';
import { secondsOf } from './viewer.ts';

const FACETS = ['Person', 'Country', 'Denied', 'Affirmed', 'Person', 'Country'];

/**
 * What a reader waits for who opens `viewFile`, a view file of `entities` entities, in the viewer of
 * `entente view`, as Markdown: processor time of the page's main thread until its first picture, its
 * longest task, its heap, and a press on a value of a facet. A sentence where there is no Chromium.
 */
export async function measureViewerStart(
  viewFile: Uint8Array<ArrayBuffer>,
  entities: number,
): Promise<string> {
  const executable = await findChromium();
  if (executable === null) return 'Not measured: no Chromium.\n';
  const records = { documents: [], entities: [], claims: [], diagnostics: [] };
  const server = await startServer({
    ...{ records, viewFile, ontology: ONTOLOGY },
    viewerDirectory: VIEWER_DIRECTORY,
  });
  const browser = await startChromium(executable);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(0);
    await page.addInitScript(WATCH);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(server.url);
    while (!(await page.evaluate<boolean>('window.entente?.stats() != null')))
      await page.waitForTimeout(50);
    await page.waitForTimeout(2000);
    const start = await secondsOf(session);
    const longest = await page.evaluate<number>('globalThis.longest');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    const press = await medianPress(page, session);
    return toMarkdownTable(
      ['entities', 'main thread to first picture, s', 'longest task, ms', 'heap, MB', 'facet, ms'],
      [
        [
          entities.toLocaleString('en-US'),
          start.toFixed(2),
          longest.toFixed(0),
          ((usedSize + backingStorageSize) / 1e6).toFixed(0),
          press.toFixed(0),
        ],
      ],
      () => true,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

const WATCH = `
  localStorage.setItem('entente-tour', '1');
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
`;

/** Main thread's milliseconds for a press on a facet's value and all that it changes: the median. */
async function medianPress(page: Page, session: CDPSession): Promise<number> {
  const times: number[] = [];
  for (const name of FACETS) {
    const value = page.getByRole('button', { name: new RegExp(`^${name} \\d`, 'i') }).first();
    if ((await value.count()) === 0) continue;
    const before = await secondsOf(session);
    await value.evaluate('(button) => button.click()');
    await page.waitForTimeout(1500);
    times.push((await secondsOf(session)) - before);
  }
  return 1000 * (times.sort((a, b) => a - b)[times.length >> 1] ?? NaN);
}
