import type { Arcs } from './arcs.ts';

/**
 * "accused *Iran* of supplying drones": the only object of a verb is its direct one, and what it is
 * accused of, with a preposition before it, an adverbial clause (the guidelines of Universal
 * Dependencies on iobj and xcomp).
 */
export function repairObject(arcs: Arcs): void {
  const has = (verb: number, pattern: RegExp): boolean =>
    arcs.head.some((head, i) => head === verb && pattern.test(arcs.deprel[i] ?? ''));
  arcs.deprel.forEach((deprel, i) => {
    const verb = arcs.head[i] ?? -1;
    if (deprel === 'iobj' && !has(verb, /^(obj|ccomp)/)) arcs.deprel[i] = 'obj';
    const marked = arcs.head.some(
      (head, m) =>
        head === i &&
        arcs.deprel[m] === 'mark' &&
        /^(of|from|for)$/.test(arcs.tokens[m]?.lemma ?? ''),
    );
    if (deprel === 'xcomp' && marked && arcs.tokens[i]?.xpos === 'VBG') arcs.deprel[i] = 'advcl';
  });
}
