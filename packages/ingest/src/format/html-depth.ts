/** Elements that the next of their kind, or their parent's end, closes; and those without an end. */
const SELF_ENDING = new Set(
  (
    'p li td th tr dt dd option optgroup thead tbody tfoot area base br col embed hr img input ' +
    'link meta param source track wbr html head body'
  ).split(' '),
);

/**
 * How deep the elements of `html` nest at most, by counting tags: an estimate that is made before
 * parsing, because the DOM's time grows with the square of the depth.
 */
export function estimateDepth(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const tag = name.toLowerCase();
    if (SELF_ENDING.has(tag)) continue;
    const count = open.get(tag) ?? 0;
    const change = slash === '' ? 1 : count > 0 ? -1 : 0;
    open.set(tag, count + change);
    depth += change;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
