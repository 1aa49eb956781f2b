import { SPACE } from '../token/space.ts';
import { ABBREVIATIONS, NUMBERED, TITLES } from '../token/words.ts';
import { opensSentence } from './openers.ts';

const BEHIND = 60;
const AHEAD = 60;
const PARENTHESIS = 300;
const VISIBLE = new RegExp(`[^${SPACE}]`, 'u');
/** Whether the sentence that begins at `start` ends with `mark`, which stands at `at`. */
export function isEnd(body: string, start: number, at: number, mark: string): boolean {
  if (!/[.!?…]/.test(mark)) return true;
  const end = at + mark.length;
  const after = body.slice(end, end + AHEAD);
  const next = after.replace(/^[\s"'“‘«([•●▪‣◦*\u2014\u2013-]+/u, '');
  if (next === '') return true;
  if (SMILEY.test(after)) return false;
  if (VISIBLE.test(after.charAt(0)))
    return /\p{Ll}{2}$/u.test(body.slice(at - 2, at)) && opensSentence(next);
  if (inParenthesis(body, start, at, mark, end)) return false;
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^\s*\d{1,2}$/.test(body.slice(start, Math.min(at, start + BEHIND)))) return false;
  const quoted = /["”’»]$/.test(mark);
  if (/^[!?…]|^\.{2,}/.test(mark)) return !(quoted && REPORTS.test(after));
  return !isAbbreviation(body.slice(Math.max(start, at - BEHIND), at), next, mark);
}

const SMILEY = /^\s+[:;]['’]?-?[()DP](?!\S)/u;
/** "Why?" Mr Blinken asked. */
const REPORTS =
  /^\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|replied|tweeted|shouted)(?!\p{L})/u;
const ZONE = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{1,3}T|UTC|local)(?!\p{L})/u;

/** Whether the full stop after `before` only ends an abbreviation, given what comes `next`. */
function isAbbreviation(before: string, next: string, mark: string): boolean {
  const word = /[\p{L}\p{M}.&]*$/u.exec(before)?.[0] ?? '';
  const lower = word.toLowerCase();
  if (word === '' || mark.length > 1) return false;
  if (TITLES.has(lower)) return !/^s[rt]$/.test(lower) || !opensSentence(next);
  if (NUMBERED.has(lower)) return /^\d/.test(next);
  if (lower === 'a.m' || lower === 'p.m') return /^\d/.test(next) || ZONE.test(next);
  if (/^\p{L}$/u.test(word)) {
    if (/^\p{N}/u.test(next)) return true;
    const initial = /(?:^|[\s“"‘'(.-])\p{Lu}$/u.test(before);
    return word !== 'I' && initial && !opensSentence(next);
  }
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || ABBREVIATIONS.has(lower)) return !opensSentence(next);
  return false;
}

/** A short parenthesis is not torn apart: "(He left. She stayed.)" */
function inParenthesis(
  body: string,
  start: number,
  at: number,
  mark: string,
  end: number,
): boolean {
  if (mark.includes(')')) return false;
  const before = body.slice(Math.max(start, at - PARENTHESIS), at);
  const open = before.lastIndexOf('(');
  if (open < 0 || before.includes(')', open)) return false;
  const after = body.slice(end, end + PARENTHESIS);
  const close = after.indexOf(')');
  const reopened = after.indexOf('(');
  return close >= 0 && (reopened < 0 || close < reopened);
}
