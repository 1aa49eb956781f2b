import type { Hit } from './core/search.ts';
import { itemOf } from './use-scene.ts';
import { useView, useViewer } from './viewer-context.ts';

/** What choosing a hit does: to an entity or to paths, to a relation alone, to an article. */
export function useChooseHit(): (hit: Hit) => void {
  const { network, dispatch, select, askPath, scene } = useViewer();
  const { pathFrom } = useView();
  return ({ kind, id }) => {
    if (kind === 'predicate') {
      dispatch({ kind: 'choose', facet: 'predicates', id, as: 'only' });
      return;
    }
    if (kind === 'document') {
      dispatch({ kind: 'panel', panel: { kind: 'document', id } });
      return;
    }
    if (pathFrom !== null) {
      askPath(null);
      if (pathFrom !== id)
        dispatch({ kind: 'panel', panel: { kind: 'paths', from: pathFrom, to: id } });
      return;
    }
    select({ kind: 'node', id });
    const item = itemOf(network, { kind: 'node', id });
    // After the drawing has heard of it, for it may not be shown yet.
    if (item !== null) setTimeout(() => scene()?.reveal(item, true), 60);
  };
}
