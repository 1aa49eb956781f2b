import { isReporting } from '../lexicon/reporting.ts';
import type { Arcs } from './arcs.ts';

/**
 * "HRW said the US risked complicity *by arming* Israel": an adjunct clause that follows what is said,
 * without a comma, belongs to that and not to the saying.
 */
export function repairAdjunct(arcs: Arcs): void {
  arcs.tokens.forEach((_, clause) => {
    const verb = arcs.head[clause] ?? -1;
    const said = arcs.head.findIndex((head, i) => head === verb && arcs.deprel[i] === 'ccomp');
    if (arcs.deprel[clause] !== 'advcl' || !isReporting(arcs.tokens[verb]?.lemma ?? '')) return;
    const first = arcs.head.findIndex((head, i) => head === clause && i < clause);
    const mark = arcs.tokens[first]?.text.toLowerCase() ?? '';
    const parted = /^[,;”"]$/.test(arcs.tokens[first - 1]?.text ?? '');
    if (
      said < 0 ||
      said < verb ||
      said > clause ||
      parted ||
      !/^(by|if|unless|to|for|in)$/.test(mark)
    )
      return;
    arcs.head[clause] = said;
  });
}
