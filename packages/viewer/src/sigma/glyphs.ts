/** What a node is, as far as there are pictures for it. */
export type GlyphKind = keyof typeof PATHS;

/** White pictures on 24 × 24 units, filled by the even-odd rule. Drawn for this viewer. */
const PATHS = {
  person: 'M12 4a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM4.8 20c0-4.4 3-7 7.2-7s7.2 2.6 7.2 7z',
  people:
    'M8.5 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM16 6.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM3 19c0-4 2-6.2 5.5-6.2S14 15 14 19zM15.4 19c0-2.4-.5-4.3-1.6-5.6 3.7-1.4 7.2.8 7.2 5.6z',
  flag: 'M6 3.5h2v17H6zM8 4.5h11l-2.6 4.2L19 13H8z',
  building:
    'M12 3.5l8.5 4.3V10h-17V7.8zM5.5 11.5h2.4v5.5H5.5zM10.8 11.5h2.4v5.5h-2.4zM16.1 11.5h2.4v5.5h-2.4zM3.5 18.3h17v2.2h-17z',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM11.2 5.6v5.6H8.1c.2-2.7 1.3-4.8 3.1-5.6zM12.8 5.6c1.8.8 2.9 2.9 3.1 5.6h-3.1zM8.1 12.8h3.1v5.6c-1.8-.8-2.9-2.9-3.1-5.6zM12.8 12.8h3.1c-.2 2.7-1.3 4.8-3.1 5.6z',
  case: 'M9 4h6a1.6 1.6 0 0 1 1.6 1.6V7H20v5.4H4V7h3.4V5.6A1.6 1.6 0 0 1 9 4zM9.4 6v1h5.2V6zM4 13.8h6.5v1.7h3v-1.7H20V20H4z',
  shield: 'M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8z',
  page: 'M6 3h8.5L18.5 7v14H6zM9 10h6.5v1.5H9zM9 13.2h6.5v1.5H9zM9 16.4h4.5v1.5H9z',
  scales:
    'M11 3.5h2V6h6.5v1.8h-1.2l2.7 6.2a3.4 3.4 0 0 1-6.4 0l2.3-6.2H13v10.7h4v2H7v-2h4V7.8H7.1L9.4 14A3.4 3.4 0 0 1 3 14l2.7-6.2H4.5V6H11z',
  calendar: 'M4.5 5.5h15v15h-15zM6.5 10v8.5h11V10zM8 12h3v3H8z',
  burst:
    'M12 2.5l2 5.2 5-2.6-2.6 5 5.1 1.9-5.1 2 2.6 5-5-2.6-2 5.1-2-5.1-5 2.6 2.6-5-5.1-2 5.1-1.9-2.6-5 5 2.6z',
  pin: 'M12 2.8a6.6 6.6 0 0 1 6.6 6.6c0 4.8-6.6 11.8-6.6 11.8S5.4 14.2 5.4 9.4A6.6 6.6 0 0 1 12 2.8zM12 7a2.4 2.4 0 1 0 0 4.8A2.4 2.4 0 0 0 12 7z',
  star: 'M12 3.2l2.6 5.7 6.2.7-4.6 4.2 1.3 6.1L12 16.8l-5.5 3.1 1.3-6.1-4.6-4.2 6.2-.7z',
  box: 'M12 2.8l8 4.2-8 4.2L4 7zM4 8.8l7.2 3.8v8.6L4 17.4zM20 8.8v8.6l-7.2 3.8v-8.6z',
  speech: 'M4 4.5h16V16h-8.2L7.5 20.2V16H4zM7 8h10v1.6H7zM7 11.2h7v1.6H7z',
  tag: 'M4 4h8.2l8 8-8.2 8.2-8-8zM8 6.7a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
} as const;

const KINDS: Readonly<Record<string, GlyphKind>> = {
  Person: 'person',
  Group: 'people',
  PoliticalParty: 'people',
  Country: 'flag',
  Territory: 'flag',
  GovernmentBody: 'building',
  Organization: 'building',
  Court: 'scales',
  Law: 'scales',
  IntergovernmentalOrganization: 'globe',
  MilitaryAlliance: 'shield',
  ArmedForces: 'shield',
  ArmedGroup: 'shield',
  Company: 'case',
  NewsOutlet: 'speech',
  Statement: 'speech',
  Treaty: 'page',
  Resolution: 'page',
  WrittenWork: 'page',
  Measure: 'page',
  Event: 'calendar',
  Meeting: 'calendar',
  Election: 'calendar',
  Exercise: 'calendar',
  Protest: 'people',
  Attack: 'burst',
  Conflict: 'burst',
  Disaster: 'burst',
  Place: 'pin',
  City: 'pin',
  Region: 'pin',
  Facility: 'pin',
  Position: 'star',
  Product: 'box',
  Weapon: 'box',
  Topic: 'tag',
};

/** The picture of a type given with its supertypes, nearest first; null where there is none. */
export function glyphKind(types: readonly string[]): GlyphKind | null {
  for (const type of types) {
    const kind = KINDS[type];
    if (kind !== undefined) return kind;
  }
  return null;
}

/** Nodes smaller than this have no picture, in CSS pixels. */
export const LEAST_RADIUS = 8;

const drawn = new Map<GlyphKind, Path2D>();

/** Draws a picture in the middle of a disk. */
export function drawGlyph(
  canvas: CanvasRenderingContext2D,
  kind: GlyphKind,
  at: { readonly x: number; readonly y: number },
  radius: number,
  color: string,
): void {
  const path = drawn.get(kind) ?? new Path2D(PATHS[kind]);
  drawn.set(kind, path);
  const scale = (radius * 1.2) / 24;
  canvas.save();
  canvas.translate(at.x - 12 * scale, at.y - 12 * scale);
  canvas.scale(scale, scale);
  canvas.fillStyle = color;
  canvas.fill(path, 'evenodd');
  canvas.restore();
}

/** SVG path data of a picture, on 24 × 24 units, even-odd. */
export function glyphPath(kind: GlyphKind): string {
  return PATHS[kind];
}
