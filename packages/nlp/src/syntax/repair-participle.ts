import { isNaming, isReporting, isUttering } from '../lexicon/reporting.ts';
import type { Arcs } from './arcs.ts';

/**
 * "The economy will shrink, the bank warned, *adding* that …": a participle of saying after a
 * reporting clause that is put in goes on with that clause, not with what it reports. "The Treasury blacklisted the bank,
 * *accusing* it of …": after a comma one is said by the subject, not by the object before it.
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
  arcs.tokens.forEach(({ xpos, lemma }, i) => {
    const noun = arcs.head[i] ?? -1;
    const verb = arcs.head[noun] ?? -1;
    if (verb < 0 || xpos !== 'VBG' || !isSaid(lemma.toLowerCase())) return;
    if (arcs.deprel[i] !== 'acl' || arcs.tokens[i - 1]?.text !== ',') return;
    if (!/^(obj|obl)/.test(arcs.deprel[noun] ?? '') || arcs.tokens[verb]?.upos !== 'VERB') return;
    arcs.head[i] = verb;
    arcs.deprel[i] = 'advcl';
  });
}

function isSaid(lemma: string): boolean {
  return isUttering(lemma) || isNaming(lemma) || /^(accuse|blame|cite)$/.test(lemma);
}
