import fc from 'fast-check';
import { FormatError, NONE, type ViewData } from '@entente/core';
import { expect, test } from '@jest/globals';
import { everything } from '../../src/core/filter.ts';
import { toNetwork, type Network } from '../../src/core/network.ts';
import { openGraph } from '../../src/core/open/open.ts';
import { toCsvTables, toGexf, toGraphmlText, toJson } from '../../src/core/save/save.ts';
import { largeViewData } from '../fixtures/large.ts';
import { networkOf } from './sample.ts';

const all = (network: Network) => everything(network.data.entities.count, network.data.edges.count);

/** What must survive: nodes by id and edges by claim, with what is said of them. */
function essence({ entities, edges, claims, meta }: ViewData) {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
  const typeAt = (row: number) => meta.types[entities.type[row] ?? NONE]?.id;
  const nodes = rows(entities.count).map((row) => [
    ...[entities.id.at(row), entities.name.at(row), typeAt(row)],
    ...[entities.aliases.at(row), entities.degree[row]],
    ...[(entities.x[row] ?? 0).toFixed(2), (entities.y[row] ?? 0).toFixed(2)],
  ]);
  const lines = rows(edges.count).map((edge) => {
    const claim = edges.claim[edge] ?? 0;
    return [
      ...[claims.id.at(claim), entities.id.at(edges.source[edge] ?? 0)],
      ...[entities.id.at(edges.target[edge] ?? 0), claims.negative[claim]],
      ...[meta.predicates[claims.predicate[claim] ?? NONE]?.id, claims.surface.at(claim)],
      ...[claims.value.at(claim), claims.eventFrom.at(claim), claims.reportedFirstDay[claim]],
      ...[claims.attributed[claim], (claims.confidence[claim] ?? 0).toFixed(4)],
    ];
  });
  // XML cannot hold a NUL.
  const sorted = (list: readonly unknown[]) =>
    list.map((one) => JSON.stringify(one).replaceAll('\\u0000', '\ufffd')).sort();
  return { nodes: sorted(nodes), edges: sorted(lines) };
}

const HOSTILE = [
  'a"<b>&amp; X ]]>c',
  `=1+1 SUPPORTS '"><script>alert(1)</script>`,
  'a\u202e X \u0000b -',
  'é~ ~ ü=x =for',
  'c LIKES c !2022-02 @wire:2022-03-01',
];
const small = networkOf(HOSTILE, { types: { c: 'Person' } });

test.each([
  ['GraphML', toGraphmlText],
  ['GEXF', toGexf],
  ['JSON', toJson],
])('%s comes back isomorphic', (_format, write) => {
  const large = toNetwork(largeViewData(60));
  const back = essence(openGraph(write(large, all(large))));
  expect(back).toEqual(essence(large.data));
  expect(essence(openGraph(write(small, all(small))))).toEqual(essence(small.data));
});

test('only what is visible is saved', () => {
  const masks = { nodes: new Uint8Array(small.data.entities.count), edges: new Uint8Array(5) };
  const node = small.nodeOf('c') ?? NaN;
  masks.nodes[node] = 1;
  masks.edges[4] = 1;
  const back = openGraph(toGexf(small, masks));
  expect([back.entities.count, back.edges.count, back.entities.name.at(0)]).toEqual([1, 1, 'c']);
});

test('no cell of a table runs as a formula', () => {
  const { nodes, edges } = toCsvTables(small, all(small));
  expect(nodes.split('\r\n')).toHaveLength(small.data.entities.count + 2);
  expect(nodes).toContain("'=1+1");
  for (const line of `${nodes}${edges}`.split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@]/);
});

const NETWORKX = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d1" for="edge" attr.name="relation" attr.type="string"><default>knows</default></key>
<key id="d0" for="node" attr.name="club" attr.type="string"/>
<graph edgedefault="undirected"><node id="0"><data key="d0">Mr &amp; Hi</data></node><node id="1"/>
<edge source="0" target="1"/><edge source="0" target="1"><data key="d1">trusts</data></edge>
<edge source="0" target="nowhere"/></graph></graphml>`;
const GEPHI = `<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="category" type="string">
<default>Film</default></attribute></attributes><nodes><node id="a" label="Alpha"><attvalues>
<attvalue for="0" value="Book"/></attvalues><viz:position x="1" y="2" z="0"/></node><node id="b" label="Beta">
<viz:position x="3" y="-4" z="0"/></node></nodes><edges><edge id="0" source="a" target="b" label="cites" weight="2"/>
</edges></graph></gexf>`;
const NODE_LINK = `{"directed": true, "multigraph": true, "nodes": [{"id": 1, "name": "One"}, {"id": 2}],
 "links": [{"source": 1, "target": 2, "key": 0}, {"source": 2, "target": 1, "key": 0, "label": "sees"}]}`;

test.each([
  ['NetworkX', NETWORKX, ['0', '1'], ['knows', 'trusts']],
  ['Gephi', GEPHI, ['Alpha', 'Beta'], ['cites']],
  ['node-link', NODE_LINK, ['2', 'One'], ['sees', undefined]],
])('a file of %s opens', (_program, text, names, predicates) => {
  const { entities, claims, meta, evidence, edges } = openGraph(text);
  const rows = [...entities.type.keys()];
  expect(rows.map((row) => entities.name.at(row)).sort()).toEqual(names);
  expect([...claims.predicate].map((code) => meta.predicates[code]?.id).sort()).toEqual(predicates);
  expect(evidence.count).toBe(0);
  expect(edges.count).toBe(predicates.length);
  expect(toNetwork(openGraph(text)).bundles.count).toBe(predicates.length);
});

test('positions and defaults of the file are kept', () => {
  const { entities, meta } = openGraph(GEPHI);
  const at = (id: string) =>
    [...entities.type.keys()].find((row) => entities.id.at(row) === id) ?? 0;
  expect([entities.x[at('b')], entities.y[at('b')]]).toEqual([3, -4]);
  expect(meta.types[entities.type[at('b')] ?? NONE]?.id).toBe('Film');
});

const BOMB = `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
<graphml><graph><node id="&b;"/></graph></graphml>`;
const DEEP = `<graphml>${'<graph>'.repeat(5000)}${'</graph>'.repeat(5000)}</graphml>`;

test.each([
  ['nothing', '', 'unknown-format'],
  ['a web page', '<html><body>graphml</body></html>', 'unknown-format'],
  ['an entity bomb', BOMB, 'bad-xml'],
  ['a deep one', DEEP, 'bad-xml'],
  ['a cut one', NETWORKX.slice(0, 300), 'bad-xml'],
  ['no JSON', '{"nodes": [', 'bad-json'],
  ['other JSON', '{"nodes": {}, "a": 1}', 'bad-graph'],
  ['an empty one', '<gexf><graph/></gexf>', 'empty-graph'],
])('%s is refused clearly', (_what, text, code) => {
  expect(() => openGraph(text)).toThrow(expect.objectContaining({ code }));
});

test('ids that every object has a property by are ids like others', () => {
  const ids = ['__proto__', 'constructor', 'toString', 'a'];
  const links = ids.flatMap((source) => ids.map((target) => ({ source, target })));
  const { entities, edges } = openGraph(
    JSON.stringify({ nodes: ids.map((id) => ({ id })), links }),
  );
  expect([entities.count, edges.count]).toEqual([4, 16]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('whatever is in a file, it opens or is refused as a format', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('__proto__', 1, 'a', null));
  const item = fc.dictionary(
    fc.constantFrom('id', 'key', 'source', 'target', 'attributes', 'label', 'type', '__proto__'),
    value,
  );
  const list = fc.array(fc.oneof(item, value), { maxLength: 5 });
  const json = fc.record({ nodes: list, edges: list }).map((graph) => JSON.stringify(graph));
  const cut = fc.nat(NETWORKX.length).map((at) => NETWORKX.slice(0, at) + GEPHI.slice(at / 2));
  fc.assert(
    fc.property(fc.oneof(json, cut), (text) => {
      try {
        expect(openGraph(text).entities.count).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
    }),
    { numRuns: 40 },
  );
});
