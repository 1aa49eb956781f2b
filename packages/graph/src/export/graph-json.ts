import { compareText, round4 } from '@entente/core';
import { edgeRows, nodeRows } from './rows.ts';
import type { View } from '../view/view.ts';
import type { EdgeRow, NodeRow } from './view-columns.ts';

/**
 * The view as graphology's `export()` in JSON, for `MultiDirectedGraph.from(JSON.parse(text))`:
 * an item a line, items sorted by key, attributes in alphabetical order, numbers rounded to 4
 * decimals, so that equal views give equal bytes.
 */
export function toGraphJson(view: View): string {
  return graphJsonOf(nodeRows(view), edgeRows(view));
}

/** As `toGraphJson`, of any rows in the order in which they are to be written. */
export function graphJsonOf(nodeRows: readonly NodeRow[], edgeRows: readonly EdgeRow[]): string {
  const nodes = nodeRows.map(({ id, ...attributes }) =>
    toJson({ key: id, attributes: sorted(attributes) }),
  );
  const edges = edgeRows.map(({ source, target, ...attributes }) =>
    toJson({ key: attributes.claimId, source, target, attributes: sorted(attributes) }),
  );
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  return `{"options":${JSON.stringify(options)},"attributes":{},
"nodes":[${toLines(nodes)}],
"edges":[${toLines(edges)}]}
`;
}

function toLines(items: readonly string[]): string {
  return items.length === 0 ? '' : `\n${items.join(',\n')}\n`;
}

function sorted(attributes: object): object {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => compareText(a, b)));
}

function toJson(value: object): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' ? round4(inner) : inner,
  );
}
