import { PALETTES, type Palette } from './core/colors.ts';

/** A theme as it is shown. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** Colors of the drawing; theme.css has those of everything else. */
export const THEME_PALETTES: Readonly<Record<ThemeName, Palette>> = {
  ...PALETTES,
  contrast: {
    background: '#000000',
    text: '#ffffff',
    muted: '#d6dce5',
    edge: '#9aa7ba',
    focus: '#ffffff',
    negative: '#ff9aa2',
    types: [
      ...['#6cb8f5', '#ffb35c', '#4fdcb0', '#dcaaf0'],
      ...['#ff9aa2', '#a6e1ff', '#f5e05e', '#c3ccd9'],
    ],
  },
};
