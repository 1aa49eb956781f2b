import type { Entities } from './discourse.ts';
import type { Phrase } from './phrase.ts';

/** How the words of two phrases match, from 0, not at all, to 12, word by word. */
export function matchOf(m: Phrase, a: Phrase): number {
  if (m.kind === 'pronoun' || a.kind === 'pronoun') return m.text === a.text ? 12 : 0;
  if (m.core === a.core) return m.text === a.text ? 12 : 11;
  const differ = m.numbers.some((one) => !a.numbers.includes(one)) && a.numbers.length > 0;
  if (m.noun === a.noun) {
    if (differ) return 5;
    const more = m.modifiers.some((word) => !a.modifiers.includes(word));
    const less = a.modifiers.some((word) => !m.modifiers.includes(word));
    if (!more && !less) return 10;
    if (!more) return 9;
    return less ? 6 : 8;
  }
  if (m.nameWords.length > 0 && a.nameWords.length > 0) {
    const common = m.nameWords.filter((word) => a.nameWords.includes(word)).length;
    if (common > 0 && (common === m.nameWords.length || common === a.nameWords.length)) return 7;
    if (common > 0) return 4;
  }
  if (m.stem === a.stem) return 3;
  return a.stems.includes(m.stem) || m.stems.includes(a.stem) ? 2 : Number(differ);
}

/** 0 unknown, 1 the same, 2 not the same. */
export function agreeNumber(m: Phrase, a: Phrase): number {
  if (m.number === '?' || a.number === '?') return 0;
  return m.number === a.number ? 1 : 2;
}

/** 0 unknown, 1 the same, 2 not the same, 3 a person of open gender. */
export function agreeGender(m: Phrase, a: Phrase): number {
  if (m.gender === '?' || a.gender === '?') return 0;
  if (m.gender === a.gender) return 1;
  if (m.gender === 'thing' || a.gender === 'thing') return 2;
  return m.gender === 'person' || a.gender === 'person' ? 3 : 2;
}

/** Possessors of two phrases: 0 none, 1 of the first only, 2 of the second only, 3 the same, 4 others. */
export function possessorsOf({ atHead, entityOf }: Entities, m: Phrase, a: Phrase): number {
  if (m.possessor < 0 || a.possessor < 0)
    return Number(m.possessor >= 0) + 2 * Number(a.possessor >= 0);
  const ofM = entityOf[atHead[m.sentence]?.get(m.possessor) ?? -1];
  const ofA = entityOf[atHead[a.sentence]?.get(a.possessor) ?? -1];
  return ofM !== undefined && ofM === ofA ? 3 : 4;
}
