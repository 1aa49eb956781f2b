import type { Readable } from 'node:stream';
import type { Terminal } from './terminal.ts';

/** What a command may touch of the world; tests give their own. */
export interface Context {
  readonly terminal: Terminal;
  readonly stdin: Readable;
  /** `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. Its reason is an `Interrupted`. */
  readonly signal: AbortSignal;
}

/** Why work stopped: a signal of the operating system, with its number. */
export class Interrupted extends Error {
  readonly number: number;

  constructor(number: number) {
    super('Interrupted.');
    this.name = 'Interrupted';
    this.number = number;
  }
}
