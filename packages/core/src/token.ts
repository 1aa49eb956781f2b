import type { Span } from './span.ts';

/** Universal part-of-speech tags, https://universaldependencies.org/u/pos/. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

/** A syntactic word. `text` is what `document.text` holds at the span. */
export interface Token extends Span {
  readonly text: string;
  readonly upos: Upos;
  /** Penn tag. */
  readonly xpos: string;
  /** Morphological features in the form of CoNLL-U, `Number=Sing|Person=3`; `_` for none. */
  readonly feats: string;
  /** Lower-cased for common words, as written for names. */
  readonly lemma: string;
  /** Index of the head in the sentence's tokens, −1 for the root. */
  readonly head: number;
  /** Universal dependency relation with its subtype, `nsubj:pass`. */
  readonly deprel: string;
  /** The parser's probability of `head`, 0 to 1. */
  readonly headProbability: number;
  /** The parser's probability of `deprel` given `head`, 0 to 1. */
  readonly deprelProbability: number;
  /** The parser's view of names, `O`, or `B-` or `I-` with PER, ORG, LOC, NORP or MISC. */
  readonly name: string;
}

/** Tokens form one tree with one root. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}
