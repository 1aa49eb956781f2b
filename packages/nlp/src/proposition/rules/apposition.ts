import { childrenOf } from '../../syntax/tree.ts';
import { nounProposition } from '../fillers.ts';
import { officeFillers } from '../office.ts';
import type { Rule } from '../proposition.ts';

/** "Sergei Lavrov, Russia's foreign minister, …" → Sergei Lavrov | minister | of Russia */
export const apposition: Rule = {
  id: 'apposition',
  apply: (input) =>
    input.tree.tokens.flatMap((_, noun) =>
      childrenOf(input.tree, noun, 'appos').flatMap((other) => {
        const pair = commonAndOther(
          input.tree.tokens[noun]?.upos,
          input.tree.tokens[other]?.upos,
          noun,
          other,
        );
        if (!pair) return [];
        const fillers = officeFillers(input, pair.common, pair.named);
        return [
          nounProposition(input, {
            rule: 'apposition',
            head: pair.common,
            fillers,
            anchor: noun,
            scope: pair.common,
            presupposed: true,
          }),
        ];
      }),
    ),
};

/** Which of the two says what the other is: the common noun. */
function commonAndOther(
  first: string | undefined,
  second: string | undefined,
  noun: number,
  other: number,
): { common: number; named: number } | null {
  if (second === 'NOUN') return { common: other, named: noun };
  return first === 'NOUN' && second === 'PROPN' ? { common: noun, named: other } : null;
}
