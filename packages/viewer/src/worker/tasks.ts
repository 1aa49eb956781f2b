import { readViewFile } from '@entente/graph';
import { once, toIndexes } from '../core/network.ts';
import { createSearch, type Search } from '../core/search.ts';
import { layOut } from './lay-out.ts';
import type { Tasks } from './protocol.ts';

/** The tasks over one graph at a time: the last one opened. */
export function createTasks(): Tasks {
  let search: () => Search = () => () => [];
  return {
    open: (bytes) => {
      const data = readViewFile(bytes);
      search = once(() => createSearch(data));
      // The index is there before the first letter is typed.
      setTimeout(() => search(), 0);
      return toIndexes(data);
    },
    search: (query) => search()(query),
    layout: (request, task) => layOut(request, task),
  };
}
