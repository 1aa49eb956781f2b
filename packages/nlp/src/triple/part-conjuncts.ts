import { childrenOf, subtree, tokenAt, type Tree } from '../syntax/tree.ts';
import { trimmed } from './phrase.ts';

/**
 * A phrase of joined nouns as one phrase a noun: "talks with *Oman and Iran*" gives "talks with Oman
 * and Iran" back, "*Oman and Iran*" gives "Oman" and "Iran". Joined verbs stay together.
 */
export function partConjuncts(tree: Tree, phrase: readonly number[]): (readonly number[])[] {
  const inside = new Set(phrase);
  const tops = phrase.filter((i) => !inside.has(tokenAt(tree, i).head));
  const [top] = tops;
  if (top === undefined || tops.length > 1) return [phrase];
  const others = childrenOf(tree, top, 'conj').filter((i) => inside.has(i));
  const members = [top, ...others];
  if (others.length === 0 || members.some((i) => tokenAt(tree, i).upos === 'VERB')) return [phrase];
  return members.map((member) => {
    const below = subtree(tree, member, (i) => member === top && others.includes(i));
    return trimmed(
      tree,
      below.filter((i) => inside.has(i)),
    );
  });
}
