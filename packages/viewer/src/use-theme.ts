import { useEffect, useSyncExternalStore } from 'react';
import type { Theme } from './core/state.ts';
import type { ThemeName } from './themes.ts';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';
/** The system sets all colors but those of the drawing, which follows its ground. */
const FORCED = '(forced-colors: active)';

/** The theme that is shown: the reader's choice, else the system's. Also sets it on `element`. */
export function useTheme(choice: Theme, element: HTMLElement): ThemeName {
  const system = useSyncExternalStore(watchSystem, systemTheme);
  const theme = choice === 'system' || matchMedia(FORCED).matches ? system : choice;
  useEffect(() => {
    element.setAttribute('data-theme', theme);
  }, [element, theme]);
  return theme;
}

function systemTheme(): ThemeName {
  const isDark = matchMedia(DARK).matches;
  if (matchMedia(FORCED).matches) return isDark ? 'contrast' : 'light';
  if (matchMedia(CONTRAST).matches) return 'contrast';
  return isDark ? 'dark' : 'light';
}

function watchSystem(onChange: () => void): () => void {
  const media = [DARK, CONTRAST, FORCED].map((query) => matchMedia(query));
  for (const one of media) one.addEventListener('change', onChange);
  return () => {
    for (const one of media) one.removeEventListener('change', onChange);
  };
}
