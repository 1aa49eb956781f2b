import type { Arcs } from './arcs.ts';

/**
 * "Qatar, *which had mediated*": after "have" alone a participle is active, and so its subject is no
 * `nsubj:pass`.
 */
export function repairVoice(arcs: Arcs): void {
  arcs.deprel.forEach((deprel, subject) => {
    if (deprel !== 'nsubj:pass') return;
    const verb = arcs.head[subject] ?? -1;
    const helpers = arcs.tokens.flatMap(({ lemma }, i) =>
      arcs.head[i] === verb && (arcs.deprel[i] ?? '').startsWith('aux') ? [lemma] : [],
    );
    if (helpers.includes('have') && !helpers.some((lemma) => lemma === 'be' || lemma === 'get')) {
      arcs.deprel[subject] = 'nsubj';
    }
  });
}
