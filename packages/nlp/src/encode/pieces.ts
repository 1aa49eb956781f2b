const STRONG = new Set([';', ':', '—', '–', '--', '•', '|', '.', '!', '?']);

/**
 * `words` in pieces of at most `longest`: cut after a semicolon, colon, dash or full stop in the
 * last half of the piece, else after a comma there, else at the limit.
 */
export function pieces<T>(
  words: readonly T[],
  longest: number,
  textOf: (word: T) => string,
): T[][] {
  const found: T[][] = [];
  let start = 0;
  while (words.length - start > longest) {
    const end = start + cutAt(words.slice(start, start + longest).map(textOf));
    found.push(words.slice(start, end));
    start = end;
  }
  found.push(words.slice(start));
  return found;
}

function cutAt(words: readonly string[]): number {
  const half = words.length >> 1;
  const strong = words.findLastIndex((word, i) => i >= half && STRONG.has(word));
  if (strong >= 0) return strong + 1;
  const comma = words.findLastIndex((word, i) => i >= half && word === ',');
  return comma >= 0 ? comma + 1 : words.length;
}
