/** A triple that is kept, by the rule that made it, with its CaRB score against each gold tuple. */
export interface RuledTriple {
  readonly rule: string;
  /** Against each gold tuple of its sentence. */
  readonly precision: readonly number[];
  readonly recall: readonly number[];
}

/** What a rule brings. */
export interface RuleScore {
  readonly rule: string;
  readonly triples: number;
  /** Mean over its triples of the precision against the best gold tuple, 0 to 1. */
  readonly precision: number;
  /** Share of all recall that its triples bring, 0 to 1: gold tuples count for the triple that gives most of them. */
  readonly recall: number;
}

/** Scores by rule, the most frequent first; `sentences`: the triples of each. */
export function scoreByRule(sentences: readonly (readonly RuledTriple[])[]): RuleScore[] {
  const rules = new Map<string, { triples: number; precision: number; recall: number }>();
  const of = (rule: string): { triples: number; precision: number; recall: number } => {
    const known = rules.get(rule) ?? { triples: 0, precision: 0, recall: 0 };
    rules.set(rule, known);
    return known;
  };
  for (const triples of sentences) {
    for (const { rule, precision } of triples) {
      const score = of(rule);
      score.triples++;
      score.precision += Math.max(0, ...precision);
    }
    const tuples = triples[0]?.recall ?? [];
    tuples.forEach((_, tuple) => {
      const recallOf = ({ recall }: RuledTriple): number => recall[tuple] ?? 0;
      const best = triples.reduce((a, b) => (recallOf(b) > recallOf(a) ? b : a));
      of(best.rule).recall += recallOf(best);
    });
  }
  const total = [...rules.values()].reduce((sum, { recall }) => sum + recall, 0);
  return [...rules]
    .map(([rule, { triples, precision, recall }]) => ({
      ...{ rule, triples },
      precision: precision / triples,
      recall: total === 0 ? 0 : recall / total,
    }))
    .sort((a, b) => b.triples - a.triples || (a.rule < b.rule ? -1 : 1));
}
