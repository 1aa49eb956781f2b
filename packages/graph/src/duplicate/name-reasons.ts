import type { ComparedEntity, ComparedName } from './compared-name.ts';
import { isWithinDistance } from './edit-distance.ts';

/** Why two names may be one thing's. `weight` 0–1 orders proposals; it is no probability. */
export interface Reason {
  readonly text: string;
  readonly weight: number;
}

/** Shorter names differ by a letter too easily: Iran and Iraq. */
const LONG = 6;

/** The strongest reason that two entities' names give; null where they give none. */
export function nameReason(a: ComparedEntity, b: ComparedEntity): Reason | null {
  let best: Reason | null = null;
  for (const [i, one] of a.names.entries()) {
    for (const [j, other] of b.names.entries()) {
      const reason = compareNames(one, other, a.isPerson && b.isPerson);
      // A likeness of aliases says less than one of names.
      const weight = (reason?.weight ?? 0) * (i === 0 && j === 0 ? 1 : 0.9);
      if (reason && weight > (best?.weight ?? 0)) best = { ...reason, weight };
    }
  }
  return best;
}

function compareNames(a: ComparedName, b: ComparedName, arePersons: boolean): Reason | null {
  if (a.key === b.key) return { text: `both are called "${a.words}"`, weight: 0.95 };
  for (const [short, full] of [
    [a, b],
    [b, a],
  ] as const) {
    if (short.acronym !== null && full.initials.includes(short.acronym)) {
      return { text: `"${short.words}" is short for "${full.words}"`, weight: 0.7 };
    }
  }
  const reason = (arePersons ? comparePersons(a, b) : null) ?? compareSpelling(a, b);
  return reason && { ...reason, text: `${reason.text}: "${a.words}" and "${b.words}"` };
}

function compareSpelling(a: ComparedName, b: ComparedName): Reason | null {
  if (Math.min(a.key.length, b.key.length) < LONG || a.parts.length !== b.parts.length) return null;
  if (a.sounds.every((sound, i) => sound === b.sounds[i])) {
    return { text: 'sound alike', weight: 0.85 };
  }
  // Two persons of one first name and like surnames are not one, so each word must be alike.
  const alike = a.parts.every((word, i) => isAlike(word, b.parts[i] ?? ''));
  return alike ? { text: 'spelled nearly alike', weight: 0.6 } : null;
}

function comparePersons(a: ComparedName, b: ComparedName): Reason | null {
  const [less, more] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  const [shorter, longer] = [less.parts, more.parts];
  const [surname, other] = [shorter.at(-1) ?? '', longer.at(-1) ?? ''];
  const [first, fuller] = [shorter[0] ?? '', longer[0] ?? ''];
  const [soundOfFirst, soundOfFuller] = [less.sounds[0] ?? '', more.sounds[0] ?? ''];
  const sameSurname =
    surname === other || (surname.length >= 4 && less.sounds.at(-1) === more.sounds.at(-1));
  if (!sameSurname) return null;
  if (shorter.length === 1) {
    return longer.length > 1
      ? { text: 'a surname alone and a person who has it', weight: 0.5 }
      : null;
  }
  if (first === fuller || soundOfFirst === soundOfFuller) {
    return { text: 'same first and last name', weight: 0.8 };
  }
  const consonants = consonantsOf(soundOfFirst);
  if (consonants.length > 2 && consonants === consonantsOf(soundOfFuller)) {
    return { text: 'same last name and first names of the same consonants', weight: 0.75 };
  }
  // An initial, or several that were closed up: "J.K." gives "jk".
  const isInitial = [first, fuller].some(
    (word) => word.length === 1 || /^[^aeiouy]{2}$/.test(word),
  );
  if (isInitial && fuller.startsWith(first[0] ?? '')) {
    return { text: 'same last name and a first initial that fits', weight: 0.7 };
  }
  if (
    first.length > 2 &&
    fuller.length > 2 &&
    (fuller.startsWith(first) || first.startsWith(fuller))
  ) {
    return { text: 'same last name and a short form of the first', weight: 0.65 };
  }
  return null;
}

/** The sounds of "Volodymyr" and "Vladimir" give `vldmr`. */
function consonantsOf(sound: string): string {
  return sound.replace(/[aeiou]/g, '');
}

function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && b.startsWith(a[0] ?? '') && isWithinDistance(a, b, shorter >= 8 ? 2 : 1);
}
