import type { Arcs } from './arcs.ts';

/**
 * "Russia and China *have blocked* attempts", "said China *had armed* Russia": a past participle right
 * after "have" is the verb, not a modifier of the noun after it, nor a clause of "have" or beside it; and its subject is the verb's.
 */
export function repairPerfect(arcs: Arcs): void {
  arcs.tokens.forEach(({ upos, lemma }, have) => {
    if (arcs.deprel[have] === 'aux') raiseSubjects(arcs, have);
    const verb = have + 1;
    const participle = arcs.tokens[verb]?.xpos === 'VBN' && arcs.tokens[verb].upos === 'VERB';
    const isHave = /^(VERB|AUX)$/.test(upos) && lemma === 'have' && arcs.deprel[have] !== 'aux';
    if (!isHave || !participle) return;
    if (!isModifier(arcs, verb, have) && !isClause(arcs, verb, have)) return;
    arcs.head[verb] = arcs.head[have] ?? -1;
    arcs.deprel[verb] = arcs.deprel[have] ?? 'root';
    for (let i = 0; i < arcs.head.length; i++)
      if (arcs.head[i] === have && i !== verb) arcs.head[i] = verb;
    arcs.head[have] = verb;
    arcs.deprel[have] = 'aux';
  });
}

/** An auxiliary has no subject: it is its verb's. */
function raiseSubjects(arcs: Arcs, auxiliary: number): void {
  arcs.head.forEach((head, i) => {
    if (head === auxiliary && arcs.deprel[i]?.startsWith('nsubj') === true)
      arcs.head[i] = arcs.head[auxiliary] ?? -1;
  });
}

/** Of the object after it, or of a noun before "have", which no participle there can modify. */
function isModifier(arcs: Arcs, verb: number, have: number): boolean {
  const noun = arcs.head[verb] ?? -1;
  const object = noun > verb && arcs.head[noun] === have && arcs.deprel[noun] === 'obj';
  return arcs.deprel[verb] === 'amod' && (object || noun < have);
}

function isClause(arcs: Arcs, verb: number, have: number): boolean {
  const deprel = arcs.deprel[verb] ?? '';
  const beside =
    arcs.head[verb] === arcs.head[have] && deprel === 'acl' && arcs.deprel[have] === 'acl';
  return beside || (arcs.head[verb] === have && /^[cx]comp$/.test(deprel));
}
