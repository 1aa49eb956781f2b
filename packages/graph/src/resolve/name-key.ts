/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * The key under which variants of a name meet: case, diacritics of the Latin, Greek and Cyrillic
 * scripts, curly quotes, periods and a leading "the" do not count, and initials close up.
 * "J. K. Rowling" and "J.K. Rowling" give `jk rowling`. Never empty for a name that is not blank.
 */
export function nameKey(name: string): string {
  const folded = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđðþßæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[‘’ʼ`]/g, "'");
  const words = folded
    .replace(/[.\s]+/g, ' ')
    .trim()
    .split(' ');
  const key = closeInitials(words[0] === 'the' ? words.slice(1) : words);
  return key === '' ? name.trim() : key;
}

/** The words of a key: `['jk', 'rowling']`. */
export function keyWords(key: string): readonly string[] {
  return key.split(' ');
}

/**
 * Whether `alias` is an acronym of `name` or written like one: "ICC", "U.N.", and "Nato" for
 * "North Atlantic Treaty Organization".
 */
export function isAcronym(alias: string, name: string): boolean {
  const letters = alias.replace(/[.\s]/g, '');
  if (letters.length < 2 || /\s/.test(alias.trim())) return false;
  if (/^\p{Lu}[\p{Lu}\p{Nd}&-]+$/u.test(letters)) return true;
  const initials = [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('');
  return initials.length > 1 && letters.toUpperCase() === initials.toUpperCase();
}

function closeInitials(words: readonly string[]): string {
  let key = '';
  let previousWasInitial = false;
  for (const word of words) {
    const isInitial = /^\p{L}$/u.test(word);
    key += key === '' || (isInitial && previousWasInitial) ? word : ` ${word}`;
    previousWasInitial = isInitial;
  }
  return key;
}
