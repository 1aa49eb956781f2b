import { expect, test } from '@jest/globals';
import { UsageError } from '@entente/core';
import { readViewFile, toView } from '@entente/graph';
import { load, openGrafeo, toRows } from '@entente/loader';
import { readLive } from '../../src/server/live.ts';
import { readFixture } from './fixture.ts';

test('a graph that was loaded is shown as it is in its directory', async () => {
  const { records, ontology, viewFile } = await readFixture();
  const sink = await openGrafeo();
  try {
    await load(sink, toRows(records, toView(records, ontology), ontology));
    const live = readViewFile((await readLive(sink, ontology)).viewFile);
    const built = readViewFile(viewFile);
    expect(live.meta).toEqual(built.meta);
    expect(live.edges).toEqual(built.edges);
    expect([live.entities.x, live.entities.community]).toEqual([
      built.entities.x,
      built.entities.community,
    ]);
    const sentences = ({ evidence, claims }: typeof live) =>
      Array.from({ length: claims.count }, (_, row) =>
        Array.from(
          { length: (claims.evidence[row + 1] ?? 0) - (claims.evidence[row] ?? 0) },
          (_one, i) => evidence.quote.at((claims.evidence[row] ?? 0) + i),
        ),
      );
    expect(sentences(live)).toEqual(sentences(built));
  } finally {
    await sink.close();
  }
}, 60_000);

test('a store without a graph says what to run', async () => {
  const sink = await openGrafeo();
  try {
    await expect(readLive(sink)).rejects.toThrow(UsageError);
    await expect(readLive(sink)).rejects.toThrow(/entente load/);
  } finally {
    await sink.close();
  }
}, 60_000);
