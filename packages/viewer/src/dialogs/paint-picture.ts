import type { Masks } from '../core/filter.ts';
import type { Network } from '../core/network.ts';
import type { Places } from '../core/places.ts';
import type { Size } from '../sigma/base.ts';
import { createScene, type SceneOptions } from '../sigma/scene.ts';

/** A PNG of all that the masks let through, drawn off the screen as it would be on it. */
export async function paintPicture(
  network: Network,
  masks: Masks,
  { width, height }: Size,
  {
    places,
    ...looks
  }: Pick<SceneOptions, 'palette' | 'telling' | 'typesOf'> & {
    readonly places: Places;
  },
): Promise<Blob> {
  const holder = document.createElement('div');
  Object.assign(holder.style, { position: 'fixed', left: '-20000px', top: '0' });
  Object.assign(holder.style, { width: `${String(width)}px`, height: `${String(height)}px` });
  document.body.append(holder);
  const scene = createScene(holder, network, {
    ...looks,
    phraseOf: () => '',
    onPick: () => undefined,
    still: true,
  });
  try {
    scene.setMask(masks);
    scene.setPositions(places.x, places.y, true);
    scene.setCamera(null);
    // Names are written when the camera has come to rest.
    await new Promise((resolve) => {
      scene.onCamera(resolve);
    });
    return await scene.snapshot();
  } finally {
    scene.kill();
    holder.remove();
  }
}
