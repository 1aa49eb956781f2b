import type { Span } from '@entente/core';
import { SPACE } from '../token/space.ts';
import { ABBREVIATIONS, NUMBERED, TITLES } from '../token/words.ts';
import { EMPTY, hashOf, mix } from './hash.ts';

/** A run of visible characters, with what the model of boundaries looks at. */
export interface Chunk extends Span {
  /** Hash of its letters and digits in lower case, digits made alike. */
  readonly word: number;
  /** Hash of the last three characters of that. */
  readonly suffix: number;
  /** Number of a class of `SHAPES`. */
  readonly shape: number;
  /** Hash of the punctuation it begins and ends with. */
  readonly opens: number;
  readonly closes: number;
  /** Hash of punctuation, shape and kind of abbreviation together. */
  readonly look: number;
  /** Whether it ends with a full stop or the like, perhaps inside of quotes or brackets. */
  readonly terminal: boolean;
  /** 1 title, 2 abbreviation, 3 abbreviation before numbers, 4 initial, 5 dotted letters, 0 else. */
  readonly abbreviation: number;
  /** Whether a sentence always begins before it (a bullet) or ends with it (a full-width stop). */
  readonly bullet: boolean;
  readonly fullStop: boolean;
  /** What stands before it: 0 nothing, 1 blanks, 2 one line break, 3 a blank line. */
  readonly gap: number;
  /** Brackets opened less brackets closed, and whether the number of double quotes is odd. */
  readonly brackets: number;
  readonly quotes: number;
  readonly length: number;
}

const CHUNK = new RegExp(`[^${SPACE}]+`, 'gu');
/** Where a blank may be missing: after "left." in "left.The". */
const MISSING =
  /(?<=[\p{L}\p{N})]{2}[.!?…]{1,9}["'”’)]{0,2})(?=["'“‘(]?\p{L})|(?<=[。！？])(?![。！？])/u;
const ADDRESS =
  /@|:\/\/|www\.|\.(?:com|org|net|gov|edu|info|htm|html|doc|xls|pdf)(?![\p{L}\p{N}])/iu;
const FULL_STOP = /[。！？]$/;
const BULLET = /[•●▪‣◦]/;
/** No more than so many characters of a chunk are looked at. */
const LOOK = 40;

/** The chunks of a text in order. They hold all of its visible characters. */
export function chunksOf(text: string, { start, end }: Span): Chunk[] {
  const body = text.slice(start, end);
  const chunks: Chunk[] = [];
  let last = 0;
  for (const { 0: run, index } of body.matchAll(CHUNK)) {
    let gap = gapOf(body.slice(last, index));
    let at = index;
    for (const part of /[.!?…。！？]./u.test(run) ? parts(run) : [run]) {
      chunks.push(toChunk(part, start + at, gap));
      at += part.length;
      gap = 0;
    }
    last = at;
  }
  return chunks;
}

function gapOf(blank: string): number {
  const first = blank.indexOf('\n');
  if (first < 0) return 1;
  return blank.includes('\n', first + 1) ? 3 : 2;
}

function parts(run: string): string[] {
  return ADDRESS.test(run) ? [run] : run.split(MISSING);
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{N}/u;

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function belongs(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isPlain(code) : LETTER_OR_DIGIT.test(text.charAt(at));
}

function toChunk(text: string, start: number, gap: number): Chunk {
  const bound = Math.min(text.length, LOOK);
  let from = 0;
  while (from < bound && !belongs(text, from)) from++;
  let to = text.length;
  const note = /(?:\[\d{1,3}\]){1,3}$/.exec(text.slice(-15))?.[0].length ?? 0;
  if (note < to - from) to -= note;
  const floor = Math.max(from, to - LOOK);
  while (to > floor && !belongs(text, to - 1)) to--;
  const core = text.slice(from, Math.min(to, from + LOOK));
  const word = core.toLowerCase();
  const plain = word.replace(/\d/g, '0');
  const closes = text.slice(to, note > 0 ? -note : undefined);
  const shape = shapeOf(core, text);
  const abbreviation = closes.startsWith('.') ? abbreviationOf(word, core) : 0;
  const opens = from === 0 ? EMPTY : hashOf(squeezed(text.slice(0, from)));
  const ends = closes === '' ? EMPTY : hashOf(squeezed(closes));
  return {
    start,
    end: start + text.length,
    word: hashOf(plain),
    suffix: hashOf(plain.slice(-3)),
    ...{ shape, opens, closes: ends, abbreviation, gap },
    look: mix(mix(opens, ends), shape * 8 + abbreviation),
    terminal: /[.!?…]["'”’»)\]]{0,3}$/.test(closes.slice(-8)),
    bullet: from > 0 && BULLET.test(text.charAt(0)),
    fullStop: closes !== '' && FULL_STOP.test(closes),
    brackets: count(text, '(') - count(text, ')'),
    quotes: count(text, '"') + count(text, '“') + count(text, '”'),
    length: text.length,
  };
}

/** Punctuation with runs of a mark made short, and no more than four marks. */
function squeezed(marks: string): string {
  return marks
    .slice(0, LOOK)
    .replace(/(["'“”‘’])\1+|(.)\2{2,}/gu, '$1$2$2')
    .slice(-4);
}

function count(text: string, mark: string): number {
  let n = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) n++;
  return n;
}

/** Classes of chunks by the characters of their words. */
export const SHAPES = {
  none: 0,
  lower: 1,
  capital: 2,
  upper: 3,
  initial: 4,
  digits: 5,
  numbered: 6,
  mixed: 7,
  address: 8,
  other: 9,
} as const;

function shapeOf(core: string, text: string): number {
  if (core === '') return SHAPES.none;
  if (text.length > 5 && ADDRESS.test(text.slice(0, 3 * LOOK))) return SHAPES.address;
  let [upper, lower, digits] = [0, 0, 0];
  for (let i = 0; i < core.length; i++) {
    const [letter, code] = [core.charAt(i), core.charCodeAt(i)];
    if (code < 128) {
      if (code >= 97 && code <= 122) lower++;
      else if (code >= 65 && code <= 90) upper++;
      else if (code >= 48 && code <= 57) digits++;
    } else if (LOWER.test(letter)) lower++;
    else if (UPPER.test(letter)) upper++;
    else if (DIGIT.test(letter)) digits++;
  }
  if (digits > 0) return upper + lower === 0 ? SHAPES.digits : SHAPES.numbered;
  if (upper + lower === 0) return SHAPES.other;
  if (upper === 0) return SHAPES.lower;
  if (lower === 0) return upper === 1 ? SHAPES.initial : SHAPES.upper;
  return upper === 1 && UPPER.test(core.charAt(0)) ? SHAPES.capital : SHAPES.mixed;
}

function abbreviationOf(word: string, core: string): number {
  if (TITLES.has(word)) return 1;
  if (ABBREVIATIONS.has(word)) return 2;
  if (NUMBERED.has(word)) return 3;
  if (/^\p{Lu}$/u.test(core)) return 4;
  return /^(?:\p{L}\.)+\p{L}$/u.test(core) ? 5 : 0;
}
