import type { Signal } from './signal.ts';

const WORDS =
  /^(?:(?:share|save|print|tweet|pin|post|send|copy|link|copied|email|e-mail|mail|facebook|twitter|x|instagram|whatsapp|messenger|linkedin|reddit|telegram|pinterest|pocket|flipboard|youtube|tiktok|bluesky|threads|mastodon|bookmark|gift|comment|comments|reply|like|more|on|to|via|with|by|this|the|and|or|page|article|story|about|sharing|options|all|link|full|url|icon|close|open|menu|button|opens|in|new|window|tab)\b\W*)+$/i;
const VERB =
  /\b(?:share|save|print|tweet|copy|email|facebook|twitter|whatsapp|linkedin|bookmark|comments?|gift|sharing)\b/i;

/** "Share on Facebook", "Copy link", "Email this article": nothing but words of sharing. */
export const sharing: Signal = {
  name: 'sharing',
  matches: (line) => line.words <= 14 && VERB.test(line.text) && WORDS.test(line.text),
};
