import { expect, test } from '@jest/globals';
import { findClauses, wholeTriples, type Tree } from '@entente/nlp';
import { OTHER_FAULTS, scoreTreeFaults } from '../../../scripts/eval/open-ie/tree-faults.ts';
import type { ReadTree } from '../../../scripts/eval/open-ie/tree-triples.ts';
import { treeOf } from './tree.ts';

const read = (tree: Tree): ReadTree => ({
  ...{ tree, triples: findClauses(tree).flatMap((clause) => wholeTriples(tree, 0, clause)) },
});
const GOLD = [
  ...['Ann PROPN 2 nsubj', 'flew VERB 0 root', 'planes NOUN 2 obj'],
  ...['to ADP 5 case', 'Oman PROPN 2 obl'],
];
const withWord = (i: number, word: string): Tree => treeOf(...GOLD.with(i, word));

test('a triple with the same words is the same, whatever the tree', () => {
  const pair = { gold: read(treeOf(...GOLD)), found: read(withWord(0, 'Ann NOUN 2 nsubj')) };
  expect(scoreTreeFaults([pair, pair])).toEqual({ gold: 2, found: 2, same: 2, faults: [] });
});

test('the wrong arc nearest to the head of the clause is to blame', () => {
  const gold = read(treeOf(...GOLD));
  const found = [
    withWord(4, 'Oman PROPN 3 nmod'),
    withWord(2, 'planes NOUN 2 nsubj'),
    withWord(4, 'Oman PROPN 2 advmod'),
  ].map((tree) => ({ gold, found: read(tree) }));
  const { same, faults } = scoreTreeFaults(found);
  expect(same).toBe(0);
  expect(faults).toEqual([
    { relation: 'obl', triples: 2, elsewhere: 1, instead: [['advmod', 1]] },
    { relation: 'obj', triples: 1, elsewhere: 0, instead: [['nsubj', 1]] },
  ]);
});

test('tags alone can lose a triple', () => {
  const pair = { gold: read(treeOf(...GOLD)), found: read(withWord(1, 'flew NOUN 0 root')) };
  expect(scoreTreeFaults([pair]).faults).toMatchObject([
    { relation: OTHER_FAULTS.tags, triples: 1 },
  ]);
});
