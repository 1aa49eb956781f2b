import type { ParsedText } from '@entente/nlp';
import { signUpos } from './compromise-upos.ts';
import type { Peer } from './peers.ts';

/**
 * Percentage of the words of `gold` that have the right universal tag. The peer parts each gold
 * sentence into words as it likes. A word gets the tag of the stretch that holds its first
 * character: the n-th of its tags for the n-th word that begins there, else its last, so that
 * "search-engine" as one noun is right for two of three words. A sign that no stretch holds is
 * PUNCT or SYM.
 */
export function scoreTags({ text, sentences }: ParsedText, { tag }: Pick<Peer, 'tag'>): number {
  let [right, all] = [0, 0];
  for (const { start, end, tokens } of sentences) {
    const spans = tag(text.slice(start, end));
    let [at, begun] = [0, 0];
    for (const word of tokens) {
      const first = word.start - start;
      while ((spans[at]?.end ?? Infinity) <= first) {
        at++;
        begun = 0;
      }
      const span = spans[at];
      const holds = span !== undefined && span.start <= first;
      const upos = holds ? (span.tags[begun++] ?? span.tags.at(-1)) : signUpos(word.text);
      right += Number(upos === word.upos);
    }
    all += tokens.length;
  }
  return (100 * right) / Math.max(all, 1);
}
