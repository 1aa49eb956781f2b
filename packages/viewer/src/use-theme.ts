import { useEffect, useSyncExternalStore } from 'react';
import type { Theme } from './core/state.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The theme that is shown: the reader's choice, else the system's. Also sets it on the page. */
export function useTheme(choice: Theme): 'light' | 'dark' {
  const dark = useSyncExternalStore(watchSystem, () => matchMedia(DARK).matches);
  const theme = choice === 'system' ? (dark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}

function watchSystem(onChange: () => void): () => void {
  const media = matchMedia(DARK);
  media.addEventListener('change', onChange);
  return () => {
    media.removeEventListener('change', onChange);
  };
}
