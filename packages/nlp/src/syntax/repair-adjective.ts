import { PARTICIPLES } from '../lexicon/participles.ts';
import type { Arcs } from './arcs.ts';

/**
 * "Turkey *is opposed* to the plan": before its preposition the participle is an adjective, which says
 * how Turkey stands, and no passive, in which somebody would have opposed Turkey.
 */
export function repairAdjective(arcs: Arcs): void {
  arcs.tokens.forEach(({ text, xpos }, participle) => {
    const prepositions = PARTICIPLES.get(text.toLowerCase());
    if (prepositions === undefined || xpos !== 'VBN') return;
    const kids = arcs.head.flatMap((head, i) => (head === participle ? [i] : []));
    const fits = kids.some((phrase) =>
      arcs.head.some(
        (head, i) =>
          head === phrase &&
          arcs.deprel[i] === 'case' &&
          prepositions.includes(arcs.tokens[i]?.lemma ?? ''),
      ),
    );
    if (!fits) return;
    for (const i of kids) {
      if (arcs.deprel[i] === 'aux:pass') arcs.deprel[i] = 'cop';
      if (arcs.deprel[i] === 'nsubj:pass') arcs.deprel[i] = 'nsubj';
    }
  });
}
