/** Line pictures on 20 × 20 units, drawn for this viewer. */
const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  undo: 'M7.5 4L4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'M12.5 4L16 7.5 12.5 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12',
  filters: 'M3 5h14M6 10h8M8.5 15h3',
  details: 'M3 4h14v12H3zM12 4v12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  help: 'M7.5 7.6a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.4 1-1.4 2.1M10 15h.01',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM12.7 12.7L17 17',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
  play: 'M6.5 4.5l9 5.5-9 5.5z',
  pause: 'M7 4.5v11M13 4.5v11',
  look: 'M10 3a7 7 0 1 0 0 14c1.4 0 1.6-1 1.1-1.8-.6-1 .1-2.2 1.3-2.2h1.8A2.8 2.8 0 0 0 17 10.2C17 6.2 13.9 3 10 3zM6.5 9.5h.01M9 6.3h.01M13 7.5h.01',
  tidy: 'M10 3v3M10 14v3M3 10h3M14 10h3M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  stop: 'M6 6h8v8H6z',
  path: 'M4.5 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM15.5 12.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM6.5 5.5h4a3 3 0 0 1 3 3v4',
  only: 'M4 10.5l4 4 8-9',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture of a control; its words stand beside it or on the button. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
