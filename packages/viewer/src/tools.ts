import { EVERY, nextExpansion } from './core/expand.ts';
import type { Visible } from './core/filter.ts';
import type { ViewState } from './core/state.ts';
import type { Loaded } from './loaded.ts';
import { nameAt } from './stated.ts';
import { SAY } from './strings/app.ts';
import type { ViewerTools } from './viewer-context.ts';

type Given = Omit<ViewerTools, keyof Loaded | 'select' | 'expand'> & {
  /** The latest state; to be asked in handlers only. */
  readonly now: () => { readonly state: ViewState; readonly visible: Visible };
};

/** The tools over a loaded graph. */
export function toTools(loaded: Loaded, { now, ...given }: Given): ViewerTools {
  const { network } = loaded;
  const { dispatch, say } = given;
  return {
    ...loaded,
    ...given,
    select: (selection) => {
      dispatch({ kind: 'select', selection });
    },
    expand: (id, which = EVERY) => {
      const node = network.nodeOf(id);
      if (node === null) return;
      const name = nameAt(network.data, node);
      const expansion = nextExpansion(network, node, now().visible.nodes, which);
      if (expansion === null) {
        say(SAY.allShown(name));
        return;
      }
      const before = now().visible.counts.nodes.shown;
      const { state } = now();
      dispatch({ kind: 'expand', expansion });
      const after = loaded.filter.visible({ ...state, expanded: [...state.expanded, expansion] });
      say(SAY.expanded(name, Math.max(0, after.counts.nodes.shown - before)));
    },
  };
}
