import type { Line } from '../layout/line.ts';
import type { Signal } from './signal.ts';

const CONTROL =
  /^(?:skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation)|menu|search|close|home(?:page)?|navigation|main menu|sections?|all sections|back to (?:top|home|homepage)|next|previous|show (?:more|less|all)|load(?:ing)?(?: more)?|view (?:all|more|comments)|see (?:all|more)|continue(?: reading)?|expand|accept(?: all)?(?: cookies)?|reject all|manage (?:preferences|cookies|settings|options)|cookie (?:settings|preferences)|ok|got it|dismiss|subscribe|log ?in|log ?out|sign ?(?:in|up|out)|register|support us|donate|contact us|about us|contact|help|newsletters?|e-?paper|live|video|listen|reuse this content|order reprints|report (?:a|an) (?:typo|error|problem)|toggle \w+|edition|advertise(?: with us)?|faq|terms|privacy|careers|jobs|sitemap|rss|comments?|opens in (?:a )?new (?:window|tab)|leave a (?:comment|reply)|post a comment|play(?: video)?|pause|mute|image|gallery|view gallery|text size|a-z|our standards)$/i;

/** A control of the page ("Skip to content", "Accept all"), or a path to it ("World > Asia"). */
export const navigation: Signal = {
  name: 'navigation',
  matches: (line) => {
    const text = line.text.replace(/[\s:…»>→▾▼+×]+$/u, '');
    return line.words <= 6 && CONTROL.test(text) ? true : isTrail(line);
  },
};

/** Short names parted by bars, arrows or bullets: "Subscribe | Log in", "Home › World › Asia". */
function isTrail(line: Line): boolean {
  if (line.ends || line.text.length > 120 || !/\s[|>›»•·]\s/.test(line.text)) return false;
  return line.text
    .split(/\s+[|>›»•·]\s+/)
    .every((part) => part.split(/\s+/).length <= 3 && /^[\p{Lu}\p{N}]/u.test(part));
}
