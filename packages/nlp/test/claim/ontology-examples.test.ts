import { ONTOLOGY } from '@entente/core';
import { expect, test } from '@jest/globals';
import { analyzer, documentOf } from '../analyzer.ts';

const EXAMPLES = ONTOLOGY.predicates.flatMap(({ id, symmetric, examples }) =>
  examples.map((example) => ({ id, symmetric, ...example, name: `${id}: ${example.text}` })),
);

/** An object that is `null` in an example is words, a clause or nothing: no node. */
test.each(EXAMPLES)('$name', ({ id, symmetric, text, subject, object, value, polarity }) => {
  const { clusters, claims } = analyzer.analyze(documentOf(text));
  const nameOf = (cluster: number): string | null => clusters[cluster]?.name ?? null;
  const found = claims
    .filter(({ predicate }) => predicate === id)
    .map((claim) => {
      const filled = claim.object?.kind === 'entity' ? nameOf(claim.object.cluster) : null;
      const sides = [nameOf(claim.subject), filled];
      return {
        sides: symmetric ? sides.sort() : sides,
        value: claim.value,
        polarity: claim.polarity,
      };
    });
  const sides = [subject, object];
  expect(found).toContainEqual({ sides: symmetric ? sides.sort() : sides, value, polarity });
});
