import type { Token } from '@entente/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toTree } from '../../src/syntax/tree.ts';
import { labelTokens } from '../../src/tagger/label-tokens.ts';
import { LABELS, type TaggedTrigger } from '../../src/tagger/labels.ts';

/** A tree of the heads of its tokens, −1 for the root; the relation of each is its number. */
function treeOf(heads: readonly number[], deprel = 'dep') {
  const tokens = heads.map((head, i): Token => ({
    ...{ start: i, end: i + 1, text: 'x', lemma: 'x', upos: 'X', xpos: 'FW', feats: '_' },
    ...{ name: 'O', head, deprel, headProbability: 1, deprelProbability: 1 },
  }));
  return toTree({ start: 0, end: heads.length, tokens });
}

function triggerOf(head: number, labels: readonly number[]): TaggedTrigger {
  return { head, kind: 'stated', probability: 1, labels: Float64Array.from(labels) };
}

/** What `labelTokens` maximizes, from its docstring. */
function worth(
  heads: readonly number[],
  trigger: TaggedTrigger,
  labels: readonly number[],
): number {
  const own = labels.reduce((sum, label, i) => {
    const probability = trigger.labels[i * LABELS.length + label] ?? 0;
    return sum + Math.log(Math.max(probability, 1e-5) * (label === 0 ? 0.2 : 1));
  }, 0);
  const changes = heads.filter(
    (head, i) =>
      head >= 0 && head !== trigger.head && i !== trigger.head && labels[i] !== labels[head],
  );
  return own - 0.5 * changes.length;
}

/** All ways to label `count` tokens. */
function labelings(count: number): number[][] {
  if (count === 0) return [[]];
  return labelings(count - 1).flatMap((rest) => LABELS.map((_, label) => [...rest, label]));
}

const SIZE = 5;
const probabilities = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
  minLength: SIZE * LABELS.length,
  maxLength: SIZE * LABELS.length,
});

test('the labels are those of the greatest worth of all', () => {
  const every = labelings(SIZE);
  const shape = fc.tuple(...[1, 2, 3, 4].map((i) => fc.nat(i - 1)));
  fc.assert(
    fc.property(shape, fc.nat(SIZE - 1), probabilities, (above, head, labels) => {
      const heads = [-1, ...above];
      const trigger = triggerOf(head, labels);
      const found = labelTokens(treeOf(heads), trigger).map((label) => LABELS.indexOf(label));
      const best = Math.max(...every.map((one) => worth(heads, trigger, one)));
      expect(worth(heads, trigger, found)).toBeCloseTo(best, 9);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('a word in doubt goes with what it hangs on; punctuation and the trigger bind nothing', () => {
  // Of two words below the trigger the second, which hangs on the first, hardly is no object.
  const labels = [0, 0, 1, 0, 0, 0.02, 0, 0, 0.98, 0, 0.3, 0.35, 0, 0.35, 0].map((p) =>
    Math.max(p, 1e-5),
  );
  const word = [-1, 0, 1];
  expect(labelTokens(treeOf(word), triggerOf(0, labels))[2]).toBe('object');
  labels[11] = 0.36;
  expect(labelTokens(treeOf(word, 'punct'), triggerOf(0, labels))[2]).toBe('subject');
  expect(labelTokens(treeOf([-1, 0, 0]), triggerOf(0, labels))[2]).toBe('subject');
});
