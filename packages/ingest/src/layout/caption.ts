import type { Line } from './line.ts';

const LONGEST = 500;
const LABEL =
  /^(?:(?:image|photo|picture|video|media) (?:source|caption|credit)[:,]|(?:file )?(?:photo(?:graph)?|image|picture|video|credit|caption|watch|in pictures):|(?:photo(?:graph)?|image|picture)s? by \p{Lu})/iu;
const WATCH = /^(?:watch|see) (?:live|as|how|the moment|moment|now)\b/i;
const CREDIT =
  /[([]?(?:\b(?:photo|photograph|image|picture|credit|illustration|courtesy)(?:s)?(?: by| of|:)\s*[^.]{2,80}|\bgetty(?: images)?|\bgetty images via \w+|\bshutterstock|\balamy|\bistock|\bap photo(?:\/[^()]{2,60})?|(?<=\S )©\s*[^.©]{2,60}|\bfile photo|\bhandout|\b(?:via|pool via) (?:afp|ap|reuters|getty(?: images)?|epa))[)\]]?$/i;
const AGENCY =
  /[^.!?"”’\s] [([](?:AP|AFP|EPA|PA|PA Wire|Reuters|REUTERS|TASS|Xinhua|Rex|File)[)\]]$/;
const SLASHED =
  /(?:^|[.:([]\s*|\s)\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}(?:\/\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}){1,2}[)\]]?$/u;
const COPYRIGHT = /^(?:©|\(c\))\s*(?:AFP|AP|EPA|Getty|Reuters)\b/i;

/**
 * What stands under a picture or video, told by a label ("Image source, AFP"), a call to watch
 * ("Watch live as …") or a photographer's credit at the end ("… in Kyiv (Getty Images)",
 * "REUTERS/A. Name"). A line inside quotation marks is never one.
 */
export function isCaption(line: Line): boolean {
  const { text } = line;
  if (line.hint === 'caption') return true;
  if (text.length > LONGEST || /^[“"‘]/.test(text)) return false;
  if (!line.ends && (LABEL.test(text) || WATCH.test(text))) return true;
  if (LABEL.test(text) && !/^watch/i.test(text)) return true;
  if (line.ends && !/[)\]]$/.test(text)) return false;
  const end = text.slice(-140);
  return CREDIT.test(end) || AGENCY.test(end) || SLASHED.test(end) || COPYRIGHT.test(text);
}
