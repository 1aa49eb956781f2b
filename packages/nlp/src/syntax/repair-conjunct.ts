import { isReporting } from '../lexicon/reporting.ts';
import { dominates, type Arcs } from './arcs.ts';

/**
 * Mends two wrong joints. "The ministry denied that its forces had opened fire and *accused* Armenia": a finite verb of
 * saying is not joined to a participle after "had" in the clause before it, but to the finite verb above.
 *
 * "Algeria, which shelters the Front *and refugees*": what is joined right after a relative clause, with no comma to
 * close the clause, is joined to the clause's object, not to the noun that the clause is about.
 */
export function repairConjunct(arcs: Arcs): void {
  arcs.tokens.forEach((_, joined) => {
    joinFinite(arcs, joined);
  });
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

function joinFinite(arcs: Arcs, joined: number): void {
  const clause = arcs.head[joined] ?? -1;
  const above = arcs.head[clause] ?? -1;
  if (above < 0 || arcs.deprel[joined] !== 'conj' || arcs.deprel[clause] !== 'ccomp') return;
  const tag = (i: number): string => arcs.tokens[i]?.xpos ?? '';
  const dependents = arcs.head.flatMap((head, i) =>
    head === joined ? [arcs.deprel[i] ?? ''] : [],
  );
  if (dependents.some((deprel) => /^(nsubj|aux)/.test(deprel))) return;
  const isPerfect =
    tag(clause) === 'VBN' &&
    arcs.head.some((head, i) => head === clause && arcs.tokens[i]?.lemma === 'have');
  const isSaid = isUttered(arcs.tokens[joined]?.lemma ?? '');
  if (isPerfect && isSaid && tag(joined) === 'VBD' && tag(above) === 'VBD') {
    arcs.head[joined] = above;
  }
}

function isBroken({ tokens }: Arcs, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === ',' || text === ';');
}

function isUttered(lemma: string): boolean {
  return (
    isReporting(lemma) || /^(condemn|denounce|criticize|criticise|blame|praise|rebuke)$/.test(lemma)
  );
}
