import { MANY } from '../core/communities.ts';
import { pixelRatio } from '../sigma/base.ts';
import type { Size } from '../sigma/base.ts';
import { EXPORT } from '../strings/dialogs.ts';

/** Shapes of an SVG: other programs hang on more. */
const MOST_SHAPES = 50_000;
/** Ground for an entity with its name, in square pixels. */
const GROUND = 5000;
const LEAST_WIDTH = 1600;
/** Pixels of a device that every browser's canvas has room for. */
const MOST_PIXELS = 16_000_000;

/** Width and height, 8 to 5, of a picture of so many entities, in CSS pixels. */
export function pictureSize(entities: number): Size {
  const most = Math.sqrt(MOST_PIXELS * 1.6) / pixelRatio();
  const width = Math.round(
    Math.min(most, Math.max(LEAST_WIDTH, Math.sqrt(entities * GROUND * 1.6))),
  );
  return { width, height: Math.round(width / 1.6) };
}

/** Why a picture of so many cannot be made; null where it can. */
export function tooLarge(format: 'png' | 'svg', entities: number, relations: number) {
  if (format === 'png') return entities > MANY ? EXPORT.crowded(MANY) : null;
  return entities + relations > MOST_SHAPES ? EXPORT.heavy(MOST_SHAPES) : null;
}
