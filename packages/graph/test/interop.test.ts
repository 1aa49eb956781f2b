import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { compareText } from '@entente/core';
import { toGraphml } from '../src/export/graphml.ts';
import type { View } from '../src/view/view.ts';
import { nastyView } from './export/nasty-view.ts';

type Attributes = Readonly<Record<string, unknown>>;
interface Reading {
  readonly nodes: readonly Attributes[];
  readonly edges: readonly { source: string; target: string; attributes: Attributes }[];
}

/** Debian's Python, which alone sees Debian's packages. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('../../../test/interop/read_graphml.py', import.meta.url));

/** What the two libraries read of `view`, or null when they are not there. */
function readWithPython(view: View): { networkx: Reading; igraph: Reading } | null {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  const file = join(folder, 'graph.graphml');
  writeFileSync(file, [...toGraphml(view)].join(''));
  try {
    const out = execFileSync(PYTHON, [SCRIPT, file], { encoding: 'utf8', maxBuffer: 1e9 });
    return JSON.parse(out) as { networkx: Reading; igraph: Reading };
  } catch (error) {
    const { status, code } = error as { status?: number; code?: string };
    const absent = status === 3 || code === 'ENOENT';
    if (!absent || process.env.CI === 'true') throw error;
    console.warn(`SKIPPED: ${PYTHON} with networkx and igraph is not installed; CI would fail.`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What XML can hold of a value; undefined where it is missing. */
function readable(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return readable(JSON.stringify(value));
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
  return typeof value === 'string' ? value.replace(forbidden, '\ufffd') : value;
}

function expected(attributes: object): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const seen = readable(value);
      return seen === undefined ? [] : [[name, seen]];
    }),
  );
}

function expectedReading(view: View): Reading {
  return {
    nodes: view.mapNodes((id, node) =>
      expected({ ...node, entity_id: id, labels: `:Entity:${node.types.join(':')}` }),
    ),
    edges: view.mapEdges((_key, { claimId, ...edge }, source, target) => ({
      source,
      target,
      attributes: expected({
        ...edge,
        label: edge.type,
        claim_id: claimId,
        weight: edge.independentCount,
      }),
    })),
  };
}

function sorted({ nodes, edges }: Reading): Reading {
  const by = (name: string) => (a: Attributes, b: Attributes) =>
    compareText(String(a[name]), String(b[name]));
  return {
    nodes: nodes.toSorted(by('entity_id')),
    edges: edges.toSorted((a, b) => by('claim_id')(a.attributes, b.attributes)),
  };
}

test('NetworkX and igraph read every attribute of a nasty graph as it was', () => {
  const view = nastyView();
  const read = readWithPython(view);
  if (read === null) return;
  expect(sorted(read.networkx)).toEqual(sorted(expectedReading(view)));
  expect(sorted(read.igraph)).toEqual(sorted(expectedReading(view)));
}, 60_000);

test('they read an empty graph', () => {
  const read = readWithPython(nastyView([]));
  if (read === null) return;
  expect(read).toEqual({ networkx: { nodes: [], edges: [] }, igraph: { nodes: [], edges: [] } });
}, 60_000);
