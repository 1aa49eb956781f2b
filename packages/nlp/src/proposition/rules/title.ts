import { referenceAt, refersTo } from '../../coref/context.ts';
import { childrenOf, tokenAt } from '../../syntax/tree.ts';
import { nounProposition } from '../fillers.ts';
import { officeFillers } from '../office.ts';
import { createRule } from '../rule.ts';

/** "Chinese leader Xi Jinping" → Xi Jinping | leader | of China */
export const title = createRule<{ name: number; office: number }>({
  id: 'title',
  looksAt: 'words that stand beside a noun or name and describe it',
  candidates: ({ tree }) =>
    tree.tokens.flatMap((_, name) =>
      childrenOf(tree, name, 'compound', 'nmod:desc').map((office) => ({ name, office })),
    ),
  words: ({ name, office }) => [office, name],
  conditions: [
    {
      says: 'it describes the name of a person',
      holds: ({ name }, { context, sentence }) => {
        const reference = referenceAt(context, sentence, name);
        return reference?.kind === 'name' && refersTo(context, reference, 'Person');
      },
    },
    { says: 'it stands before that name', holds: ({ name, office }) => office < name },
    {
      says: 'it is a noun',
      holds: ({ office }, { tree }) => /^(NOUN|PROPN)$/.test(tokenAt(tree, office).upos),
    },
  ],
  make: ({ name, office }, input) =>
    nounProposition(input, {
      rule: 'title',
      head: office,
      fillers: officeFillers(input, office, name),
      anchor: name,
      scope: office,
      presupposed: true,
    }),
});
