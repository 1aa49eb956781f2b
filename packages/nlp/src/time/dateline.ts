import type { Tree } from '../syntax/tree.ts';

/** The farthest a dateline's date begins from the start of its sentence, in tokens. */
const FARTHEST = 8;

/**
 * Whether a date only says when an article was sent: "MARSEILLE, *May 14* - Dockers voted …", "*3 May* (Reuters) –". It
 * tells of no event.
 */
export function isDateline(tree: Tree, from: number, to: number): boolean {
  if (from > FARTHEST) return false;
  const words = tree.tokens.map(({ text }) => text);
  const close = words[to] === '(' ? words.indexOf(')', to) : -1;
  const dash = words[close < 0 ? to : close + 1] ?? '';
  if (!/^[-–—]{1,2}$/.test(dash)) return false;
  return tree.tokens
    .slice(0, from)
    .every(({ upos, text }) => /^(PROPN|PUNCT|X)$/.test(upos) || text === text.toUpperCase());
}
