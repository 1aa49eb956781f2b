import type { Model } from './model.ts';

/** Rows of the eight embedding tables for a word. */
export type WordFeatures = (word: string) => number[];

const UNKNOWN = 1;
/** Only the ends and a bounded middle of a longer word are looked at. */
const LONGEST = 64;
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‑', '-'],
  ['\u00ad', ''],
  ['``', '"'],
  ["''", '"'],
  ['-LRB-', '('],
  ['-RRB-', ')'],
]);

/** `word` as the treebanks mostly write it: straight quotes, plain hyphens, no Penn escapes. */
export function plainWord(word: string): string {
  const escaped = PLAIN.get(word);
  if (escaped !== undefined) return escaped;
  return word.replace(/[’‘ʼ“”„«»‑\u00ad]/g, (c) => PLAIN.get(c) ?? c);
}

/** Word, prefixes and suffixes (hashed with CRC-32) and shape, as the model was trained on. */
export function createFeatures(model: Model): WordFeatures {
  const words = new Map(model.words.map((word, i) => [word, i + 2]));
  const shapes = new Map(model.shapes.map((shape, i) => [shape, i + 2]));
  return (written) => {
    const word = bounded(plainWord(written));
    const lower = word.toLowerCase().replace(/\p{Nd}/gu, '0');
    const letters = Array.from(lower);
    const affixes = [
      'a' + Array.from(word).slice(0, 1).join(''),
      'b' + letters.slice(0, 2).join(''),
      'c' + letters.slice(0, 3).join(''),
      'e' + letters.slice(-2).join(''),
      'f' + letters.slice(-3).join(''),
      'g' + letters.slice(-4).join(''),
    ];
    return [
      words.get(lower) ?? UNKNOWN,
      ...affixes.map((affix, i) => 1 + (crc32(affix) % ((model.buckets[i] ?? 2) - 1))),
      shapes.get(shapeOf(word)) ?? UNKNOWN,
    ];
  };
}

function bounded(word: string): string {
  if (word.length <= LONGEST) return word;
  return word.slice(0, LONGEST / 2) + word.slice(-LONGEST / 2);
}

/** "McDonald's-2" → "XxXx'x-d": classes of characters, runs shortened after the second, at most 8. */
export function shapeOf(word: string): string {
  const shape: string[] = [];
  let previous = '';
  let i = 0;
  for (const c of word) {
    const lower = c.toLowerCase();
    const kind =
      c !== lower && c === c.toUpperCase()
        ? 'X'
        : /\p{L}/u.test(c)
          ? 'x'
          : /\p{Nd}/u.test(c)
            ? 'd'
            : c;
    if (kind !== previous || i < 2) shape.push(kind);
    previous = kind;
    i++;
  }
  return shape.slice(0, 8).join('');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  return crc;
});
const UTF8 = new TextEncoder();

/** CRC-32 (ISO 3309) of the UTF-8 form. */
export function crc32(text: string): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of UTF8.encode(text)) {
    crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
