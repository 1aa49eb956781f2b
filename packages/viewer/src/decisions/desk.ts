import { createContext, useContext } from 'react';
import type { Selection } from '../core/state.ts';

/** What a person may decide; ids are those of the graph. See the server's desk. */
export type Request =
  | { readonly action: 'accept' | 'reject' | 'withdraw'; readonly ids: readonly string[] }
  | { readonly action: 'merge'; readonly ids: readonly string[] }
  | {
      readonly action: 'split';
      readonly id: string;
      readonly documents: readonly string[];
      readonly mentions: readonly {
        readonly document: string;
        readonly start: number;
        readonly end: number;
      }[];
      readonly into?: string;
      readonly name?: string;
    }
  | { readonly action: 'rename'; readonly id: string; readonly name: string };

/** What is told of the last decision. */
export interface Notice {
  readonly text: string;
  readonly error: boolean;
}

/** How a decision is told, and what is selected after it where what was is gone. */
export interface After {
  readonly done: string;
  readonly selection?: Selection | null;
}

/** The steps of the view, among which decisions have their place. */
export interface Steps {
  readonly count: () => number;
  readonly selection: () => Selection | null;
  readonly undo: () => void;
}

/** Where decisions are taken from the page, and how they go. */
export interface Desk {
  /** How claims are judged that are on their way to the server. */
  readonly pending: ReadonlyMap<string, 'accepted' | 'rejected'>;
  readonly busy: boolean;
  readonly notice: Notice | null;
  /** Decisions that can be taken back. */
  readonly undoable: number;
  /** How many steps of the view there were when the last decision was taken; null: none on this page. */
  readonly decidedAt: number | null;
  /**
   * Resolves when the graph is there again; whether it was taken. Never rejects. `after` is how it is
   * told in words, and what is shown in place of what it took away.
   */
  readonly decide: (request: Request, after?: After) => Promise<boolean>;
  /** Takes the last decision back, and shows again what it took away. */
  readonly undo: () => Promise<boolean>;
  readonly dismiss: () => void;
}

/** Null where nothing can be decided, as in an exported page. */
export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk | null {
  return useContext(DeskContext);
}
