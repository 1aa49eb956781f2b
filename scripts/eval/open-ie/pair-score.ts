import type { GoldTuple } from '../../arguments/gold.ts';
import { tokensOf, type WordTriple } from '../../predict/open-ie.ts';

/** How a triple and a gold tuple agree: shares of the words of the triple and of the tuple, 0 to 1. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
}

interface Slots {
  readonly relation: readonly string[];
  /** Subject; then all the rest. */
  readonly args: readonly (readonly string[])[];
}

const NOTHING: PairScore = { precision: 0, recall: 0 };
const BE = new Set('be is am are was were been being'.split(' '));
const SAYING = ['said', 'told', 'added', 'adds', 'says'];

/**
 * CaRB's score of a pair (Bhardwaj, Aggarwal and Mausam 2019): words shared slot by slot, none without a
 * word of the relation; what is said and who says it may change places.
 */
export function pairScore(gold: GoldTuple, found: WordTriple): PairScore {
  const expected = toSlots(gold.relation, gold.args);
  const { relation, args } = toSlots(found.relation, [found.subject, found.object, ...found.args]);
  const straight = match(expected, { relation, args });
  if (!SAYING.some((verb) => gold.relation.includes(verb))) return straight;
  const turned = match(expected, { relation, args: [...args].reverse() });
  const better =
    turned.precision > straight.precision ||
    (turned.precision === straight.precision && turned.recall > straight.recall);
  return better ? turned : straight;
}

function toSlots(relation: string, [subject = '', ...rest]: readonly string[]): Slots {
  const args = rest.length > 0 ? [subject, rest.join(' ')] : [subject];
  return { relation: tokensOf(relation), args: args.map(tokensOf) };
}

function match(gold: Slots, found: Slots): PairScore {
  const left = [...found.relation];
  let shared = take(gold.relation, left);
  if (left.includes('be') && gold.relation.some((word) => BE.has(word))) shared++;
  if (shared === 0) return NOTHING;
  gold.args.forEach((words, i) => {
    shared += take(words, [...(found.args[i] ?? [])]);
  });
  const used = found.args.slice(0, gold.args.length);
  return {
    precision: shared / sizeOf(found.relation, used),
    recall: shared / sizeOf(gold.relation, gold.args),
  };
}

/** Takes the words of `words` out of `from`, each as often as it is there, and counts them. */
function take(words: readonly string[], from: string[]): number {
  return words.filter((word) => {
    const at = from.indexOf(word);
    if (at >= 0) from.splice(at, 1);
    return at >= 0;
  }).length;
}

function sizeOf(relation: readonly string[], args: readonly (readonly string[])[]): number {
  return relation.length + args.flat().length;
}
