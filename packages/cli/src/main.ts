import { CommanderError } from 'commander';
import { EntenteError, UsageError } from '@entente/core';
import { Interrupted } from './context.ts';
import { createProgram } from './program.ts';
import { systemCode } from './system-error.ts';
import { createTerminal } from './terminal.ts';

/**
 * Runs the command and returns its exit code: 0 fine, 1 nothing readable or a write failed, 2 wrong
 * use, 130 interrupted by Ctrl-C. The only place where errors become exit codes.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = createTerminal(process.stdout, process.stderr);
  const interrupt = new AbortController();
  const stop = (_name: string, number: number): void => {
    if (interrupt.signal.aborted) process.exit(128 + number);
    interrupt.abort(new Interrupted(number));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // A reader that has seen enough (`entente query … | head`) closes the pipe: no trouble of ours.
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  const program = createProgram({
    terminal,
    stdin: process.stdin,
    environment: process.env,
    signal: interrupt.signal,
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    terminal.status(null);
    if (interrupt.signal.aborted) return codeOf(interrupt.signal.reason, terminal.note);
    return codeOf(error, terminal.note);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function codeOf(error: unknown, note: (line: string) => void): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (systemCode(error) === 'EPIPE') return 0;
  if (error instanceof Interrupted) {
    note('Interrupted. Nothing half is written.');
    return 128 + error.number;
  }
  if (error instanceof EntenteError) {
    note(`entente: ${error.message}`);
    return error instanceof UsageError ? 2 : 1;
  }
  note(`entente: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  note('This is a fault of entente, not of your articles. Please report it with the lines above.');
  return 1;
}

function ignoreClosedPipe(error: Error): void {
  if (systemCode(error) !== 'EPIPE') throw error;
}
