import { nodeId } from '../core/network.ts';
import { update } from '../core/update.ts';
import { useView, useViewer } from '../viewer-context.ts';

/** Brings entities into the graph that are beyond its scope, all in one step that can be undone. */
export function useShowNodes(): (nodes: readonly number[]) => void {
  const { network, dispatch } = useViewer();
  const { state, visible } = useView();
  return (nodes) => {
    const missing = nodes.filter((node) => visible.nodes[node] !== 1);
    if (missing.length === 0) return;
    const next = missing.reduce((before, node) => {
      const expansion = { id: nodeId(network, node), type: null, predicate: null, count: 0 };
      return update(before, { kind: 'expand', expansion });
    }, state);
    dispatch({ kind: 'restore', state: next });
  };
}
