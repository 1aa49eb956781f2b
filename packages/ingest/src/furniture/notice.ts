import { isReported, type Signal } from './signal.ts';

const RIGHTS =
  /\ball rights reserved\b|^(?:copyright\s*)?(?:©|\(c\))|^copyright\s+(?:©\s*)?\d{4}\b|\b(?:©|\(c\))\s*(?:copyright\s*)?\d{4}\b|\breproduction (?:in whole or in part )?(?:without permission )?is prohibited\b|\b(?:material|content|article|report|story) may not be (?:published|broadcast|rewritten|redistributed|reproduced)\b/i;
const COOKIES =
  /\b(?:(?:we|our (?:site|website|partners)|this (?:site|website|page)) uses? cookies|our (?:cookie|privacy) (?:policy|notice))\b/i;
const POLICY = /\b(?:cookie|privacy) (?:policy|notice)\b/i;
const ADVERTISING =
  /^(?:advertisement|advertising|ad|sponsored|paid post|(?:story|article|content) continues (?:below|after)(?: (?:this )?(?:advertisement|ad))?|(?:scroll|read on|continue) (?:for|after|below)[^.]{0,40}|(?:advertisement|ad) - .{0,40}|this advertisement .{0,80}|remove ads)\.?$/i;
const ORIGIN =
  /^(?:this (?:article|story|piece|post) (?:was|has been|has not been|is) (?:originally |first )?(?:published|amended|updated|corrected|translated|republished|edited|produced)|(?:terms (?:of (?:use|service)|and conditions)|privacy policy|our standards)\b)/i;

/** Copyright, cookies, advertisements, terms and the history of the page. */
export const notice: Signal = {
  name: 'notice',
  matches: (line) =>
    !isReported(line) &&
    (RIGHTS.test(line.own) ||
      COOKIES.test(line.own) ||
      (!line.ends && line.words <= 10 && POLICY.test(line.own)) ||
      (line.words <= 12 && ADVERTISING.test(line.text)) ||
      (line.words <= 45 && ORIGIN.test(line.own))),
};
