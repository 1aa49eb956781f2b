import { findClauses, type Clause, type Tree } from '@entente/nlp';
import { toTokens } from '../../arguments/examples.ts';
import { alignTuple, type AlignedTuple, type GoldTuple } from '../../arguments/gold.ts';
import { unescapeToken } from '../../predict/given-tokens.ts';
import { tokensOf } from '../../predict/open-ie.ts';
import { scoreByRule, type RuledTriple, type RuleScore } from './by-rule.ts';
import { causeOf, HALF, type Cause, type MissedTuple } from './causes.ts';
import { countBy } from './count.ts';
import type { CarbSentence } from './data.ts';
import { pairScore } from './pair-score.ts';
import { ruleOf } from './rule-of.ts';
import type { ReadSentence, System } from './systems.ts';

/** What a system does well and what it misses. */
export interface Errors {
  readonly rules: readonly RuleScore[];
  readonly tuples: number;
  /** Causes of the tuples of which no triple gives half, the most frequent first. */
  readonly causes: readonly (readonly [Cause, number])[];
}

/** Errors of a system whose triples are given from the confidence `threshold` on. */
export function errorsOf(
  gold: readonly CarbSentence[],
  read: readonly ReadSentence[],
  system: System,
  threshold: number,
): Errors {
  const ruled: RuledTriple[][] = [];
  const causes: Cause[] = [];
  gold.forEach(({ sentence, gold: tuples }, s) => {
    const one = read[s];
    if (one === undefined) return;
    const trees = one.trace.context.trees.map((tree) => ({ tree, clauses: findClauses(tree) }));
    const found = (one.found.get(system)?.whole ?? []).map(({ triple, words }) => {
      const { tree, clauses } = trees[triple.sentence] ?? { tree: EMPTY, clauses: [] };
      const scores = tuples.map((tuple) => pairScore(tuple, words));
      return {
        ...{ triple, kept: triple.confidence >= threshold, rule: ruleOf(triple, tree, clauses) },
        precision: scores.map(({ precision }) => precision),
        recall: scores.map(({ recall }) => recall),
      };
    });
    const kept = found.filter((triple) => triple.kept);
    ruled.push(kept);
    tuples.forEach((tuple, t) => {
      if (kept.some(({ recall }) => (recall[t] ?? 0) >= HALF)) return;
      const place = placeOf(tuple, sentence, one, trees);
      const triples = found
        .filter(({ triple }) => triple.sentence === place.sentence)
        .map(({ triple, recall }) => ({ ...triple, recall: recall[t] ?? 0 }));
      causes.push(causeOf({ ...place, triples }));
    });
  });
  const tuples = gold.reduce((sum, one) => sum + one.gold.length, 0);
  return { rules: scoreByRule(ruled), tuples, causes: countBy(causes) };
}

const EMPTY: Tree = { tokens: [], children: [] };

interface ReadTree {
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
}

type Place = Omit<MissedTuple, 'triples'> & { readonly sentence: number };

/** The tree that most words of a tuple stand in. */
function placeOf(
  gold: GoldTuple,
  sentence: string,
  { given }: ReadSentence,
  trees: readonly ReadTree[],
): Place {
  const aligned = alignTuple(gold, tokensOf(sentence).map(unescapeToken));
  const nowhere: Place = { tree: EMPTY, clauses: [], tuple: null, sentence: -1 };
  if (aligned === null || sizeOf(aligned) < HALF * wordsOf(gold)) return nowhere;
  return trees
    .flatMap(({ tree, clauses }, i): Place[] =>
      toTokens(tree.tokens, (token) => given.locate(token))(aligned).map((tuple) => ({
        ...{ tree, clauses, tuple, sentence: i },
      })),
    )
    .reduce((a, b) => (sizeOf(b.tuple) > sizeOf(a.tuple) ? b : a), nowhere);
}

function sizeOf(tuple: AlignedTuple | null): number {
  return tuple === null ? 0 : tuple.relation.length + tuple.args.flat().length;
}

function wordsOf({ relation, args }: GoldTuple): number {
  return tokensOf([relation, ...args].join(' ')).length;
}
