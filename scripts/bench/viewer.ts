import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { findChromium, startChromium } from '../chromium.ts';
import { toMarkdownTable } from '../eval/table.ts';
import { serveScenePage } from '../scene-page.ts';

/** Milliseconds of JavaScript, as `measure` of the page returns them. */
interface Costs {
  readonly filter: number;
  readonly window: number;
  readonly hover: number;
}

const SIZES = [1000, 10_000, 100_000];
const KINDS = [
  { kind: 'scene', name: 'Entente' },
  { kind: 'stock', name: 'sigma with reducers' },
] as const;

/**
 * The viewer's drawing beside sigma as it comes, in one Chromium with software rendering, as Markdown;
 * a sentence where there is no Chromium. `root` is that of the repository, `sizes` numbers of nodes.
 */
export async function measureViewer(root: URL, sizes: readonly number[] = SIZES): Promise<string> {
  const executable = await findChromium();
  if (executable === null) return 'Not measured: no Chromium.\n';
  const server = await serveScenePage(root);
  const browser = await startChromium(executable);
  const rows: string[][] = [];
  try {
    for (const nodes of sizes) {
      for (const { kind, name } of KINDS) {
        process.stderr.write(`viewer: ${name}, ${String(nodes)} nodes\n`);
        const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
        page.setDefaultTimeout(0);
        await page.goto(server.url);
        await page.waitForFunction('globalThis.page');
        const found = await measurePage(page, nodes, kind);
        rows.push([nodes.toLocaleString('en-US'), name, ...found]);
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const head = ['nodes', 'drawn by', 'data to first frame, s', 'heap, MB', 'hover, ms'];
  return toMarkdownTable(
    [...head, 'step of the window, ms', 'filter, ms'],
    rows,
    (column) => column !== 1,
  );
}

async function measurePage(page: Page, nodes: number, kind: 'scene' | 'stock'): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await secondsOf(session);
  await page.evaluate(`page.start(${String(nodes)}, '${kind}')`);
  const start = (await secondsOf(session)) - before;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const runs = nodes > 50_000 ? 1 : 9;
  const measured = page.evaluate<Costs>(`page.measure(${String(runs)})`).catch(() => null);
  const costs = await Promise.race([measured, after(PATIENCE)]);
  const steps = costs === null ? [] : [costs.hover, costs.window, costs.filter];
  return [
    start.toFixed(2),
    ((usedSize + backingStorageSize) / 1e6).toFixed(0),
    ...[0, 1, 2].map((i) => steps[i]?.toFixed((steps[i] ?? 0) < 10 ? 1 : 0) ?? 'gave up'),
  ];
}

/** Milliseconds after which a page is given up: software rendering of a large graph takes long. */
const PATIENCE = 180_000;

async function after(ms: number): Promise<null> {
  await setTimeout(ms, undefined, { ref: false });
  return null;
}

/** Processor time of the page's main thread. */
export async function secondsOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
