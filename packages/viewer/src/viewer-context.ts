import { createContext, useContext, type Dispatch } from 'react';
import { UsageError } from '@entente/core';
import type { Api } from './api.ts';
import type { ViewGraph } from './core/graph.ts';
import type { Words } from './core/phrase.ts';
import type { Action, Selection } from './core/state.ts';

/** What every part of the viewer may use. It changes with the data only. */
export interface ViewerTools {
  readonly api: Api;
  readonly graph: ViewGraph;
  readonly words: Words;
  readonly dispatch: Dispatch<Action>;
  readonly select: (selection: Selection | null) => void;
}

export const ViewerContext = createContext<ViewerTools | null>(null);

/** @throws UsageError outside of the viewer. */
export function useViewer(): ViewerTools {
  const tools = useContext(ViewerContext);
  if (tools === null) throw new UsageError('no-viewer', 'Use this inside of <ViewerContext>.');
  return tools;
}
