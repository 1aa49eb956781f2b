import type { TreeWord } from './tree-word.ts';

/** Relations that extraction rests on, in the order of the table. */
export const RELATIONS = [
  ...['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'conj'],
  ...['appos', 'ccomp', 'xcomp', 'acl:relcl'],
] as const;

/** Arcs of one relation: how many the treebank has, the parser says, and both agree on. */
export interface RelationScore {
  readonly gold: number;
  readonly found: number;
  /** Same word, head and relation with its subtype. */
  readonly right: number;
}

/** Scores by relation, over trees of the same words; relations that neither side has are left out. */
export function scoreRelations(
  gold: readonly (readonly TreeWord[])[],
  found: readonly (readonly TreeWord[])[],
): ReadonlyMap<string, RelationScore> {
  const scores = new Map<string, { gold: number; found: number; right: number }>();
  const of = (relation: string): { gold: number; found: number; right: number } => {
    const score = scores.get(relation) ?? { gold: 0, found: 0, right: 0 };
    scores.set(relation, score);
    return score;
  };
  gold.forEach((sentence, s) => {
    sentence.forEach(({ head, deprel }, i) => {
      of(deprel).gold++;
      const word = found[s]?.[i];
      if (word === undefined) return;
      of(word.deprel).found++;
      if (word.deprel === deprel && word.head === head) of(deprel).right++;
    });
  });
  return scores;
}

/** F1 in percent; 0 for a relation that nobody has. */
export function f1Of({ gold, found, right }: RelationScore): number {
  return (200 * right) / Math.max(gold + found, 1);
}

/** Arcs that were missed and arcs that are wrong. */
export function errorsOf({ gold, found, right }: RelationScore): number {
  return gold + found - 2 * right;
}
