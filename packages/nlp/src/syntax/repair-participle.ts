import { isReporting, isUttering } from '../lexicon/reporting.ts';
import type { Arcs } from './arcs.ts';

/**
 * "The economy will shrink, the bank warned, *adding* that …": a participle of saying after a
 * reporting clause that is put in goes on with that clause, not with what it reports.
 */
export function repairParticiple(arcs: Arcs): void {
  arcs.tokens.forEach(({ xpos, lemma }, i) => {
    const clause = arcs.head[i] ?? -1;
    if (clause < 0 || xpos !== 'VBG' || !isUttering(lemma.toLowerCase())) return;
    if (!(arcs.deprel[i] ?? '').startsWith('advcl') || arcs.tokens[i - 1]?.text !== ',') return;
    const aside = arcs.head.findIndex(
      (head, at) =>
        head === clause &&
        clause < at &&
        at < i &&
        (arcs.deprel[at] ?? '').startsWith('parataxis') &&
        isReporting(arcs.tokens[at]?.lemma.toLowerCase() ?? ''),
    );
    if (aside >= 0) arcs.head[i] = aside;
  });
}
