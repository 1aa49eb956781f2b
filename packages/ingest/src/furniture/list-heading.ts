import type { Line } from '../layout/line.ts';
import type { Signal } from './signal.ts';

const HEADING =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|topics?|content|news|coverage|links|posts|tags|video|reading))?|recommended(?: (?:for you|reading|stories))?|most (?:popular|read|viewed|shared|watched|commented)(?: (?:now|today|stories|in \w+))?|trending(?: (?:now|stories|news|topics))?|popular (?:now|stories|articles|posts)|top (?:stories|news|headlines)|latest (?:news|stories|headlines|articles)|more (?:on this(?: story| topic)?|from\b.{0,40}|stories|news|in \w+|like this|about\b.{0,40}|top stories)|read (?:next|also|more)|also read|see also|up next|next (?:up|story|article)|don[’']?t miss|(?:editor[’']?s?|our) (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in).*|around the web|from the web|sponsored(?: content| links)?|promoted(?: stories)?|paid content|partner content|topics?|tags?|keywords|filed under|explore more(?: on these topics)?|what (?:to read|to know) next|in this article|in case you missed it|elsewhere on .{1,40}|further reading|key (?:stories|topics))\s*[:.…»>]*$/i;
const LABELED =
  /^(?:read (?:more|next|also|on)|also read|see also|related(?: (?:article|story))?|recommended|more on this|more|don[’']?t miss|up next|must read|topics|tags|filed under|listen|keywords)\s*[:|»>→-]\s*\S/i;

/** "Related articles", "Most Popular": lines without an end that follow it are its entries. */
export function opensList(line: Line): boolean {
  return line.words <= 8 && !/[^.]\.$/.test(line.text) && HEADING.test(line.text);
}

/** A heading of a list of other articles, or one such article: "Read more: How it came to this". */
export const listHeading: Signal = {
  name: 'list-heading',
  matches: (line) =>
    opensList(line) ||
    (LABELED.test(line.text) && line.words <= 30 && !/[.]["”’]?$/.test(line.text)),
};
