import { isSayingNoun } from '../lexicon/verbs.ts';
import type { Arcs } from './arcs.ts';

/**
 * "*claims* by US officials *that Moscow had armed Iran*": a clause that "that" opens and that has a
 * subject of its own tells what is claimed, not which officials.
 */
export function repairContent(arcs: Arcs): void {
  arcs.tokens.forEach((_, clause) => {
    const noun = arcs.head[clause] ?? -1;
    const claim = arcs.head[noun] ?? -1;
    if (noun < 0 || claim < 0 || !arcs.deprel[clause]?.startsWith('acl')) return;
    const maker = arcs.deprel[noun] === 'nmod' && claim < noun && noun < clause;
    if (!maker || !isSayingNoun(arcs.tokens[claim]?.lemma.toLowerCase() ?? '')) return;
    if (isSayingNoun(arcs.tokens[noun]?.lemma.toLowerCase() ?? '')) return;
    const below = arcs.tokens.flatMap((token, i) =>
      arcs.head[i] === clause ? [{ ...token, i }] : [],
    );
    const that = below.some(({ i, text }) => arcs.deprel[i] === 'mark' && text === 'that');
    const subject = below.some(({ i }) => arcs.deprel[i]?.startsWith('nsubj'));
    if (!that || !subject) return;
    arcs.head[clause] = claim;
    arcs.deprel[clause] = 'acl';
  });
}
