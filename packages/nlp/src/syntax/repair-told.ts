import type { Arcs } from './arcs.ts';

const TELLING = /^(tell|inform|assure|remind|warn|convince|notify|persuade)$/;

/**
 * "He told reporters *that Moscow would return*": a clause with "that" and a subject of its own is
 * what is told, not a relative clause of those who are told.
 */
export function repairTold(arcs: Arcs): void {
  arcs.tokens.forEach((_, clause) => {
    const noun = arcs.head[clause] ?? -1;
    const verb = arcs.head[noun] ?? -1;
    if (noun < 0 || verb < 0 || !(arcs.deprel[clause] ?? '').startsWith('acl')) return;
    if (
      !/^(obj|iobj)/.test(arcs.deprel[noun] ?? '') ||
      !TELLING.test(arcs.tokens[verb]?.lemma ?? '')
    )
      return;
    const that = arcs.head.findIndex(
      (head, i) => head === clause && arcs.tokens[i]?.text === 'that',
    );
    const subject = arcs.head.some(
      (head, i) => head === clause && i !== that && (arcs.deprel[i] ?? '').startsWith('nsubj'),
    );
    if (that < 0 || !subject) return;
    arcs.head[clause] = verb;
    arcs.deprel[clause] = 'ccomp';
    arcs.deprel[that] = 'mark';
  });
}
