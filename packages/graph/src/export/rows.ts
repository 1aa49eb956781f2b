import { compareText } from '@entente/core';
import type { View } from '../view/view.ts';
import type { EdgeRow, NodeRow } from './view-columns.ts';

/** Nodes of the view in the order of their ids. */
export function nodeRows(view: View): readonly NodeRow[] {
  return view
    .nodes()
    .sort(compareText)
    .map((id) => ({ id, ...view.getNodeAttributes(id) }));
}

/** Edges of the view in the order of their ids. */
export function edgeRows(view: View): readonly EdgeRow[] {
  return view
    .edges()
    .sort(compareText)
    .map((key) => {
      const [source, target] = view.extremities(key);
      return { source, target, ...view.getEdgeAttributes(key) };
    });
}
