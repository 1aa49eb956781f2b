import type { Arcs } from './arcs.ts';

/**
 * "the occupation of Kuwait *by Iraq*": what is done to somebody is done by the phrase with "by" that
 * follows, which hangs on the noun of the deed, not on the one it is done to.
 */
export function repairAgent(arcs: Arcs): void {
  arcs.tokens.forEach((_, agent) => {
    const patient = arcs.head[agent] ?? -1;
    const deed = arcs.head[patient] ?? -1;
    if (patient < 0 || deed < 0 || arcs.tokens[patient]?.upos !== 'PROPN') return;
    if (!isPhrase(arcs, agent, 'by') || !isPhrase(arcs, patient, 'of')) return;
    if (arcs.tokens[deed]?.upos === 'NOUN') arcs.head[agent] = deed;
  });
}

function isPhrase(arcs: Arcs, head: number, preposition: string): boolean {
  return (
    (arcs.deprel[head] ?? '').startsWith('nmod') &&
    arcs.head.some(
      (above, i) =>
        above === head && arcs.deprel[i] === 'case' && arcs.tokens[i]?.lemma === preposition,
    )
  );
}
