import { useEffect, useState } from 'react';

/** An answer on its way: neither data nor error; then one of them. */
export interface Answer<T> {
  readonly data: T | null;
  readonly error: string | null;
}

interface Settled<T> extends Answer<T> {
  readonly key: string;
}

/** Asks once for each `key`; a late answer to an earlier question is dropped. */
export function useAnswer<T>(key: string, ask: (key: string) => Promise<T>): Answer<T> {
  const [settled, setSettled] = useState<Settled<T> | null>(null);
  useEffect(() => {
    let current = true;
    ask(key).then(
      (data) => {
        if (current) setSettled({ key, data, error: null });
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : 'Something went wrong.';
        if (current) setSettled({ key, data: null, error: message });
      },
    );
    return () => {
      current = false;
    };
  }, [key, ask]);
  return settled?.key === key ? settled : { data: null, error: null };
}
