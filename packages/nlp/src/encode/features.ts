/** Only the two ends of a longer word are looked at. */
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

/**
 * `word` as the treebanks mostly write it: straight quotes, plain hyphens, no Penn escapes; of more
 * than 64 characters only the first and the last 32.
 */
export function plainWord(word: string): string {
  const escaped = PLAIN.get(word);
  if (escaped !== undefined) return escaped === '' ? word : escaped;
  const plain = word.replace(/[’‘ʼ“”„«»‑\u00ad]/g, (c) => PLAIN.get(c) ?? c);
  return bounded(plain === '' ? word : plain);
}

function bounded(word: string): string {
  if (word.length <= LONGEST) return word;
  // A character takes two places at most: these are enough, and a word of a megabyte is no burden.
  const first = Array.from(word.slice(0, 2 * LONGEST));
  if (word.length <= 2 * LONGEST && first.length <= LONGEST) return word;
  const last = Array.from(word.slice(-2 * LONGEST));
  return [...first.slice(0, LONGEST / 2), ...last.slice(-LONGEST / 2)].join('');
}

/** The last `count` characters. */
export function suffixOf(word: string, count: number): string {
  return Array.from(word).slice(-count).join('');
}

/** "McDonald's-2" → "XxXx'x-d": classes of characters, runs shortened after the second, at most 8. */
export function shapeOf(word: string): string {
  const shape: string[] = [];
  let previous = '';
  let i = 0;
  for (const c of word) {
    const kind = /\p{Uppercase}/u.test(c)
      ? 'X'
      : /\p{L}/u.test(c)
        ? 'x'
        : /[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨]/u.test(c)
          ? 'd'
          : c;
    if (kind !== previous || i < 2) shape.push(kind);
    previous = kind;
    i++;
  }
  return shape.slice(0, 8).join('');
}

/** A row from 1 to `size` − 1 of a table for any text, by CRC-32; row 0 is for padding. */
export function bucketOf(text: string, size: number): number {
  return 1 + (crc32(text) % (size - 1));
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
