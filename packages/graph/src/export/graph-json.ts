import { compareText, round4 } from '@entente/core';
import { edgeRows, nodeRows } from './rows.ts';
import type { View } from '../view/view.ts';

/**
 * The view as graphology's `export()` in JSON, for `MultiDirectedGraph.from(JSON.parse(text))`:
 * an item a line, items sorted by key, attributes in alphabetical order, numbers rounded to 4
 * decimals, so that equal views give equal bytes.
 */
export function toGraphJson(view: View): string {
  const nodes = nodeRows(view).map(({ id, ...attributes }) =>
    toJson({ key: id, attributes: sorted(attributes) }),
  );
  const edges = edgeRows(view).map(({ source, target, ...attributes }) =>
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
