import { mountViewer, type Viewer } from '../mount.tsx';
import type { WorkerMaker } from '../worker/create-worker.ts';
import { apiAt } from './graph-source.ts';

/**
 * Defines `<entente-graph src="view.arrows" state="node=…">`, which fills itself with the viewer of
 * that file; with `api="./api/"`, of a server of `entente view`. Does nothing where it is defined.
 */
export function defineElement(createWorker: WorkerMaker | null): void {
  const name = 'entente-graph';
  if (customElements.get(name) !== undefined) return;
  customElements.define(
    name,
    class extends HTMLElement {
      static readonly observedAttributes = ['src', 'api', 'state'];
      #viewer: Viewer | null = null;

      /** The running viewer; null while the element is in no page. */
      get viewer(): Viewer | null {
        return this.#viewer;
      }

      connectedCallback(): void {
        this.#viewer ??= mountViewer(this, {
          api: apiAt(this.getAttribute('api'), this.getAttribute('src')),
          state: this.getAttribute('state') ?? '',
          createWorker,
        });
      }

      disconnectedCallback(): void {
        this.#viewer?.unmount();
        this.#viewer = null;
      }

      attributeChangedCallback(): void {
        if (this.#viewer === null) return;
        this.disconnectedCallback();
        this.connectedCallback();
      }
    },
  );
}
