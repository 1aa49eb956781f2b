import { isReported, type Signal } from './signal.ts';

const MOST_WORDS = 45;
const OPENING =
  /^(?:(?:please|to|now|not yet a subscriber\?|already a (?:subscriber|member)\??)[,\s]+)?/i;
/** Verbs of the page, and what they may go with. */
const ACTION =
  /^(?:sign[ -]?(?:up|in|on)|subscribe|register|log ?in|join|follow|click|tap|download|donate|contact|e-?mail|write to|unlock|reload|refresh|bookmark|sign (?=(?:the|our|this|a) petition\b)|like (?=us\b|our\b|this\b))\b/i;
const THING =
  /\b(?:free|unlimited|here|below|us|our|page|browser|channel|premium|updates|latest|stories|conversations?|team|to read|continue reading|logged in)\b/;
/** Everyday verbs need a thing that only sites have. */
const EVERYDAY =
  /^(?:get|enjoy|support|become|create|start|try|listen|send|tell us|let us know|leave|post|add|view|manage|accept|save|visit|help|activate|turn on|enable|install|choose|receive|stay|keep up|catch up|give|read)\b(?!\s+(?:for|from|of|in|on|by|at|among)\b)/i;
const SITE_THING =
  /\b(?:newsletters?|inbox|e-?mail(?:s| address)?|comment(?:s|ing)?|forum|our apps?|app|podcasts?|account|subscription|subscribers?|petition|facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin|tiktok|google news|breaking news|alerts?|notifications?|javascript|ad[- ]?blocker|cookies?|preferences|this (?:article|story)|full (?:article|story)|our (?:journalism|reporting|website|site))\b/;
/**
 * Tells the reader to do something with the site: an imperative of reading, paying or sharing at
 * the start and a thing of the site after it. "Sign up for our newsletter" is one; "Join the
 * alliance is what Finland did" and "Sign up and you must keep it, he told them" are not.
 */
export const readerAction: Signal = {
  name: 'reader-action',
  matches: (line) =>
    line.words <= MOST_WORDS &&
    (isAction(line.own.replace(OPENING, '')) || (!line.ends && SIGN_UP.test(line.own))) &&
    !isReported(line) &&
    (!line.ends || line.words <= 14 || ADDRESS.test(line.own)),
};

/** "Sign up to This is Europe": the name of a newsletter, not a sentence. */
const SIGN_UP = /^(?:[Ss]ign up|[Ss]ubscribe) (?:to|for) \p{Lu}/u;

/** Long sentences need an address to the reader besides. */
const ADDRESS = /\b(?:you|your|us|our|here|below)\b/i;

function isAction(text: string): boolean {
  const rest = text.replace(ACTION, '').toLowerCase();
  if (rest.length < text.length) return THING.test(rest) || SITE_THING.test(rest);
  return EVERYDAY.test(text) && SITE_THING.test(rest);
}
