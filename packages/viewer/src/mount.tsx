import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Api } from './api.ts';
import { App } from './app.tsx';
import type { Point } from './core/geometry.ts';
import type { Network } from './core/network.ts';
import type { SceneStats, Scene } from './sigma/scene.ts';
import { apiOf, type GraphSource } from './embed/graph-source.ts';
import type { WorkerMaker } from './worker/create-worker.ts';
import { createTaskRunner } from './worker/task-runner.ts';
import './styles/page.css';
import './styles/theme.css';
import './styles/layout.css';
import './styles/table.css';
import './styles/narrow.css';
import './styles/buttons.css';
import './styles/search.css';
import './styles/appearance.css';
import './styles/facets.css';
import './styles/legend.css';
import './styles/modal.css';
import './styles/timeline.css';
import './styles/details.css';
import './styles/entity.css';
import './styles/evidence.css';
import './styles/claims.css';
import './styles/panels.css';
import './styles/dialogs.css';

export interface MountOptions {
  /** A view file (`view.arrows` of a graph): its bytes, or its address. */
  readonly data?: GraphSource;
  /** In place of `data`: a server of `entente view`. */
  readonly api?: Api;
  /** Keeps what the reader chooses in the address of the page; false for a part of a page. */
  readonly keepsAddress?: boolean;
  /** The state to begin with, as after `#` in an address of the viewer, where it keeps none. */
  readonly state?: string;
  /**
   * Makes the workers: of `viewer`, which searches and lays out, and without it the page does so itself;
   * and of `open`, without which no graphs of other programs can be opened.
   */
  readonly createWorker?: WorkerMaker | null;
}

/** An entity or a claim by its id. */
export interface NamedItem {
  readonly kind: 'node' | 'claim';
  readonly id: string;
}

/** A running viewer. */
export interface Viewer {
  /** Where an item is drawn, in CSS pixels of the page; null when it is not, or not yet. */
  readonly placeOf: (item: NamedItem) => Point | null;
  /** What is drawn, in numbers; null while nothing is. */
  readonly stats: () => SceneStats | null;
  readonly unmount: () => void;
}

/** The drawing with what it draws. */
export interface Drawn {
  readonly scene: Scene;
  readonly network: Network;
}

/** Fills `element`, which has a height of its own, with the viewer. */
export function mountViewer(
  element: HTMLElement,
  { data, api, keepsAddress = false, state = '', createWorker = null }: MountOptions,
): Viewer {
  const from = api ?? apiOf(data);
  element.classList.add('entente');
  let drawn: Drawn | null = null;
  const runner = createTaskRunner(createWorker);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <App
        {...{ element, keepsAddress, start: state }}
        api={from}
        runner={runner}
        onDrawn={(next) => {
          drawn = next;
        }}
      />
    </StrictMode>,
  );
  return {
    placeOf: (item) => {
      const at = drawn === null ? null : placeIn(drawn, item);
      const ground = element.querySelector('.canvas')?.getBoundingClientRect();
      return at && ground ? { x: at.x + ground.left, y: at.y + ground.top } : null;
    },
    stats: () => drawn?.scene.stats() ?? null,
    unmount: () => {
      root.unmount();
      runner.close();
      element.classList.remove('entente');
      delete element.dataset.theme;
    },
  };
}

function placeIn({ scene, network }: Drawn, { kind, id }: NamedItem): Point | null {
  const claim = kind === 'claim' ? network.claimOf(id) : null;
  const row =
    kind === 'node' ? network.nodeOf(id) : claim === null ? null : network.edgesOf(claim)[0];
  return row === null || row === undefined
    ? null
    : scene.placeOf({ kind: kind === 'node' ? 'node' : 'edge', row });
}
