import type { Arcs } from './arcs.ts';

/**
 * "the UN *secretary-general*", "the *attorney-general*": an office written with a hyphen is one
 * compound, whose last word is its head. `offices` are lemmas.
 */
export function repairOffice(arcs: Arcs, offices: ReadonlySet<string>): void {
  arcs.tokens.forEach(({ lemma, end }, first) => {
    const [mark, second] = [arcs.tokens[first + 1], arcs.tokens[first + 2]];
    const tight = mark?.text === '-' && mark.start === end && second?.start === mark.end;
    if (!tight || !offices.has(lemma.toLowerCase()) || second.text.toLowerCase() !== 'general')
      return;
    const head = first + 2;
    if (arcs.head[first] === head) return;
    const [above, deprel] = [arcs.head[first] ?? -1, arcs.deprel[first] ?? 'root'];
    for (let i = 0; i < arcs.head.length; i++) if (arcs.head[i] === first) arcs.head[i] = head;
    arcs.head[head] = above;
    arcs.deprel[head] = deprel;
    arcs.head[first] = head;
    arcs.deprel[first] = 'compound';
  });
}
