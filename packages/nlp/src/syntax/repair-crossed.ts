import type { Arcs } from './arcs.ts';

/**
 * "*the general* told state television": words right before a finite verb without a subject that hang
 * on its object would cross the verb. They are its subject.
 */
export function repairCrossed(arcs: Arcs): void {
  arcs.tokens.forEach(({ xpos }, verb) => {
    if (!/^VB[DPZ]$/.test(xpos)) return;
    const hasSubject = arcs.head.some(
      (head, i) => head === verb && /^(nsubj|csubj|expl)/.test(arcs.deprel[i] ?? ''),
    );
    if (hasSubject) return;
    const crosses = (i: number): boolean => {
      const above = arcs.head[i] ?? -1;
      const isObject = /^(obj|iobj)/.test(arcs.deprel[above] ?? '');
      return i >= 0 && above > verb && arcs.head[above] === verb && isObject;
    };
    const subject = verb - 1;
    const { upos = 'X' } = arcs.tokens[subject] ?? {};
    if (!/^(NOUN|PROPN|PRON|NUM|ADJ)$/.test(upos) || !crosses(subject)) return;
    for (let i = subject - 1; crosses(i); i--) arcs.head[i] = subject;
    arcs.head[subject] = verb;
    arcs.deprel[subject] = 'nsubj';
  });
}
