import { createContext, useContext } from 'react';

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

/** Where decisions are taken from the page, and how they go. */
export interface Desk {
  /** How claims are judged that are on their way to the server. */
  readonly pending: ReadonlyMap<string, 'accepted' | 'rejected'>;
  readonly busy: boolean;
  readonly notice: Notice | null;
  /** Decisions that can be taken back. */
  readonly undoable: number;
  /** Resolves when the graph is there again; whether it was taken. Never rejects. */
  readonly decide: (request: Request) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly dismiss: () => void;
}

/** Null where nothing can be decided, as in an exported page. */
export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk | null {
  return useContext(DeskContext);
}
