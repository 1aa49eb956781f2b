import { useEffect } from 'react';
import { isWriting } from './is-writing.ts';

/** Brings the focus to the search box: by "/" and Ctrl-K, and when the other end of paths is asked for. */
export function useGoToSearch(
  input: { readonly current: HTMLInputElement | null },
  pathFrom: string | null,
): void {
  useEffect(() => {
    if (pathFrom !== null) input.current?.focus();
  }, [input, pathFrom]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const slash = event.key === '/' && !isWriting(event);
      const find = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if ((!slash && !find) || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [input]);
}
