import type { Indexes } from '../core/network.ts';
import type { Places } from '../core/places.ts';
import type { Hit } from '../core/search.ts';

/** Nodes and edges to be laid out, by numbers of their own. Places are in units of the layout. */
export interface LayoutRequest {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
  /** 1: stays where it is. */
  readonly fixed: Uint8Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

export type { Places };

/** What a task is asked for, by its name. */
export interface Requests {
  /** The view file that is searched from now on. It is checked. */
  readonly open: Uint8Array<ArrayBuffer>;
  readonly search: string;
  readonly layout: LayoutRequest;
}

/** What a task answers, by its name. */
export interface Replies {
  readonly open: Indexes;
  readonly search: readonly Hit[];
  readonly layout: Places;
}

export type TaskName = keyof Requests;

/** From the page to the worker. `stop` ends a layout where it stands. */
export type Call =
  | {
      [N in TaskName]: { readonly id: number; readonly name: N; readonly given: Requests[N] };
    }[TaskName]
  | { readonly id: number; readonly name: 'stop' };

/** From the worker to the page. `part` is how much of the task is done, 0 to 1. */
export type Reply =
  | { readonly id: number; readonly kind: 'done'; readonly value: Replies[TaskName] }
  | { readonly id: number; readonly kind: 'progress'; readonly part: number }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** What `open.ts` answers to a text: a view file, or what is wrong with the text. */
export type OpenReply = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly message: string };

/** What a task may use while it runs. */
export interface Task {
  readonly onProgress: (part: number) => void;
  readonly isStopped: () => boolean;
}

/** The work that is done beside the page, or in it where it has no worker. */
export type Tasks = {
  readonly [N in TaskName]: (given: Requests[N], task: Task) => Replies[N] | Promise<Replies[N]>;
};
