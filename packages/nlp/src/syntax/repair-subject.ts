import { dominates, type Arcs } from './arcs.ts';

/**
 * "if *Nato* had heeded warnings that its growth would lead …": of two subjects of a verb, the one that
 * stands right before the auxiliaries of an earlier verb without a subject is that verb's; not "*what* is left", of which
 * the verb is a part.
 */
export function repairSubject(arcs: Arcs): void {
  arcs.deprel.forEach((deprel, subject) => {
    const later = arcs.head[subject] ?? -1;
    if (!deprel.startsWith('nsubj') || later <= subject) return;
    let verb = subject + 1;
    while ((arcs.deprel[verb] ?? '').startsWith('aux')) verb++;
    const earlier = verb > subject + 1 && verb < later && arcs.head[verb - 1] === verb;
    if (dominates(arcs, subject, verb)) return;
    if (earlier && !hasSubject(arcs, verb, -1) && hasSubject(arcs, later, subject)) {
      arcs.head[subject] = verb;
    }
  });
}

/** Whether `verb` has a subject other than `but`. */
function hasSubject(arcs: Arcs, verb: number, but: number): boolean {
  return arcs.head.some(
    (head, i) => head === verb && i !== but && (arcs.deprel[i] ?? '').startsWith('nsubj'),
  );
}
