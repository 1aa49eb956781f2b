import type { Bound } from '@entente/core';
import { tokenAt, type Tree } from '../syntax/tree.ts';
import { wordAt } from './words.ts';

/** Words before a number that say how it is meant, up to token `to`. */
export interface ReadBound {
  readonly to: number;
  readonly bound: Bound;
}

/** What stands before a number. */
const BEFORE: ReadonlyMap<string, Bound> = new Map([
  ...phrases(
    'least',
    `at least; a minimum of; no fewer than; no less than; not less than; not fewer than; more than;
    over; above; upwards of; in excess of; greater than; well over; far more than; as few as`,
  ),
  ...phrases(
    'most',
    `at most; a maximum of; no more than; not more than; up to; as many as; as much as; less than;
    fewer than; under; below; well under`,
  ),
  ...phrases(
    'about',
    `about; around; some; roughly; approximately; nearly; almost; an estimated; estimated; circa; ca.;
    close to; in the region of; just over; just under; just above; just below; a little over;
    a little under; slightly more than; slightly less than; just more than; just less than;
    somewhere around; virtually; ~; ≈`,
  ),
]);

interface BoundPhrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

/** The phrases by their first word, longer ones first. */
const BY_FIRST = new Map<string, BoundPhrase[]>();
for (const [phrase, bound] of BEFORE) {
  const words = phrase.split(' ');
  const list = [...(BY_FIRST.get(words[0] ?? '') ?? []), { words, bound }];
  BY_FIRST.set(
    words[0] ?? '',
    list.sort((one, other) => other.words.length - one.words.length),
  );
}

/** The words that such phrases begin with. */
export const FIRST_OF_BOUNDS: readonly string[] = [...BY_FIRST.keys()];

/** Prepositions that only bound a number where they are no preposition of the noun after it. */
const PREPOSITIONS = new Set(['over', 'above', 'under', 'below', 'about', 'around', 'some']);

function phrases(bound: Bound, list: string): (readonly [string, Bound])[] {
  return list.split(';').map((phrase) => [phrase.trim().replace(/\s+/g, ' '), bound] as const);
}

/** The bound that begins at token `at`: "*more than* 40", "*up to* 20", "*some* 3,000"; or null. */
export function readBound({ tokens }: Tree, at: number): ReadBound | null {
  const phrase = BY_FIRST.get(wordAt(tokens, at))?.find(({ words }) =>
    words.every((word, i) => wordAt(tokens, at + i) === word),
  );
  return phrase ? { to: at + phrase.words.length, bound: phrase.bound } : null;
}

/**
 * Whether the bound `from`–`to` is a preposition whose noun stands beyond the number, which ends
 * at `end`: "talks *about* 3,000 troops" says nothing of the number.
 */
export function isPreposition(tree: Tree, from: number, to: number, end: number): boolean {
  if (to - from > 1 || !PREPOSITIONS.has(wordAt(tree.tokens, from))) return false;
  const { deprel, head } = tokenAt(tree, from);
  const above = from > 0 ? tokenAt(tree, from - 1).upos : 'X';
  return deprel === 'case' && head >= end && /^(NOUN|PROPN|VERB)$/.test(above);
}

/** The bound after a number: "20 *or more*", "100*+*", "5 *or so*"; or null. */
export function readBoundAfter(tree: Tree, at: number): ReadBound | null {
  const { tokens } = tree;
  const [one, two] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (one === 'or' && two === 'more') return { to: at + 2, bound: 'least' };
  if (one === 'or' && /^(less|fewer)$/.test(two)) return { to: at + 2, bound: 'most' };
  if (one === 'or' && two === 'so') return { to: at + 2, bound: 'about' };
  const tight = tokens[at - 1]?.end === tokens[at]?.start;
  if (one === '+' && tight) return { to: at + 1, bound: 'least' };
  return /^[-‐‑]$/.test(one) && tight && two === 'odd' ? { to: at + 2, bound: 'about' } : null;
}
