import { dominates, type Arcs } from './arcs.ts';

/**
 * "Algeria, which shelters the Front *and refugees*": what is joined right after a relative clause, with no comma to
 * close the clause, is joined to the clause's object, not to the noun that the clause is about.
 */
export function repairConjunct(arcs: Arcs): void {
  arcs.deprel.forEach((deprel, joined) => {
    const noun = arcs.head[joined] ?? -1;
    if (deprel !== 'conj' || noun < 0 || noun > joined) return;
    const clause = arcs.head.findIndex(
      (head, i) => head === noun && i > noun && i < joined && arcs.deprel[i] === 'acl:relcl',
    );
    const and = arcs.head.findIndex((head, i) => head === joined && arcs.deprel[i] === 'cc');
    if (clause < 0 || and <= clause || arcs.tokens[and - 1]?.text === ',') return;
    const object = arcs.head.findLastIndex(
      (head, i) => head === clause && i > clause && i < and && arcs.deprel[i] === 'obj',
    );
    if (object < 0 || isBroken(arcs, object, and) || dominates(arcs, joined, object)) return;
    arcs.head[joined] = object;
  });
}

function isBroken({ tokens }: Arcs, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === ',' || text === ';');
}
