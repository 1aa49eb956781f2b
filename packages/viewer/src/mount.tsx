import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Api } from './api.ts';
import { App } from './app.tsx';
import type { Point } from './core/geometry.ts';
import type { Item, Scene } from './sigma/scene.ts';
import './styles/theme.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/details.css';

export interface MountOptions {
  readonly api: Api;
}

/** A running viewer. */
export interface Viewer {
  /** Where an item is drawn, in CSS pixels of the page; null when it is not, or not yet. */
  readonly placeOf: (item: Item) => Point | null;
  readonly unmount: () => void;
}

/** Fills `element` with the viewer. */
export function mountViewer(element: HTMLElement, { api }: MountOptions): Viewer {
  let scene: Scene | null = null;
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <App
        api={api}
        onScene={(next) => {
          scene = next;
        }}
      />
    </StrictMode>,
  );
  return {
    placeOf: (item) => {
      const at = scene?.placeOf(item);
      const ground = element.querySelector('.canvas')?.getBoundingClientRect();
      return at && ground ? { x: at.x + ground.left, y: at.y + ground.top } : null;
    },
    unmount: () => {
      root.unmount();
    },
  };
}
