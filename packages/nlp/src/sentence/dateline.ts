const PLACE = "\\p{Lu}[\\p{Lu}.'’ /-]{1,40}";
const MORE = '(?:,\\s[\\p{L}][\\p{L}. ]{1,24}(?:\\s\\d{1,2})?){0,2}';
const AGENCY = '\\s?\\([\\p{L}\\p{N} /.&-]{2,40}\\)';
const DASH = '\\s?(?:—|–|--?|:)\\s+';

/** "BEIJING (Reuters) —", "KYIV, Ukraine (AP) -", "WASHINGTON, March 3 (Xinhua) --". */
const WITH_AGENCY = new RegExp(`^\\s*${PLACE}${MORE}${AGENCY}${DASH}`, 'u');
/** "MOSCOW — The …", "LONDON, March 3 – The …": a whole sentence must follow. */
const WITHOUT = new RegExp(
  `^\\s*\\p{Lu}[\\p{Lu}.'’ /-]{3,40}${MORE}\\s?(?:—|–|--)\\s+(?=["“‘]?\\p{Lu})`,
  'u',
);
/** "**GAZA.** A conference …", "*Riyadh, June 7 (KD)* — The …": words in Markdown's emphasis that head a paragraph. */
const RUN_IN = new RegExp(
  `^\\s*(\\*\\*|__|\\*|_)[^*_\\n]{1,60}(?:[.:]\\1|\\1[.:]|\\1\\s?(?:—|–|--))\\s+(?=["“‘]?\\p{Lu})`,
  'u',
);
const SHORTEST = 60;

/** Where the text after a dateline or a heading in its line begins, 0 where there is none. */
export function datelineEnd(block: string): number {
  const head = block.slice(0, 200);
  const match = WITH_AGENCY.exec(head) ?? WITHOUT.exec(head) ?? RUN_IN.exec(head);
  if (match === null || block.length - match[0].length < SHORTEST) return 0;
  return match[0].length;
}
