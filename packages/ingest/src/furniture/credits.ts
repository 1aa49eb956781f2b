import type { Signal } from './signal.ts';

const WORK =
  /^[([]?(?:(?:additional |further )?(?:reporting|writing|editing|research|translation|production|graphics|photography) (?:by|and (?:writing|editing) by)|with (?:additional )?reporting (?:by|from)|with (?:inputs?|files|agencies)|contributed (?:by|reporting))\b/i;
const MADE = /^[([]?(?:Written|Edited|Compiled|Translated|Produced|Reported) by \p{Lu}/u;
const CONTRIBUTED =
  /\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)(?: from [^.]{1,60})?\.?[)\]]?$/i;
const AGENCY =
  /^[-–—([]?\s*(?:reuters|afp|ap|pa|dpa|ians|pti|ani|xinhua|tass|agencies|bloomberg|associated press)\s*[)\]]?\.?$/i;

/** Who worked on it: "(Reporting by …; Editing by …)", "The AP contributed to this report." */
export const credits: Signal = {
  name: 'credits',
  matches: (line) =>
    line.words <= 80 &&
    (WORK.test(line.text) ||
      MADE.test(line.text) ||
      (line.words <= 40 && CONTRIBUTED.test(line.text)) ||
      AGENCY.test(line.text)),
};
