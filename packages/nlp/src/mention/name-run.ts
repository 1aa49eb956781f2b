import type { Token } from '@entente/core';
import { isDateWord } from '../lexicon/calendar.ts';
import { NAME_PARTICLES, OF_HEADS, typeOfHead } from '../lexicon/name-heads.ts';
import { HONORIFICS } from '../lexicon/titles.ts';

/** Half-open range of token indexes in a sentence. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const CAPITAL = /^\p{Lu}/u;
const OPENS = /^[“"‘'([:—–-]$/;

/**
 * Runs of capitalized words that may hold names: "*Ministry of Foreign Affairs*", "*Ursula von der
 * Leyen*", "*Ban Ki-moon*". A run may still hold several names and titles. "China-Russia" is two
 * runs when `isActor` knows both sides.
 */
export function nameRuns(
  tokens: readonly Token[],
  isActor: (from: number, to: number) => boolean,
): TokenRange[] {
  const likely = likelyNames(tokens);
  const runs: TokenRange[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!likely[from]) continue;
    let to = from + 1;
    if (tokens[from]?.text === 'May' && !likely[from + 1]) continue;
    for (let next = continues(tokens, likely, from, to, isActor); next > to;) {
      to = next;
      next = continues(tokens, likely, from, to, isActor);
    }
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

/** Which tokens look like a part of a name. */
function likelyNames(tokens: readonly Token[]): boolean[] {
  const titleCase = isTitleCase(tokens);
  return tokens.map((token, i) => {
    if (!CAPITAL.test(token.text) || isDateWord(token.text)) return false;
    if (token.upos === 'PRON' || token.upos === 'DET' || token.upos === 'ADP') return false;
    if (token.name !== 'O' || HONORIFICS.has(token.text.toLowerCase())) return true;
    if (/^[-/]\d/.test((tokens[i + 1]?.text ?? '') + (tokens[i + 2]?.text ?? ''))) return false;

    const before = tokens[i - 1];
    const opens = before === undefined || OPENS.test(before.text) || /^[.!?]/.test(before.text);
    if (opens && isDerivedNoun(token.text) && !CAPITAL.test(tokens[i + 1]?.text ?? ''))
      return false;
    if (token.upos === 'PROPN' || token.xpos.startsWith('NNP')) return true;
    return !opens && !titleCase && ['NOUN', 'ADJ', 'X', 'VERB'].includes(token.upos);
  });
}

/** "*Friendship* between …": at the beginning of a sentence, a noun with a suffix of common nouns. */
function isDerivedNoun(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:ship|tion|sion|ness|ment|ity|ism|ance|ence|ing|ings|tions|sions|ments|ities)$/u.test(
    word,
  );
}

/** A headline In Title Case, in which capitals say nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text));
  return (
    words.length > 5 && words.filter((word) => CAPITAL.test(word.text)).length > words.length * 0.7
  );
}

/** End of the run `from`–`to` after what may follow it, or `to` when the run ends there. */
function continues(
  tokens: readonly Token[],
  likely: readonly boolean[],
  from: number,
  to: number,
  isActor: (from: number, to: number) => boolean,
): number {
  if (likely[to]) return to + 1;
  const numbered = typeOfHead(tokens[to - 1]?.text ?? '') === 'Resolution';
  if (numbered && /^\d{3,4}$/.test(tokens[to]?.text ?? '')) return to + 1;
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const last = word(to - 1);
  const heads = tokens.slice(from, to).map((token) => token.text.toLowerCase());
  if (
    word(to) === 'of' &&
    (OF_HEADS.has(last) || (last.endsWith('s') && OF_HEADS.has(last.slice(0, -1))))
  ) {
    const at = word(to + 1) === 'the' ? to + 2 : to + 1;
    return likely[at] ? at + 1 : to;
  }
  if (
    word(to) === 'for' &&
    /^(agency|center|centre|commissioner|organi[sz]ation|office|fund)$/.test(last)
  ) {
    return likely[to + 1] ? to + 2 : to;
  }
  if (
    word(to) === 'and' &&
    (heads.includes('of') || heads.includes('for')) &&
    typeOfHead(heads[0] ?? '') !== null
  ) {
    return likely[to + 1] && !isActor(to + 1, to + 2) ? to + 2 : to;
  }
  if (word(to) === '&') return likely[to + 1] ? to + 2 : to;
  if (word(to) === '-' && isTight(tokens, to))
    return afterHyphen(tokens, likely, from, to, isActor);
  let at = to;
  while (NAME_PARTICLES.has(word(at)) && at < to + 2) at++;
  if (at > to && word(at) === '-') at++;
  return at > to && likely[at] ? at + 1 : to;
}

function isTight(tokens: readonly Token[], hyphen: number): boolean {
  const [before, mark, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  return before?.end === mark?.start && mark?.end === after?.start;
}

function afterHyphen(
  tokens: readonly Token[],
  likely: readonly boolean[],
  from: number,
  hyphen: number,
  isActor: (from: number, to: number) => boolean,
): number {
  const after = tokens[hyphen + 1];
  if (!after || isActor(from, hyphen)) return hyphen;
  const given = /^\p{Ll}{2,5}$/u.test(after.text) && after.upos !== 'VERB' && after.upos !== 'ADJ';
  const syllable = given && hyphen - from > 1 && (tokens[hyphen - 1]?.text.length ?? 9) < 5;
  return likely[hyphen + 1] || after.upos === 'PROPN' || syllable ? hyphen + 2 : hyphen;
}
