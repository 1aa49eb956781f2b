import type { Base } from './base.ts';

/** A PNG of canvases of one size over a ground. */
export async function snapshotOf(
  base: Base,
  canvases: readonly HTMLCanvasElement[],
  ground: string,
): Promise<Blob> {
  // WebGL forgets what it drew when the task ends: draw and copy at once.
  base.drawNow();
  const [first] = canvases;
  const target = document.createElement('canvas');
  target.width = first?.width ?? 1;
  target.height = first?.height ?? 1;
  const context = target.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw on a canvas.');
  context.fillStyle = ground;
  context.fillRect(0, 0, target.width, target.height);
  for (const canvas of canvases) {
    if (canvas.width === 0 || canvas.height === 0) continue;
    context.globalAlpha = canvas.style.opacity === '' ? 1 : Number(canvas.style.opacity);
    context.drawImage(canvas, 0, 0, target.width, target.height);
  }
  return new Promise((resolve, reject) => {
    target.toBlob((blob) => {
      if (blob === null) reject(new Error('This browser cannot make a picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
