import type { PartialDate } from '@entente/core';
import { findDate } from '../date.ts';

/** A line that holds only when the article appeared or was changed. */
export interface DateLine {
  readonly date: PartialDate;
  /** The date of a change, not of publication. */
  readonly update: boolean;
}

const LONGEST = 120;
const TIME = /\b\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?m\b\.?)?/gi;
const WORDS = new RegExp(
  '\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b' +
    '|\\b(?:first|last|originally|article|story|date|on|at|the|of|time|local|and)\\b' +
    '|\\b(?:published|posted|updated?|modified|revised|issued|released|created|edited)\\b' +
    '|\\b(?:gmt|utc|bst|cest|cet|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|ist|aest|aedt|jst|msk)\\b' +
    '|\\b[ap]\\.?m\\b\\.?',
  'gi',
);

/** Monday 07 March 2022 12:24 GMT · Updated: March 7, 2022, 10:15 a.m. ET · 2022-03-07 */
export function detectDateLine(text: string): DateLine | null {
  if (text.length > LONGEST) return null;
  const first = findDate(text);
  if (first === null || (first.date.length < 7 && !first.ambiguous)) return null;
  let rest = text.slice(0, first.start) + ' ' + text.slice(first.end);
  const second = findDate(rest);
  if (second !== null) rest = rest.slice(0, second.start) + ' ' + rest.slice(second.end);
  rest = rest
    .replace(/T(?=\d)|(?<=\d)Z/g, ' ')
    .replace(TIME, ' ')
    .replace(WORDS, ' ');
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  const label = text.slice(0, first.start);
  return { date: first.date, update: /updat|modif|revis|edit/i.test(label) };
}
