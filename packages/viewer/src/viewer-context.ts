import { createContext, useContext, type Dispatch } from 'react';
import { UsageError } from '@entente/core';
import type { Api } from './api.ts';
import type { Which } from './core/expand.ts';
import type { Visible } from './core/filter.ts';
import type { Selection, ViewState } from './core/state.ts';
import type { Action } from './core/update.ts';
import type { Loaded } from './loaded.ts';
import type { Marks, Scene } from './sigma/scene.ts';
import type { ThemeName } from './themes.ts';
import type { TaskRunner } from './worker/task-runner.ts';

/** What every part of the viewer may use. It changes with the data only. */
export interface ViewerTools extends Loaded {
  readonly api: Api;
  readonly runner: TaskRunner;
  /** A step of the reader, which can be undone. */
  readonly dispatch: Dispatch<Action>;
  /** Ends a step of many moves, as a drag. */
  readonly settle: () => void;
  readonly select: (selection: Selection | null) => void;
  /** Shows 25 more neighbors of an entity. */
  readonly expand: (id: string, which?: Which) => void;
  /** Lets the reader choose, in the search box, the other end of paths from this entity. */
  readonly askPath: (from: string | null) => void;
  readonly openDialog: (id: string | null) => void;
  /** Shows another graph: after a decision, or of a file. Rejects where it cannot be read. */
  readonly openBytes: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Shows the graph of the server anew. */
  readonly reload: () => void;
  /** Speaks to readers who hear the page. */
  readonly say: (words: string) => void;
  /** Keeps rows of nodes and edges bright, as those of a path; null lets go. */
  readonly mark: (marked: Marks['path']) => void;
  /** The drawing; null while there is none. */
  readonly scene: () => Scene | null;
}

/** What is on the screen at the moment. */
export interface View {
  readonly state: ViewState;
  readonly visible: Visible;
  readonly theme: ThemeName;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The entity from which paths are asked; see `askPath`. */
  readonly pathFrom: string | null;
  /** What is kept bright; see `mark`. */
  readonly marked: Marks['path'];
  /** Communities are drawn in the place of their many members. */
  readonly isOverview: boolean;
}

export const ViewerContext = createContext<ViewerTools | null>(null);
export const ViewContext = createContext<View | null>(null);

/** @throws UsageError outside of the viewer. */
export function useViewer(): ViewerTools {
  return present(useContext(ViewerContext));
}

/** What is on the screen; renders again when it changes. @throws UsageError outside of the viewer. */
export function useView(): View {
  return present(useContext(ViewContext));
}

function present<T>(value: T | null): T {
  if (value === null) throw new UsageError('no-viewer', 'Use this inside of the viewer.');
  return value;
}
