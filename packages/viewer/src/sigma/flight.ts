import type { CameraState } from './view.ts';

/** Moves of a camera that take their time; another one ends the one before. */
export interface Flight {
  /** Takes `ms` milliseconds; 0 is at once, and so is all while the page is hidden. */
  readonly to: (camera: CameraState, ms: number) => void;
  readonly isOn: () => boolean;
  readonly stop: () => void;
}

export function createFlight(get: () => CameraState, set: (camera: CameraState) => void): Flight {
  let frame: number | null = null;
  const stop = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  return {
    to: (to, ms) => {
      stop();
      const from = get();
      const start = performance.now();
      const step = () => {
        const t = Math.min(1, (performance.now() - start) / ms);
        const part = t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t);
        const mix = (a: number, b: number) => a + (b - a) * part;
        frame = t < 1 ? requestAnimationFrame(step) : null;
        set({ x: mix(from.x, to.x), y: mix(from.y, to.y), ratio: mix(from.ratio, to.ratio) });
      };
      if (ms > 0 && !document.hidden) frame = requestAnimationFrame(step);
      else set(to);
    },
    isOn: () => frame !== null,
    stop,
  };
}
