import { Button } from 'react-aria-components';
import type { Scene } from '../sigma/scene.ts';
import { GRAPH } from '../strings/app.ts';
import { useViewer } from '../viewer-context.ts';
import { Icon } from './icon.tsx';

interface ZoomProps {
  readonly scene: Scene | null;
  readonly byReader: () => void;
}

/** Nearer, farther, everything. */
export function ZoomButtons({ scene, byReader }: ZoomProps) {
  const { dispatch } = useViewer();
  const zoom = (factor: number) => () => {
    byReader();
    scene?.zoom(factor);
  };
  return (
    <div className="zoom" role="group" aria-label={GRAPH.zoom}>
      <Button aria-label={GRAPH.zoomIn} onPress={zoom(1.5)}>
        <Icon name="plus" />
      </Button>
      <Button aria-label={GRAPH.zoomOut} onPress={zoom(1 / 1.5)}>
        <Icon name="minus" />
      </Button>
      <Button
        aria-label={GRAPH.fit}
        onPress={() => {
          dispatch({ kind: 'camera', camera: null });
        }}
      >
        <Icon name="fit" />
      </Button>
    </div>
  );
}
