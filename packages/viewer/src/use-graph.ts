import { useCallback, useEffect, useRef, useState } from 'react';
import { readCheckedViewFile } from '@entente/graph';
import type { Api, Progress } from './api.ts';
import { toLoaded, type Loaded } from './loaded.ts';
import type { TaskRunner } from './worker/task-runner.ts';

export type GraphState =
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly loaded: Loaded };

/** The graph of the server, or of bytes that take its place. Null loads that of the server anew. */
export function useGraph(
  api: Api,
  runner: TaskRunner,
): readonly [GraphState, (bytes: Uint8Array<ArrayBuffer> | null) => void] {
  const [state, setState] = useState<GraphState>({ kind: 'loading', progress: null });
  const [turn, setTurn] = useState(0);
  const latest = useRef<Uint8Array<ArrayBuffer>>(null);
  const show = useCallback(
    (bytes: Uint8Array<ArrayBuffer>) => {
      latest.current = bytes;
      const showOnly = (next: GraphState) => {
        if (latest.current === bytes) setState(next);
      };
      runner
        .start('open', bytes)
        .done.then((indexes) => toLoaded(readCheckedViewFile(bytes), indexes))
        .then(
          (loaded) => {
            showOnly({ kind: 'ready', loaded });
          },
          (error: unknown) => {
            showOnly({ kind: 'failed', message: messageOf(error) });
          },
        );
    },
    [runner],
  );
  useEffect(() => {
    let current = true;
    const onProgress = (progress: Progress) => {
      if (current) setState((now) => (now.kind === 'ready' ? now : { kind: 'loading', progress }));
    };
    api.view(onProgress).then(
      (bytes) => {
        if (current) show(bytes);
      },
      (error: unknown) => {
        if (current) setState({ kind: 'failed', message: messageOf(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [api, show, turn]);
  const open = useCallback(
    (bytes: Uint8Array<ArrayBuffer> | null) => {
      if (bytes !== null) show(bytes);
      else {
        setState((now) => (now.kind === 'failed' ? { kind: 'loading', progress: null } : now));
        setTurn((now) => now + 1);
      }
    },
    [show],
  );
  return [state, open];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
