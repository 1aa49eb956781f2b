import { Readable } from 'node:stream';
import type { Context } from '../src/context.ts';

/** A context whose output is kept in lists and whose input is `input`. */
export function fakeContext(
  options: { environment?: Context['environment']; input?: string; signal?: AbortSignal } = {},
): Context & { readonly printed: string[]; readonly notes: string[] } {
  const printed: string[] = [];
  const notes: string[] = [];
  return {
    terminal: {
      print: (text) => {
        printed.push(text);
        return Promise.resolve();
      },
      note: (line) => {
        notes.push(line);
      },
      status: () => undefined,
      interactive: false,
    },
    stdin: Readable.from([Buffer.from(options.input ?? '')]),
    environment: options.environment ?? {},
    signal: options.signal ?? new AbortController().signal,
    printed,
    notes,
  };
}
