/**
 * Eight colors that stay apart for readers who see red and green alike (after Okabe and Ito,
 * "Color Universal Design", 2008), darkened or lightened to reach 3:1 against the background.
 */
const LIGHT = [
  ...['#0072b2', '#b35900', '#00795c', '#8f4fa8'],
  ...['#c02942', '#2e8bc0', '#8a6d00', '#6b7280'],
] as const;
const DARK = [
  ...['#5aa9e6', '#f0a04b', '#3fc39a', '#c795dd'],
  ...['#ff7f8a', '#8fd3f4', '#e6cf5c', '#a3adbb'],
] as const;

/** Slot of each known type; others fall back on a supertype, then on the last slot. */
const SLOTS: Readonly<Record<string, number>> = {
  Country: 0,
  Person: 1,
  Organization: 2,
  IntergovernmentalOrganization: 5,
  Position: 3,
  Topic: 3,
  Event: 4,
  Place: 6,
};
const OTHER = 7;

/** Colors of everything that is drawn on canvas; CSS has the same in theme.css. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly edge: string;
  readonly focus: string;
  readonly negative: string;
  readonly types: readonly string[];
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    background: '#fbfaf8',
    text: '#1d2430',
    muted: '#5b6472',
    edge: '#b4bbc7',
    focus: '#3b4a63',
    negative: '#c02942',
    types: LIGHT,
  },
  dark: {
    background: '#12161d',
    text: '#e9edf3',
    muted: '#9aa5b5',
    edge: '#475364',
    focus: '#b7c3d6',
    negative: '#ff7f8a',
    types: DARK,
  },
};

/** Slot of a type given with its supertypes, nearest first: 0 to 7. */
export function colorSlot(types: readonly string[]): number {
  for (const type of types) {
    const slot = SLOTS[type];
    if (slot !== undefined) return slot;
  }
  return OTHER;
}

/** Slot of a community, largest first: all but the first seven share the last slot. */
export function communitySlot(community: number): number {
  return Math.min(OTHER, community);
}

export function colorOf(types: readonly string[], palette: Palette): string {
  return palette.types[colorSlot(types)] ?? palette.muted;
}
