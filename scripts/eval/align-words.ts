import type { Word } from './segmentation.ts';

/**
 * Pairs of indexes of words that are the same, ascending, as CoNLL 2018 aligns them (Zeman et al.
 * 2018): words of the same span; and where words of `gold` share a span, as those of a multiword
 * token do that they do not spell, the longest common subsequence of the forms in it, case aside.
 * Words of `found` do not overlap.
 */
export function alignWords(gold: readonly Word[], found: readonly Word[]): [number, number][] {
  const pairs: [number, number][] = [];
  let f = 0;
  let g = 0;
  while (g < gold.length) {
    const word = gold[g];
    if (word === undefined) break;
    const first = g;
    while (gold[g]?.start === word.start && gold[g]?.end === word.end) g++;
    while ((found[f]?.start ?? Infinity) < word.start) f++;
    if (g - first === 1) {
      if (found[f]?.start === word.start && found[f]?.end === word.end) pairs.push([first, f]);
      continue;
    }
    const firstFound = f;
    while ((found[f]?.end ?? Infinity) <= word.end) f++;
    const forms = ({ text }: Word): string => text.toLowerCase();
    const common = commonSubsequence(
      gold.slice(first, g).map(forms),
      found.slice(firstFound, f).map(forms),
    );
    pairs.push(...common.map(([a, b]): [number, number] => [first + a, firstFound + b]));
  }
  return pairs;
}

/** Indexes into `a` and `b` of a longest common subsequence. */
function commonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
