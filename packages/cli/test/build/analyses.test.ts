import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { Document, DocumentAnalysis } from '@entente/core';
import { analyzeDocuments } from '../../src/build/analyses.ts';
import { createCache } from '../../src/build/cache.ts';
import type { Pool } from '../../src/build/pool.ts';
import { Interrupted } from '../../src/context.ts';
import { inFolder } from '../temporary-folder.ts';

const documents = Array.from({ length: 12 }, (_, i): Document => ({
  ...{ id: `doc:${String(i)}`, path: `${String(i)}.md`, url: null, title: null, byline: null },
  ...{ outlet: null, published: null, language: 'en', duplicateOf: null },
  ...{ text: `Text ${String(i)}.`, blocks: [] },
}));

function toAnalysis({ id }: Document): string {
  const analysis: DocumentAnalysis = {
    ...{ document: id, clusters: [], claims: [], contradictions: [], diagnostics: [] },
  };
  return JSON.stringify(analysis);
}

/** Runs in `folder`, counts the calls, and answers the later ones sooner. */
function setUp(folder: string, analyze: (document: Document) => string = toAnalysis) {
  const called: string[] = [];
  const controller = new AbortController();
  const close = new AbortController();
  const pool: Pool = {
    analyze: async (document) => {
      await setTimeout(3 * (12 - documents.findIndex(({ id }) => id === document.id)));
      close.signal.throwIfAborted();
      called.push(document.id);
      return analyze(document);
    },
    close: () => {
      close.abort();
      return Promise.resolve();
    },
  };
  return {
    called,
    controller,
    run: (given = documents, basis = ['code']) =>
      analyzeDocuments(given, {
        ...{ cache: createCache(join(folder, 'cache')), basis, workers: 2 },
        startPool: () => Promise.resolve(pool),
        signal: controller.signal,
      }),
  };
}

test('results come in the order of the documents, later from the cache', async () => {
  await inFolder({}, async (folder) => {
    const first = setUp(folder);
    const results = await first.run();
    expect(results.map(({ document }) => document)).toEqual(documents.map(({ id }) => id));
    expect(first.called).toHaveLength(12);

    const again = setUp(folder);
    expect(await again.run()).toEqual(results);
    expect(again.called).toEqual([]);

    const changed = documents.map((one, i) => (i === 3 ? { ...one, text: 'New.' } : one));
    const third = setUp(folder);
    await third.run(changed.map((one, i) => (i === 5 ? { ...one, duplicateOf: 'doc:1' } : one)));
    expect(third.called).toEqual(['doc:3']);
    expect(await readdir(join(folder, 'cache'))).toHaveLength(12);

    const other = setUp(folder);
    await other.run(documents, ['other code']);
    expect(other.called).toHaveLength(12);
  });
});

test('a document whose analysis fails is a diagnostic and is tried again', async () => {
  await inFolder({}, async (folder) => {
    const failing = setUp(folder, (document) => {
      if (document.id === 'doc:4') throw new Error('too strange');
      return toAnalysis(document);
    });
    const results = await failing.run();
    expect(results[4]?.diagnostics).toMatchObject([
      { document: 'doc:4', code: 'analysis-failed', start: null },
    ]);
    expect(results.flatMap(({ diagnostics }) => diagnostics)).toHaveLength(1);
    const again = setUp(folder);
    await again.run();
    expect(again.called).toEqual(['doc:4']);
  });
});

test('what was done before an interrupt is not done again', async () => {
  await inFolder({}, async (folder) => {
    const stopped = setUp(folder, (document) => {
      if (stopped.called.length === 5) stopped.controller.abort(new Interrupted(2));
      return toAnalysis(document);
    });
    await expect(stopped.run()).rejects.toThrow(Interrupted);
    const kept = (await readdir(join(folder, 'cache'))).filter((name) => !name.startsWith('.'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(12);
    const again = setUp(folder);
    await again.run();
    expect(again.called).toHaveLength(12 - kept.length);
  });
});
