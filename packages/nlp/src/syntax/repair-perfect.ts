import type { Arcs } from './arcs.ts';

/**
 * "Russia and China *have blocked* attempts": a past participle right after "have" and before its
 * noun is the verb, not a modifier of the noun.
 */
export function repairPerfect(arcs: Arcs): void {
  arcs.tokens.forEach(({ upos, lemma }, have) => {
    const verb = have + 1;
    const noun = arcs.head[verb] ?? -1;
    if (upos !== 'VERB' || lemma !== 'have' || noun <= verb || arcs.head[noun] !== have) return;
    const participle = arcs.tokens[verb]?.xpos === 'VBN' && arcs.tokens[verb].upos === 'VERB';
    if (!participle || arcs.deprel[verb] !== 'amod' || arcs.deprel[noun] !== 'obj') return;
    arcs.head[verb] = arcs.head[have] ?? -1;
    arcs.deprel[verb] = arcs.deprel[have] ?? 'root';
    for (let i = 0; i < arcs.head.length; i++)
      if (arcs.head[i] === have && i !== verb) arcs.head[i] = verb;
    arcs.head[have] = verb;
    arcs.deprel[have] = 'aux';
  });
}
