import { Button } from 'react-aria-components';
import type { Progress } from './api.ts';
import { LOADING, loadedSize } from './strings/app.ts';

/** How much of the graph has come. */
export function Loading({ progress }: { readonly progress: Progress | null }) {
  const total = progress?.total ?? null;
  const whole = progress !== null && total !== null && progress.loaded >= total;
  return (
    <main className="message" aria-busy="true">
      <p role="status">{whole ? LOADING.reading : LOADING.waiting}</p>
      <progress
        aria-label={LOADING.waiting}
        {...(progress !== null && total !== null && { value: progress.loaded, max: total })}
      />
      {progress !== null && <small>{loadedSize(progress.loaded, total)}</small>}
    </main>
  );
}

interface FailedProps {
  readonly message: string;
  readonly onAgain: () => void;
}

/** What went wrong, and a way on. */
export function LoadingFailed({ message, onAgain }: FailedProps) {
  return (
    <main className="message" role="alert">
      <h1>{LOADING.failed}</h1>
      <p>{message}</p>
      <p>
        <Button className="button" onPress={onAgain}>
          {LOADING.again}
        </Button>
      </p>
    </main>
  );
}

/** A graph without anything in it. */
export function NothingLoaded() {
  return (
    <main className="message">
      <h1>{LOADING.empty}</h1>
      <p>{LOADING.emptyWhy}</p>
    </main>
  );
}
