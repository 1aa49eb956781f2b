/** Words of the keyboard help and of the tour. */

export const HELP_TITLE = 'Keys';

/** Keys and what they do, by where they work. */
export const KEY_GROUPS: readonly {
  readonly title: string;
  readonly keys: readonly (readonly [readonly string[], string])[];
}[] = [
  {
    title: 'Everywhere',
    keys: [
      [['/', 'Ctrl K'], 'search names, relations, articles'],
      [['Ctrl Z'], 'undo'],
      [['Ctrl Shift Z'], 'redo'],
      [['Esc'], 'let go of what is selected'],
      [['?'], 'these keys'],
    ],
  },
  {
    title: 'In the graph (Tab leads there)',
    keys: [
      [['←', '→', '↑', '↓'], 'the nearest entity in that direction'],
      [['[', ']'], 'the entity’s relations, one by one'],
      [['Enter'], 'go to the details: sentences, sources'],
      [['E'], 'show 25 more neighbors'],
      [['P'], 'pin, or let go of the pin'],
      [['Shift ←', '→', '↑', '↓'], 'move and pin; a mouse or a finger drags'],
      [['H'], 'hide'],
      [['+', '−'], 'nearer, farther'],
      [['0'], 'show everything'],
    ],
  },
  {
    title: 'In the timeline',
    keys: [
      [['←', '→'], 'move the end that has the focus'],
      [['Home', 'End'], 'to the first, to the last'],
    ],
  },
];

export const TOUR = {
  title: (step: number, steps: number) => `Welcome, ${String(step)} of ${String(steps)}`,
  next: 'Next',
  skip: 'Skip the tour',
  done: 'Start',
  steps: [
    {
      about: '.canvas-holder',
      title: 'Every line opens to its sentences',
      text: 'A line is a claim. Select it to read each sentence that makes it, with source and date; both names are marked.',
    },
    {
      about: '.search',
      title: 'Begin with what matters, then widen',
      text: 'You see the most important entities. Search for a name with /, press Enter, then E to show more of its neighbors.',
    },
    {
      about: '.timeline',
      title: 'Narrow by kind, source and time',
      text: 'Filters on the left count as you go; the timeline below shows when it was said. Ctrl Z undoes everything, decisions too.',
    },
  ],
} as const;
