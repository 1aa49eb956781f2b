import type { TreeWord } from './tree-word.ts';

/** Percentages of words that are right, given the treebank's own words; punctuation counts. */
export interface TreeScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  /** Universal features. */
  readonly feats: number;
  readonly lemma: number;
  /** Right head. */
  readonly uas: number;
  /** Right head and relation, with its subtype. */
  readonly las: number;
  /** The same as CoNLL 2018 counts: subtypes are not looked at. */
  readonly lasPlain: number;
}

/**
 * Scores of trees over the same words, sentence by sentence. Measures as in the CoNLL 2018 shared
 * task (Zeman et al. 2018), save that `las` compares full relations. A lemma `_` of the treebank
 * accepts any.
 * @throws RangeError when a sentence has not as many words
 */
export function scoreTrees(
  gold: readonly (readonly TreeWord[])[],
  found: readonly (readonly TreeWord[])[],
): TreeScores {
  const right = { upos: 0, xpos: 0, feats: 0, lemma: 0, uas: 0, las: 0, lasPlain: 0 };
  let words = 0;
  gold.forEach((sentence, s) => {
    const tree = found[s] ?? [];
    if (tree.length !== sentence.length)
      throw new RangeError(`sentence ${String(s)}: words differ`);
    sentence.forEach((expected, i) => {
      const word = tree[i];
      if (word === undefined) return;
      const attached = word.head === expected.head;
      words++;
      right.upos += Number(word.upos === expected.upos);
      right.xpos += Number(word.xpos === expected.xpos);
      right.lemma += Number(expected.lemma === '_' || word.lemma === expected.lemma);
      right.uas += Number(attached);
      right.las += Number(attached && word.deprel === expected.deprel);
      right.lasPlain += Number(attached && plain(word.deprel) === plain(expected.deprel));
      right.feats += Number(universal(word.feats) === universal(expected.feats));
    });
  });
  const percent = (count: number): number => (100 * count) / Math.max(words, 1);
  return {
    words,
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    feats: percent(right.feats),
    lemma: percent(right.lemma),
    uas: percent(right.uas),
    las: percent(right.las),
    lasPlain: percent(right.lasPlain),
  };
}

/** A relation without its subtype: `nsubj` of `nsubj:pass`. */
export function plain(deprel: string): string {
  return deprel.replace(/:.*/, '');
}

/** The features that CoNLL 2018 compares; treebanks have more of their own. */
const UNIVERSAL: ReadonlySet<string> = new Set(
  (
    'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm ' +
    'Mood Tense Aspect Voice Evident Polarity Person Polite'
  ).split(' '),
);

function universal(feats: string): string {
  return feats
    .split('|')
    .filter((feature) => UNIVERSAL.has(feature.split('=')[0] ?? ''))
    .sort()
    .join('|');
}
