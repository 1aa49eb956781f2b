import { SPACE } from './space.ts';
import { FILE_TYPES, PREFIXES, UNITS } from './words.ts';

const ALNUM = '[\\p{L}\\p{M}\\p{N}]';
const CLITICS = anyCase(['s', 're', 've', 'll', 'd', 'm']);
const CLITIC = `['’\`](?:${CLITICS})(?!${ALNUM})`;
const LETTER = '[\\p{L}\\p{M}\\p{N}_\\u00ad\\u200c\\u200d]';
const WORD = `\\p{L}${LETTER}*(?:(?!${CLITIC})['’]\\p{L}${LETTER}*)*`;
const EMOJI = '\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]{0,2}';
const TOP = 'com|org|net|gov|edu|info|int|co\\.uk|io|eu';
const ALONE = `(?<![^${SPACE}])`;
const LAST = `(?![^${SPACE}])`;

/** Part of a document symbol after a slash: "RES", "ES-11", "L.5", "Add.1". */
const SYMBOL_PART =
  '/(?:[A-Z0-9]{1,12}(?:[.-][A-Z0-9]{1,6}){0,4}|(?:Add|Amend|Corr|Rev)\\.\\d{1,3})';
/**
 * Symbols of documents, "A/RES/ES-11/1", "S/2022/155", "ES-11/1", "INFCIRC/540", with a number in
 * one of their parts, https://research.un.org/en/docs/symbols.
 */
const SYMBOL =
  '(?<![\\p{L}\\p{M}\\p{N}/])(?=[A-Z0-9./-]{0,40}?[/.-]\\d)(?:' +
  `[A-Z]{1,8}(?:\\.\\d{1,3})?(?:${SYMBOL_PART}){2,6}|[A-Z]{6,8}/\\d{1,4}|[A-Z]{2}-\\d{1,3}/\\d{1,4}|` +
  '[A-Z]{1,3}/[A-Z]{1,6}\\.\\d{1,5}|\\d{2,4}/\\d{1,4}/(?:E[CU]|EEC|CFSP|JHA|Euratom)' +
  `)(?!${ALNUM}|/)`;

/** What one token may be, in order of preference. Repeats that could fail late are bounded. */
const FORMS = [
  `(?:[Hh][Tt][Tt][Pp][Ss]?://|ftp://|[Ww][Ww][Ww]\\.)[^${SPACE}<>"“”]*[\\p{L}\\p{N}/#=&-]`,
  '(?:mailto:)?[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}',
  `(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}(?:${TOP}|${TOP.toUpperCase()})(?!${ALNUM})`,
  `(?<![\\p{L}\\p{N}.])[\\p{L}\\p{N}_#.-]{0,64}\\.(?:${anyCase(FILE_TYPES)})(?!${ALNUM})`,
  SYMBOL,
  `[a-z][a-z0-9-]{0,30}(?:\\.[a-z][a-z0-9-]{1,30}){2,6}(?!${ALNUM})`,
  `(?<=[^${SPACE}])${CLITIC}|['’](?:${CLITICS})${LAST}`,
  `${ALONE}(?:[:;=]['’]?-?[()DPpO/]|\\(:|>:\\(|<3|\\^[_.]?\\^)(?![^${SPACE}.,!?])`,
  `[Ii](?=['’]ma(?!${ALNUM}))|(?<=[Ii])['’]m(?=a(?!${ALNUM}))`,
  '[@#]\\p{L}[\\p{L}\\p{N}_]*',
  `(?:\\p{L}\\.){2,8}(?!${ALNUM})|(?:\\p{L}\\.){1,7}\\p{L}(?![\\p{L}\\p{M}\\p{N}.'’])`,
  'Ph\\.D\\.?|M\\.Sc\\.?|Yahoo!',
  '\\p{Lu}{1,3}\\$(?=\\s?\\d)',
  `\\p{L}{1,3}&\\p{L}{1,3}(?!${ALNUM})`,
  `${ALONE}(?:\\p{Ll}|\\p{Lu}(?=-\\s\\p{Ll})|[bcdfghjklmnpqrstvwxyz]{2,3})-${LAST}`,
  `(?:${anyCase(PREFIXES)})-${WORD}|[Mm]id-\\d+${LETTER}*`,
  `(?<!${ALNUM})[a-zA-Z]/[a-zA-Z](?![\\p{L}\\p{M}\\p{N}/])`,
  '\\d{1,4}(?:/\\d{1,4}){1,2}(?![\\p{N}/])',
  '\\d{1,4}(?:-\\d{1,4}){2,3}(?![\\p{N}-])|\\d{3}-\\d{4}(?![\\p{N}-])',
  `(?<![^${SPACE}(])\\+\\d[\\d-]*|${ALONE}\\.\\d+`,
  `\\d+(?:[.,:]\\d+)*(?=(?:${anyCase(UNITS)})(?!${ALNUM}))`,
  `\\d+(?:[.,:]\\d+)+(?:st|nd|rd|th|s)?(?!\\p{L})`,
  `['’]\\d0s(?!\\p{L})|\\d{1,3}0['’]s(?!${ALNUM})`,
  `\\d+${LETTER}*`,
  WORD,
  `\\p{Regional_Indicator}{2}|${EMOJI}(?:\\u200d${EMOJI}){0,8}|[\\d#*]\\ufe0f?\\u20e3`,
  "\\.{2,}|…\\.|-{2,}|[.,:]\\?+|[.!?]!+\\?*|[!?]+|\\*+|=+|~+|_+|''|``|’’|‘‘|‘’|—+|–+|<{2,}|>{2,}|\\++|\\$+(?!\\d)|#+|/+|\\\\+",
  `[^${SPACE}]\\p{M}*`,
];

/** Matches the next token of a sentence. */
export const TOKEN = new RegExp(FORMS.map((form) => `(?:${form})`).join('|'), 'gu');

/** Alternatives that match `words` in lower and upper case. */
function anyCase(words: readonly string[]): string {
  return words
    .map((word) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('|');
}
