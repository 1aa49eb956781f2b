import type { Terminal } from './terminal.ts';

/** Shows how far one kind of work has come. */
export interface Progress {
  readonly update: (done: number) => void;
  readonly finish: () => void;
}

/**
 * On a terminal one line that is rewritten at every whole percent; elsewhere a line about every ten
 * percent, and none for work of fewer than 20 steps.
 */
export function createProgress(terminal: Terminal, label: string, total: number): Progress {
  const step = terminal.interactive ? 1 : 10;
  let shown = 0;
  return {
    update: (done) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (percent < shown + step) return;
      shown = percent - (percent % step);
      const line = `${label} ${String(done)} of ${String(total)} (${String(percent)} %)`;
      if (terminal.interactive) terminal.status(line);
      else if (total >= 20) terminal.note(line);
    },
    finish: () => {
      terminal.status(null);
    },
  };
}
