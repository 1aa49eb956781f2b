import { parseArgs } from 'node:util';
import {
  openGraphDirectory,
  readRecords,
  readVocabulary,
  startServer,
  VIEWER_DIRECTORY,
} from '@entente/cli';
import { compareText, EntenteError, UsageError, type GraphRecords } from '@entente/core';
import { findChromium, startChromium } from './chromium.ts';

const USAGE = 'Usage: node scripts/dist/screenshot.js GRAPH_DIR OUT.png [--dark] [--claim ID]';

/**
 * `node scripts/dist/screenshot.js GRAPH_DIR OUT.png [--dark] [--claim ID]`: a picture of the
 * viewer, 1280×800, with one claim open: the given one, else the one with most sentences.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dark: { type: 'boolean', default: false }, claim: { type: 'string' } },
  });
  const [folder, out] = positionals;
  if (folder === undefined || out === undefined) throw new UsageError('usage', USAGE);
  const executable = await findChromium();
  if (executable === null) {
    throw new UsageError('no-chromium', 'Install Chromium, or set CHROMIUM to its path.');
  }
  const directory = await openGraphDirectory(folder);
  const records = await readRecords(directory);
  const { ontology } = await readVocabulary(directory);
  const graphJson = await directory.readText('graph.json');
  const viewFile = await directory.readBytes('view.arrows');
  const viewerDirectory = VIEWER_DIRECTORY;
  const server = await startServer({ records, graphJson, viewFile, ontology, viewerDirectory });
  const browser = await startChromium(executable);
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme: values.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const claim = values.claim ?? mostReported(records);
    await page.goto(`${server.url}#claim=${encodeURIComponent(claim)}`);
    await page.locator('.evidence').first().waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: out });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The claim between two entities that most sentences make. @throws UsageError without any */
function mostReported({ claims }: GraphRecords): string {
  const [best] = claims
    .filter(({ object, modality }) => object !== null && modality === 'asserted')
    .sort((a, b) => b.evidenceCount - a.evidenceCount || compareText(a.id, b.id));
  if (best === undefined) throw new UsageError('no-claims', 'This graph has no relation to show.');
  return best.id;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof EntenteError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
