import { nameKey } from '../resolve/name-key.ts';

/** Spellings that systems of romanization use for one sound, longest first, and what they become. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/tch|tsch|ch|cz/g, 'c'],
  [/zh|dzh/g, 'j'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ts|tz/g, 's'],
  [/ck|q|k/g, 'c'],
  [/x/g, 'cs'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/ou|oo|u/g, 'o'],
  [/[iy]?[ei]y?|[iy]+/g, 'i'],
];

/**
 * A name as it sounds, roughly: spellings that differ by the system of romanization come together,
 * as "Zelenskyy", "Zelensky" and "Selenskij". Words stay apart. For proposing, never for deciding.
 */
export function soundKey(name: string): string {
  return nameKey(name)
    .replace(/[^\p{L}\p{Nd} ]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .map(soundOf)
    .join(' ');
}

function soundOf(word: string): string {
  let sound = word.replace(/j(?=[aeiou])|j$/g, 'i');
  for (const [spelling, plain] of SOUNDS) sound = sound.replace(spelling, plain);
  return sound.replace(/(\p{L})\1+/gu, '$1');
}
