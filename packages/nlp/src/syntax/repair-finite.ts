import type { Arcs } from './arcs.ts';

/**
 * "China *insists* Russia is its partner": a finite verb cannot be a subject. Where the parser makes
 * one the subject of the clause after it, as in headlines, the verb takes that clause as its object,
 * the name before it as its subject, and leaves the noun after it to the clause.
 */
export function repairFinite(arcs: Arcs): void {
  arcs.tokens.forEach(({ upos, xpos }, verb) => {
    const clause = arcs.head[verb] ?? -1;
    const finite = upos === 'VERB' && /^VB[DZP]$/.test(xpos);
    if (!finite || arcs.deprel[verb] !== 'nsubj' || clause < verb) return;
    arcs.head[verb] = arcs.head[clause] ?? -1;
    arcs.deprel[verb] = arcs.deprel[clause] ?? 'root';
    arcs.head[clause] = verb;
    arcs.deprel[clause] = 'ccomp';
    for (let i = 0; i < arcs.head.length; i++) moveDependent(arcs, i, verb, clause, xpos);
  });
}

function moveDependent(arcs: Arcs, i: number, verb: number, clause: number, xpos: string): void {
  const nominal = /^(compound|flat|nmod|appos|obj|amod)/.test(arcs.deprel[i] ?? '');
  if (arcs.head[i] === verb && nominal && i < clause) {
    arcs.deprel[i] = 'nsubj';
    if (i > verb) arcs.head[i] = clause;
  } else if (
    arcs.head[i] === clause &&
    arcs.deprel[i] === 'conj' &&
    arcs.tokens[i]?.xpos === xpos
  ) {
    arcs.head[i] = verb;
  }
}
