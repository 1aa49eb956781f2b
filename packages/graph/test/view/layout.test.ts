import { expect, test } from '@jest/globals';
import { round4 } from '@entente/core';
import { toGraphJson } from '../../src/export/graph-json.ts';
import { layoutView } from '../../src/view/layout.ts';
import { createRandom } from '../../src/view/random.ts';
import { toView } from '../../src/view/to-view.ts';
import type { View } from '../../src/view/view.ts';
import { ONTOLOGY, recordsOf, story } from '../build.ts';

/** Two circles of `size` people with chords, joined by one claim. */
function twoCircles(size: number): View {
  const random = createRandom(1);
  const line = (circle: string, from: number, to: number): string =>
    `${circle} ${String(from)} | know | ${circle} ${String(to % size)}`;
  const lines = ['Ann', 'Bob'].flatMap((circle) =>
    Array.from({ length: size }, (_, i) => [
      line(circle, i, i + 1),
      line(circle, i, i + 2 + Math.floor(random() * (size - 3))),
    ]).flat(),
  );
  const view = toView(recordsOf([story('doc:a', [...lines, 'Ann 0 | know | Bob 0'])]), ONTOLOGY);
  layoutView(view);
  return view;
}

test('the same view gives the same positions, rounded, and no two nodes overlap', () => {
  const view = twoCircles(20);
  expect(toGraphJson(twoCircles(20))).toBe(toGraphJson(view));
  const nodes = view.mapNodes((_node, attributes) => attributes);
  nodes.forEach((a, i) => {
    expect([round4(a.x), round4(a.y), round4(a.size)]).toEqual([a.x, a.y, a.size]);
    for (const b of nodes.slice(i + 1)) {
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.size + b.size);
    }
  });
});

test('laying out again changes nothing', () => {
  const view = twoCircles(8);
  const before = toGraphJson(view);
  layoutView(view);
  expect(toGraphJson(view)).toBe(before);
});

test('degree, community and PageRank are filled in', () => {
  const view = twoCircles(12);
  const communityOf = (circle: string): Set<number> =>
    new Set(
      view.mapNodes((_node, { name, community }) => (name.startsWith(circle) ? community : -1)),
    );
  const shared = [...communityOf('Ann')].filter((community) => communityOf('Bob').has(community));
  expect(shared).toEqual([-1]);
  view.forEachNode((node, { degree }) => {
    expect(degree).toBe(view.degree(node));
  });
  const ranks = view.mapNodes((_node, { pagerank }) => pagerank);
  expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(24, 1);
});

test('a view without nodes stays as it is', () => {
  const view = toView(recordsOf([]), ONTOLOGY);
  layoutView(view);
  expect(view.order).toBe(0);
});

test('what this seed and these libraries give has not changed', () => {
  const view = toView(
    recordsOf([story('doc:a', ['China | back | Russia', 'China | back | Ukraine'])]),
    ONTOLOGY,
  );
  layoutView(view);
  expect(view.mapNodes((node, { x, y, pagerank }) => ({ node, x, y, pagerank })))
    .toMatchInlineSnapshot(`
   [
     {
       "node": "iso:CHN",
       "pagerank": 0.7792,
       "x": -0.3437,
       "y": -0.7166,
     },
     {
       "node": "iso:RUS",
       "pagerank": 1.1104,
       "x": -4.9983,
       "y": 8.2054,
     },
     {
       "node": "iso:UKR",
       "pagerank": 1.1104,
       "x": 2.6128,
       "y": -10.3209,
     },
   ]
  `);
});
