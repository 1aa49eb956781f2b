import type { Arcs } from './arcs.ts';

/**
 * "is *due to* join": the parser takes "due to" for "because of". Before an infinitive it is an adjective that the
 * infinitive completes, as in "is likely to join".
 */
export function repairDue(arcs: Arcs): void {
  arcs.tokens.forEach(({ text }, due) => {
    const to = due + 1;
    const isFixed = arcs.head[to] === due && arcs.deprel[to] === 'fixed';
    if (text !== 'due' || !isFixed) return;
    const verb = arcs.tokens.findIndex(({ xpos }, i) => i > to && xpos === 'VB');
    const isMark = arcs.deprel[due] === 'mark' && arcs.head[due] === verb;
    if (verb < 0 || (!isMark && arcs.head[verb] !== arcs.head[due])) return;
    if (isMark) {
      arcs.head[due] = arcs.head[verb] ?? -1;
      arcs.deprel[due] = arcs.deprel[verb] ?? 'root';
    }
    for (let i = 0; i < due; i++) if (arcs.head[i] === verb) arcs.head[i] = due;
    arcs.head[verb] = due;
    arcs.deprel[verb] = 'xcomp';
    arcs.head[to] = verb;
    arcs.deprel[to] = 'mark';
  });
}
