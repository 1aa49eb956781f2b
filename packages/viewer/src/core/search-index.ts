import { compareText } from '@entente/core';
import { fold } from './fold.ts';
import { toOffsets } from './rows.ts';

/** Words in order, and the texts in which each occurs. Arrays, so that 100,000 texts stay small. */
export interface WordIndex {
  /** Different folded words, sorted. */
  readonly words: readonly string[];
  /** Where the texts of each word begin in `texts`. */
  readonly offsets: Uint32Array;
  /** Numbers of texts, rising within a word. */
  readonly texts: Uint32Array;
}

/** Indexes texts by the beginnings of their words; `count` texts, given one by one. */
export function indexWords(count: number, textAt: (text: number) => string): WordIndex {
  const places = new Map<string, number[]>();
  for (let text = 0; text < count; text += 1) {
    for (const word of new Set(wordsOf(textAt(text)))) {
      const found = places.get(word);
      if (found === undefined) places.set(word, [text]);
      else found.push(text);
    }
  }
  const words = [...places.keys()].sort(compareText);
  const lists = words.map((word) => places.get(word) ?? []);
  const offsets = toOffsets(Uint32Array.from(lists, ({ length }) => length));
  const texts = new Uint32Array(offsets[words.length] ?? 0);
  lists.forEach((list, i) => {
    texts.set(list, offsets[i]);
  });
  return { words, offsets, texts };
}

/** Folded words: runs of letters and digits. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Range of the words that begin with `prefix`, the end excluded. */
export function wordsFrom({ words }: WordIndex, prefix: string): readonly [number, number] {
  const start = placeOf(words, prefix);
  let end = start;
  // The end by doubling steps: a prefix of one letter has thousands of words.
  for (let step = 1; step > 0;) {
    if (words[end + step - 1]?.startsWith(prefix) === true) {
      end += step;
      step *= 2;
    } else step >>= 1;
  }
  return [start, end];
}

function placeOf(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(words[middle] ?? '', word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Words that are one letter off (added, left out, changed, or two swapped) of a word of five letters
 * or more, or that begin so. The first letter is taken to be right.
 */
export function wordsLike(index: WordIndex, word: string): readonly number[] {
  if (word.length < 5) return [];
  const [from, to] = wordsFrom(index, word.slice(0, 1));
  const found: number[] = [];
  for (let i = from; i < to; i += 1) {
    if (nearPrefix(index.words[i] ?? '', word)) found.push(i);
  }
  return found;
}

/** Whether `text` begins with `word` but for one slip. */
function nearPrefix(text: string, word: string): boolean {
  let at = 0;
  while (at < word.length && text[at] === word[at]) at += 1;
  if (at === word.length) return true;
  const rest = word.slice(at + 1);
  return (
    text.startsWith(rest, at + 1) ||
    text.startsWith(rest, at) ||
    text.startsWith(word.slice(at), at + 1) ||
    (text[at] === word[at + 1] &&
      text[at + 1] === word[at] &&
      text.startsWith(word.slice(at + 2), at + 2))
  );
}
