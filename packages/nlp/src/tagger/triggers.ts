import type { Clause } from '../clause/clause.ts';
import type { Tree } from '../syntax/tree.ts';
import { KINDS, type TaggedTrigger } from './labels.ts';
import type { TaggedSentence } from './tagger.ts';

/** Triggers whose probability is at least `least`, and every head of a clause, in the order of their tokens. */
export function triggersOf(
  tree: Tree,
  clauses: readonly Clause[],
  tagged: TaggedSentence,
  least: number,
): TaggedTrigger[] {
  const heads = new Set(clauses.map(({ head }) => head));
  return tree.tokens.flatMap((_, head) =>
    KINDS.flatMap((kind): TaggedTrigger[] => {
      const probability = tagged.probability(head, kind);
      const isClause = kind === 'stated' && heads.has(head);
      if (probability < least && !isClause) return [];
      return [{ head, kind, probability, labels: tagged.labels(head, kind) }];
    }),
  );
}
