import { referenceAt, refersTo } from '../../coref/context.ts';
import { childrenOf } from '../../syntax/tree.ts';
import { nounProposition } from '../fillers.ts';
import { officeFillers } from '../office.ts';
import type { Rule } from '../proposition.ts';

/** "Chinese leader Xi Jinping" → Xi Jinping | leader | of China */
export const title: Rule = {
  id: 'title',
  apply: (input) =>
    input.tree.tokens.flatMap((_, name) => {
      const reference = referenceAt(input.context, input.sentence, name);
      if (reference?.kind !== 'name' || !refersTo(input.context, reference, 'Person')) return [];
      return childrenOf(input.tree, name, 'compound', 'nmod:desc')
        .filter((office) => office < name && isNoun(input.tree.tokens[office]?.upos))
        .map((office) =>
          nounProposition(input, {
            rule: 'title',
            head: office,
            fillers: officeFillers(input, office, name),
            anchor: name,
            scope: office,
            presupposed: true,
          }),
        );
    }),
};

function isNoun(upos: string | undefined): boolean {
  return upos === 'NOUN' || upos === 'PROPN';
}
