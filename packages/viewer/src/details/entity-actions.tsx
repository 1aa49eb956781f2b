import { Button } from 'react-aria-components';
import { nextExpansion } from '../core/expand.ts';
import { ENTITY } from '../strings/details.ts';
import { useView, useViewer } from '../viewer-context.ts';

/** What can be done with an entity on the screen. */
export function EntityActions({ id }: { readonly id: string }) {
  const { network, dispatch } = useViewer();
  const { state, visible } = useView();
  const node = network.nodeOf(id);
  if (node === null) return null;
  const expansion = nextExpansion(network, node, visible.nodes);
  const expanded = state.expanded.some((one) => one.id === id);
  return (
    <div className="actions">
      {expansion !== null && (
        <Button
          className="button"
          onPress={() => {
            dispatch({ kind: 'expand', expansion });
          }}
        >
          {ENTITY.expand}
        </Button>
      )}
      {expanded && (
        <Button
          className="button"
          onPress={() => {
            dispatch({ kind: 'collapse', id });
          }}
        >
          {ENTITY.collapse}
        </Button>
      )}
      <Button
        className="button"
        onPress={() => {
          dispatch({ kind: 'panel', panel: { kind: 'paths', from: id, to: '' } });
        }}
      >
        {ENTITY.paths}
      </Button>
      <Button
        className="button"
        onPress={() => {
          dispatch({ kind: 'hide', id });
        }}
      >
        {ENTITY.hide}
      </Button>
    </div>
  );
}
