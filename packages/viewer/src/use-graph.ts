import { useCallback, useEffect, useRef, useState } from 'react';
import { readCheckedViewFile } from '@entente/graph';
import type { Api, Progress } from './api.ts';
import { toLoaded, type Loaded } from './loaded.ts';
import type { TaskRunner } from './worker/task-runner.ts';

export type GraphState =
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly loaded: Loaded };

/** The graph that is shown, and how another one takes its place. */
export interface GraphHolder {
  readonly graph: GraphState;
  /** Shows a view file. Where it is damaged, the promise rejects and the graph that was there stays. */
  readonly openBytes: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Loads the graph of the server anew. */
  readonly reload: () => void;
}

/** Loads the graph of the server; it is checked and indexed by `runner`, beside the page. */
export function useGraph(api: Api, runner: TaskRunner): GraphHolder {
  const [graph, setGraph] = useState<GraphState>({ kind: 'loading', progress: null });
  const turns = useRef(0);
  const showNext = useCallback(
    async (bytesOf: (isLatest: () => boolean) => Promise<Uint8Array<ArrayBuffer>>) => {
      const turn = (turns.current += 1);
      const isLatest = () => turns.current === turn;
      try {
        const bytes = await bytesOf(isLatest);
        const indexes = await runner.start('open', bytes).done;
        if (!isLatest()) return;
        setGraph({ kind: 'ready', loaded: toLoaded(readCheckedViewFile(bytes), indexes) });
      } catch (error) {
        if (isLatest()) throw error;
      }
    },
    [runner],
  );
  const openBytes = useCallback(
    (bytes: Uint8Array<ArrayBuffer>) => showNext(() => Promise.resolve(bytes)),
    [showNext],
  );
  const load = useCallback(() => {
    showNext((isLatest) =>
      api.view((progress) => {
        if (isLatest())
          setGraph((now) => (now.kind === 'ready' ? now : { kind: 'loading', progress }));
      }),
    ).catch((error: unknown) => {
      setGraph({ kind: 'failed', message: messageOf(error) });
    });
  }, [api, showNext]);
  useEffect(load, [load]);
  const reload = useCallback(() => {
    setGraph((now) => (now.kind === 'failed' ? { kind: 'loading', progress: null } : now));
    load();
  }, [load]);
  return { graph, openBytes, reload };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
