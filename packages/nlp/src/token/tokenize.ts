import type { Span } from '@entente/core';
import { SPACE } from './space.ts';
import { ABBREVIATIONS, FUSED, NUMBERED, PREFIXES, TITLES, UNITS } from './words.ts';

const CLITIC = "['’](?:s|re|ve|ll|d|m)(?![\\p{L}\\p{M}\\p{N}])";
const LETTER = '[\\p{L}\\p{M}\\p{N}_\\u00ad\\u200c\\u200d]';
const WORD = `\\p{L}${LETTER}*(?:(?!${CLITIC})['’]\\p{L}${LETTER}*)*`;
const EMOJI = '\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]{0,2}';

/** What one token may be, in order of preference. Repeats that could fail late are bounded. */
const FORMS = [
  `(?:https?://|www\\.)[^${SPACE}<>"“”]*[\\p{L}\\p{N}/#=&-]`,
  '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}',
  '(?:[a-z0-9-]{1,63}\\.){1,4}(?:com|org|net|gov|edu|info|int|co\\.uk|io|eu)(?![\\p{L}\\p{N}])',
  `(?<=[^${SPACE}])${CLITIC}`,
  `(?<![^${SPACE}])[:;]'?-?[()DP](?![^${SPACE}])`,
  '[@#]\\p{L}[\\p{L}\\p{N}_]*',
  '(?:\\p{L}\\.){2,8}(?![\\p{L}\\p{N}])',
  'Ph\\.D\\.?',
  '\\p{Lu}{1,3}\\$(?=\\s?\\d)',
  '\\p{Lu}{1,3}&\\p{Lu}{1,3}(?![\\p{L}\\p{N}])',
  `(?:${PREFIXES.join('|')})-${WORD}`,
  '\\d{1,4}(?:/\\d{1,4}){1,2}(?![\\p{N}/])',
  '\\d{3}-(?:\\d{3}-)?\\d{4}(?![\\p{N}-])',
  `\\d+(?:[.,:]\\d+)*(?=(?:${UNITS.join('|')})(?![\\p{L}\\p{N}]))`,
  `\\d+(?:[.,:]\\d+)+(?:st|nd|rd|th|s)?(?!\\p{L})`,
  "['’]\\d0s(?!\\p{L})",
  `\\d+${LETTER}*`,
  WORD,
  `\\p{Regional_Indicator}{2}|${EMOJI}(?:\\u200d${EMOJI}){0,8}|[\\d#*]\\ufe0f?\\u20e3`,
  "\\.{2,}|-{2,}|[!?]+|\\*+|=+|~+|_+|''|``|—+|–+",
  `[^${SPACE}]\\p{M}*`,
];
const TOKEN = new RegExp(FORMS.map((form) => `(?:${form})`).join('|'), 'giu');
const LONGEST_ABBREVIATION = 8;

/**
 * The syntactic words of a sentence, as English Universal Dependencies parts them: clitics
 * ("do|n't", "Xi|'s"), hyphens ("state|-|of|-|the|-|art", but "anti-war"), currency and units
 * ("$|2|bn"), abbreviations with their full stop. Every visible character of `span` is in exactly
 * one token; spans are offsets into `text`.
 */
export function tokenize(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end);
  const tokens: Span[] = [];
  for (const { 0: form, index } of sentence.matchAll(TOKEN)) {
    const last = tokens.at(-1);
    const start = span.start + index;
    if (form === '.' && last?.end === start && keepsStop(sentence, text, last, span)) {
      tokens[tokens.length - 1] = { start: last.start, end: start + 1 };
      continue;
    }
    const cut = cutOf(form);
    if (cut > 0) {
      tokens.push({ start, end: start + cut });
      tokens.push({ start: start + cut, end: start + form.length });
    } else tokens.push({ start, end: start + form.length });
  }
  return tokens;
}

/** Where a second word begins inside `form`, or 0. */
function cutOf(form: string): number {
  if (form.length > 3 && /n['’]t$/i.test(form)) return form.length - 3;
  return FUSED.get(form.toLowerCase()) ?? 0;
}

/** Whether the full stop at the end of `word` belongs to it. */
function keepsStop(sentence: string, text: string, word: Span, span: Span): boolean {
  if (word.end - word.start > LONGEST_ABBREVIATION) return false;
  const form = text.slice(word.start, word.end).toLowerCase();
  const after = sentence.slice(word.end + 1 - span.start, word.end + 8 - span.start).trimStart();
  if (TITLES.has(form) || ABBREVIATIONS.has(form)) return true;
  if (NUMBERED.has(form)) return /^\d/.test(after);
  return /^\p{L}$/u.test(form) && form !== 'i' && /^[\p{L}\p{N},(]/u.test(after);
}
