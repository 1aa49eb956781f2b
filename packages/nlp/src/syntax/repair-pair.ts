import type { Arcs } from './arcs.ts';

/**
 * "the *China*-Russia partnership": of two names joined by a hyphen or dash before a noun, both are
 * the noun's, not the first the second's.
 */
export function repairPair(arcs: Arcs): void {
  arcs.tokens.forEach(({ upos }, first) => {
    const second = first + 2;
    const noun = arcs.head[second] ?? -1;
    const joined = /^[-–—/]$/.test(arcs.tokens[first + 1]?.text ?? '');
    const names = upos === 'PROPN' && arcs.tokens[second]?.upos === 'PROPN';
    if (!joined || !names || arcs.head[first] !== second || arcs.deprel[first] !== 'compound')
      return;
    if (arcs.deprel[second] === 'compound' && noun > second) arcs.head[first] = noun;
  });
}
