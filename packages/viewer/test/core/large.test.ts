import { expect, test } from '@jest/globals';
import { toNetwork } from '../../src/core/network.ts';
import { largeViewData } from '../fixtures/large.ts';

test.each([12, 1000, 10_000])('a graph of %i nodes has what tests need', (nodes) => {
  const network = toNetwork(largeViewData(nodes));
  const { edges, claims, entities, evidence, documents } = network.data;
  expect(edges.count).toBe(3 * nodes);
  const loops = [...edges.source].filter((source, edge) => source === edges.target[edge]);
  expect(loops.length).toBeGreaterThan(0);
  const { offsets } = network.bundles.members;
  const sizes = [...offsets].slice(1).map((end, i) => end - (offsets[i] ?? 0));
  expect(sizes.reduce((sum, size) => sum + size)).toBe(edges.count);
  expect(network.bundles.count).toBeLessThan(edges.count);
  expect([...claims.negative].filter(Boolean).length).toBeGreaterThan(nodes / 5);
  const contradicting = Array.from({ length: claims.count }, (_, row) => row).filter(
    (row) => claims.contradicts.at(row)?.length,
  );
  expect(contradicting.length).toBeGreaterThan(0);
  for (const row of contradicting.slice(0, 5)) {
    const [other = 0] = claims.contradicts.at(row) ?? [];
    expect(claims.contradicts.at(other)).toContain(row);
  }
  const degrees = [...entities.degree];
  expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  expect(degrees.at(-1)).toBeGreaterThan(0);
  expect(new Set(Array.from({ length: nodes }, (_, row) => entities.name.at(row))).size).toBe(
    nodes,
  );
  for (const row of [0, evidence.count - 1]) {
    const quote = evidence.quote.at(row) ?? '';
    const object = quote.slice(evidence.objectStart[row], evidence.objectEnd[row]);
    expect(quote.endsWith(` ${object}.`)).toBe(true);
  }
  expect(documents.published.at(0)).toMatch(/^202[23]-/);
});

test('the same seed gives the same graph, another one another', () => {
  const [a, b, c] = [largeViewData(1000), largeViewData(1000), largeViewData(1000, 2)];
  expect(a.edges.target).toEqual(b.edges.target);
  expect(a.entities.x).toEqual(b.entities.x);
  expect(a.edges.target).not.toEqual(c.edges.target);
});
