import { Button } from 'react-aria-components';
import { nameAt } from '../stated.ts';
import { SEARCH } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Icon } from './icon.tsx';

/** From where paths are asked; with an entity selected, the way to ask. */
export function PathChip() {
  const { network, askPath } = useViewer();
  const { state, pathFrom } = useView();
  if (pathFrom !== null) {
    const node = network.nodeOf(pathFrom);
    return (
      <span className="path-chip">
        {SEARCH.pathsFrom} <bdi>{node === null ? '' : nameAt(network.data, node)}</bdi>
        <Button
          aria-label={SEARCH.cancelPath}
          onPress={() => {
            askPath(null);
          }}
        >
          <Icon name="close" />
        </Button>
      </span>
    );
  }
  const { selection } = state;
  if (selection?.kind !== 'node') return null;
  return (
    <Button
      className="path-chip"
      onPress={() => {
        askPath(selection.id);
      }}
    >
      <Icon name="path" /> {SEARCH.pathsTo}
    </Button>
  );
}
