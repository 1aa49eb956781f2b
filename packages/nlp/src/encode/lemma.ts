import { ACTORS } from '@entente/core';
import nlp from 'compromise';
import { isPeople } from '../lexicon/peoples.ts';
import { plainWord } from './features.ts';
import { FUNCTION_WORDS, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './lemma-words.ts';

/** The part of compromise's inflection that is used; its own types leave it out. */
interface Inflection {
  readonly verb: {
    readonly toInfinitive: (word: string, model: object, tense: string) => string;
  };
  readonly noun: { readonly toSingular: (word: string, model: object) => string };
  readonly adjective: {
    readonly fromComparative: (word: string, model: object) => string;
    readonly fromSuperlative: (word: string, model: object) => string;
  };
}
const MODEL = nlp.model();
const { verb, noun, adjective } = (nlp.methods() as { two: { transform: Inflection } }).two
  .transform;

const TENSES: Readonly<Record<string, string>> = {
  VBD: 'PastTense',
  VBN: 'Participle',
  VBG: 'Gerund',
  VBZ: 'PresentTense',
};
const CACHED = 20_000;
const cache = new Map<string, string>();

/**
 * The base form of a word with its tags: "refused" → "refuse", "n't" → "not", "sides" → "side".
 * Names keep their capitals, and have one where it was left out; all else is lower case with straight
 * quotes. Inflection is compromise's rules with a table of words that it misses.
 */
export function lemmaOf(
  word: string,
  { upos, xpos, name = 'O' }: { readonly upos: string; readonly xpos: string; name?: string },
): string {
  const proper = upos === 'ADJ' && (name.endsWith('-NORP') || isProperAdjective(word));
  const key = `${upos} ${xpos} ${proper ? '+' : '-'} ${word}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lemma = proper ? capitalized(word) : inflect(word, upos, xpos);
  if (cache.size >= CACHED) cache.clear();
  cache.set(key, lemma);
  return lemma;
}

const DEMONYMS: ReadonlySet<string> = new Set(ACTORS.flatMap(({ demonyms }) => demonyms));

/** "French", "shiite". */
function isProperAdjective(word: string): boolean {
  const proper = capitalized(word);
  return DEMONYMS.has(proper) || isPeople(proper);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const LONGEST = 40;
const AS_WRITTEN: ReadonlySet<string> = new Set(['SYM', 'PUNCT', 'X']);

function inflect(word: string, upos: string, xpos: string): string {
  if (upos === 'PROPN') return nameBase(word, xpos);
  if (AS_WRITTEN.has(upos) || xpos === 'NNP') return word;
  const form = plainWord(word).toLowerCase();
  const fixed = FUNCTION_WORDS.get(`${upos} ${form}`) ?? FUNCTION_WORDS.get(`${xpos} ${form}`);
  if (fixed !== undefined) return fixed;
  if (form === '') return word;
  if (upos === 'NUM') return numberBase(word, form);
  if (upos === 'NOUN' && /^\p{Lu}$/u.test(word)) return word;
  if (!/^[a-z-]+$/.test(form) || form.length > LONGEST) return form;
  const hyphen = form.lastIndexOf('-') + 1;
  const [before, last] = [form.slice(0, hyphen), form.slice(hyphen)];
  return before + (last === '' ? '' : baseOf(last, upos, xpos));
}

/** Parts of names that are written small. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al bin da de del den der di du el ibn la le ud ul van von'.split(' '),
);

/** "States" → "State", "kerala" → "Kerala". */
function nameBase(word: string, xpos: string): string {
  const plural = xpos === 'NNPS' && /^\p{Lu}?\p{Ll}+s$/u.test(word) && word.length <= LONGEST;
  const base = plural ? noun.toSingular(word.toLowerCase(), MODEL) : word;
  const small = /^\p{Ll}{2,}$/u.test(base) && !PARTICLES.has(base);
  return small ? capitalized(base) : base;
}

/** "5,000" → "5000"; Roman numerals stay. */
function numberBase(word: string, form: string): string {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form)) return form.replaceAll(',', '');
  return /^[IVXLCDM]+$/.test(word) ? word : form;
}

function baseOf(form: string, upos: string, xpos: string): string {
  switch (upos) {
    case 'VERB':
    case 'AUX':
      return verbBase(form, xpos);
    case 'NOUN':
      return xpos === 'NNS' ? nounBase(form) : form;
    case 'ADJ':
    case 'ADV':
      return adjectiveBase(form, xpos);
    default:
      return form;
  }
}

function verbBase(form: string, xpos: string): string {
  const irregular = IRREGULAR_VERBS.get(form);
  if (irregular !== undefined && xpos !== 'VB') return irregular;
  const tense = xpos === 'VBN' && form.endsWith('ed') ? 'PastTense' : TENSES[xpos];
  if (tense === undefined) return form;
  const base = verb.toInfinitive(form, MODEL, tense);
  if (base !== form || xpos === 'VBZ') return base;
  return tense === 'Participle' ? verb.toInfinitive(form, MODEL, 'PastTense') : withoutEnding(form);
}

/** "rumored" → "rumor", for verbs that the rules leave as they are. */
function withoutEnding(form: string): string {
  return form.length > 5 ? form.replace(/(?:ed|ing)$/, '') : form;
}

function nounBase(form: string): string {
  return IRREGULAR_NOUNS.get(form) ?? noun.toSingular(form, MODEL);
}

function adjectiveBase(form: string, xpos: string): string {
  if (xpos === 'JJR' || xpos === 'RBR') return adjective.fromComparative(form, MODEL);
  if (xpos === 'JJS' || xpos === 'RBS') return adjective.fromSuperlative(form, MODEL);
  return form;
}
