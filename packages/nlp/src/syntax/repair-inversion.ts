import type { Arcs } from './arcs.ts';

/**
 * "South Africa was one of those that abstained, *as were China and India*": the names after "as
 * were" are further subjects of the sentence, not what its subject is.
 */
export function repairInversion(arcs: Arcs): void {
  arcs.deprel.forEach((deprel, name) => {
    const clause = arcs.head[name] ?? -1;
    if (clause < 0 || clause > name || !/^(parataxis|advcl)/.test(deprel)) return;
    const [as, copula] = [childOf(arcs, name, /^mark$/), childOf(arcs, name, /^cop$/)];
    const inverted = as >= 0 && copula === as + 1 && arcs.tokens[as]?.lemma === 'as';
    const subject = subjectAbove(arcs, clause);
    if (!inverted || childOf(arcs, name, /^nsubj/) >= 0 || subject < 0) return;
    arcs.head[name] = subject;
    arcs.deprel[name] = 'conj';
    arcs.deprel[copula] = 'dep';
    for (let i = 0; i < arcs.head.length; i++)
      if (arcs.head[i] === name && arcs.deprel[i] === 'conj') arcs.head[i] = subject;
  });
}

function childOf(arcs: Arcs, of: number, label: RegExp): number {
  return arcs.head.findIndex((head, i) => head === of && label.test(arcs.deprel[i] ?? ''));
}

/** The nearest subject at or above `clause` that is no relative pronoun, or −1. */
function subjectAbove(arcs: Arcs, clause: number): number {
  let steps = 0;
  for (let at = clause; at >= 0 && steps <= arcs.head.length; at = arcs.head[at] ?? -1) {
    const subject = childOf(arcs, at, /^nsubj/);
    if (subject >= 0 && !/^(who|which|that)$/i.test(arcs.tokens[subject]?.text ?? ''))
      return subject;
    steps++;
  }
  return -1;
}
