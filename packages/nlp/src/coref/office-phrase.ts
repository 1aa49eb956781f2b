import { OFFICE_MODIFIERS } from '../lexicon/titles.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';

/** Words before an office that say that its holder today is not meant. */
const NOT_NOW = new Set(
  `former ex late then next future previous last past old new incoming outgoing designate elect acting
  interim caretaker deputy vice assistant would-be wartime a an any no every each another some other
  whichever first second senior junior`.split(/\s+/),
);

/** What follows an office and belongs to it: "secretary *general*", "minister *of defence*". */
const AFTER_OF = /^(state|defen[cs]e|foreign|external|interior|finance|justice|commerce)$/;

/** Words that stand inside an office without being listed as modifiers: "foreign *policy* chief". */
const INSIDE = /^(policy|affairs|managing|supreme|-)$/;

/**
 * The office that the noun at `i` names, as tables of offices spell it: "foreign minister" for
 * "Minister of Foreign Affairs", "defence minister" for "defense minister", "prime minister" for
 * "premier", "secretary general" for "Secretary-General". One that is not held today, or that
 * qualifies it otherwise, begins so: "former foreign minister", "deputy foreign minister".
 */
export function officePhrase(tree: Tree, i: number): string {
  const word = (at: number): string => tree.tokens[at]?.text.toLowerCase() ?? '';
  let from = i;
  while (isInside(word(from - 1))) from--;
  while (from < i && word(from) === '-') from++;
  let to = i + 1;
  if (word(to) === '-' && word(to + 1) === 'general') to += 2;
  else if (word(to) === 'general') to++;
  else if (word(to) === 'of' && AFTER_OF.test(word(to + 1))) {
    to += word(to + 2) === 'affairs' ? 3 : 2;
  }
  const words = tree.tokens.slice(from, to).map(({ text }) => text.toLowerCase());
  const phrase = usual(words.filter((one) => one !== '-').join(' '));
  return isQualified(tree, from) ? `former ${phrase}` : phrase;
}

function isInside(word: string): boolean {
  return OFFICE_MODIFIERS.has(word) || INSIDE.test(word);
}

/** Whether one of up to three words before `from`, within its phrase, is of `NOT_NOW`. */
function isQualified(tree: Tree, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 3; at--) {
    const { text, upos } = tokenAt(tree, at);
    if (NOT_NOW.has(text.toLowerCase())) return true;
    if (!/^(ADJ|NOUN|PROPN|DET|PART|PRON)$/.test(upos) && text !== '-') return false;
  }
  return false;
}

function usual(phrase: string): string {
  return phrase
    .replaceAll('defense', 'defence')
    .replace(/^minister of (defence|finance|justice|interior)$/, '$1 minister')
    .replace(/^(?:minister of foreign affairs|foreign affairs minister)$/, 'foreign minister')
    .replace(/^minister of external affairs$/, 'external affairs minister')
    .replace(/^secretary of defence$/, 'defence secretary')
    .replace(/^premier$/, 'prime minister');
}
