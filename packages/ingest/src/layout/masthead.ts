import type { Line } from './line.ts';

const KIND =
  /^(?:times|post|gazette|herald|news|guardian|tribune|journal|chronicle|independent|observer|telegraph|mail|mirror|star|sun|daily|weekly|courier|review|press|agency|wire|dispatch|monitor|examiner|standard|globe|ledger|reporter|record|echo|argus|mercury|sentinel|bulletin|inquirer|register|advertiser|express|today|broadcasting|media|magazine)$/i;
const SUFFIX = /[,.]?\s+(?:ltd|limited|inc|llc|plc|gmbh|corp|corporation|company|co|group)\b.*$/i;

/** A newspaper's name on a line of its own: "The Northgate Herald", "Straits Dispatch". */
export function isMasthead(line: Line): boolean {
  return !line.ends && isOutletName(line.text) && line.text.split(/\s+/).some((w) => KIND.test(w));
}

/** One to six words that begin with capitals, "of", "and" and "the" aside. */
export function isOutletName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6 || text.length > 60) return false;
  return (
    words.every(
      (word) => /^(?:of|and|the|&)$/.test(word) || /^\p{Lu}[\p{L}\p{N}.’'&-]*$/u.test(word),
    ) && /^\p{Lu}/u.test(text)
  );
}

/** `text` as an outlet's name without "Ltd" and the like, or null when it is none. */
export function toOutletName(text: string): string | null {
  const name = text
    .replace(SUFFIX, '')
    .replace(/[\s.,]+$/, '')
    .trim();
  return isOutletName(name) ? name : null;
}
