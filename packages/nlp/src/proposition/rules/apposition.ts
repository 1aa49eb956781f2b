import { childrenOf, tokenAt, type Tree } from '../../syntax/tree.ts';
import { nounProposition } from '../fillers.ts';
import { officeFillers } from '../office.ts';
import { createRule } from '../rule.ts';

/** "Sergei Lavrov, Russia's foreign minister, …" → Sergei Lavrov | minister | of Russia */
export const apposition = createRule<Pair>({
  id: 'apposition',
  looksAt: 'phrases set beside each other, with a comma or not',
  candidates: ({ tree }) =>
    tree.tokens.flatMap((_, first) =>
      childrenOf(tree, first, 'appos').map((second) => toPair(tree, first, second)),
    ),
  words: ({ common, named }) => [common, named],
  conditions: [
    {
      says: 'one of the two is a common noun, which says what the other is',
      holds: ({ common }, { tree }) => tokenAt(tree, common).upos === 'NOUN',
    },
    {
      says: 'the other is a name, or stands first',
      holds: ({ first, named }, { tree }) =>
        named === first || tokenAt(tree, named).upos === 'PROPN',
    },
  ],
  make: ({ first, common, named }, input) =>
    nounProposition(input, {
      rule: 'apposition',
      head: common,
      fillers: officeFillers(input, common, named),
      anchor: first,
      scope: common,
      presupposed: true,
    }),
});

/** Two phrases side by side: `common` says what `named` is. */
interface Pair {
  readonly first: number;
  readonly common: number;
  readonly named: number;
}

function toPair(tree: Tree, first: number, second: number): Pair {
  return tokenAt(tree, second).upos === 'NOUN'
    ? { first, common: second, named: first }
    : { first, common: first, named: second };
}
