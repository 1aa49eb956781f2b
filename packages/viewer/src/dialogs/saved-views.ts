/** A state of the viewer under a caption. */
export interface SavedView {
  readonly caption: string;
  /** As in the address bar, without `#`. */
  readonly fragment: string;
}

const KEY = 'entente:views';
const MOST = 200;

/** Views that this browser keeps, newest first; none where it keeps nothing. */
export function readViews(): readonly SavedView[] {
  try {
    return parseViews(localStorage.getItem(KEY) ?? '[]') ?? [];
  } catch {
    return [];
  }
}

/** Whether the browser keeps them. */
export function writeViews(views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(views.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

/** The views of a JSON text; null where it is none. */
export function parseViews(text: string): readonly SavedView[] | null {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return null;
    return list.flatMap((one: unknown) => {
      const { caption, fragment } = (one ?? {}) as Partial<Record<keyof SavedView, unknown>>;
      return typeof caption === 'string' && typeof fragment === 'string'
        ? [{ caption: caption.slice(0, 500), fragment: fragment.slice(0, 20_000) }]
        : [];
    });
  } catch {
    return null;
  }
}

export function viewsToJson(views: readonly SavedView[]): string {
  return `${JSON.stringify(views, null, 2)}\n`;
}
