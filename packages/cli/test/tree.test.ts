import { expect, test } from '@jest/globals';
import type { Token } from '@entente/core';
import { treeLines } from '../src/tree.ts';

const token = (text: string, head: number, deprel: string): Token => ({
  ...{
    text,
    head,
    deprel,
    start: 0,
    end: text.length,
    headProbability: 1,
    deprelProbability: 1,
    name: 'O',
  },
  ...{ upos: 'X', xpos: 'FW', feats: '_', lemma: text.toLowerCase() },
});

test('a tree is indented by depth, siblings in the order of the sentence', () => {
  const tokens = [
    token('China', 1, 'nsubj'),
    token('condemned', -1, 'root'),
    token('the', 3, 'det'),
    token('attack', 1, 'obj'),
  ];
  const words = treeLines(tokens).map((line) => line.split('  ')[0]);
  expect(words.slice(2)).toEqual(['condemned', '· China', '· attack', '· · the']);
  expect(treeLines(tokens)[2]).toMatch(/root .* 2 +0$/);
});

test('a sentence of a thousand words is no deep recursion', () => {
  const tokens = Array.from({ length: 1000 }, (_, i) => token(`w${String(i)}`, i - 1, 'dep'));
  expect(treeLines(tokens)).toHaveLength(1002);
});
