import type { Sentence, Span, Token } from '@entente/core';
import { paragraphsOf } from '@entente/nlp';
import { alignWords } from './align-words.ts';

/** A word of a text: its span and its form. */
export type Word = Pick<Token, 'start' | 'end' | 'text'>;

/** Sentences and words of a text, as spans that begin and end with visible characters. */
export interface Segmentation {
  readonly sentences: readonly Span[];
  readonly words: readonly Word[];
}

/** F1 of words and sentences found in raw text, in percent. */
export interface SegmentationScores {
  readonly words: number;
  readonly sentences: number;
}

/** Sentences with their words beside them. */
export function segmentationOf(sentences: readonly Sentence[]): Segmentation {
  return { sentences, words: sentences.flatMap(({ tokens }) => tokens) };
}

/** What `segment` makes of the paragraphs of a text one by one: blank lines part them, as in `parse`. */
export function segmentParagraphs(
  text: string,
  segment: (paragraph: string) => Segmentation,
): Segmentation {
  const found = paragraphsOf(text).map(({ start, end }) => {
    const { sentences, words } = segment(text.slice(start, end));
    const shift = <T extends Span>(span: T): T => {
      return { ...span, start: span.start + start, end: span.end + start };
    };
    return { sentences: sentences.map(shift), words: words.map(shift) };
  });
  return {
    sentences: found.flatMap(({ sentences }) => sentences),
    words: found.flatMap(({ words }) => words),
  };
}

/** A sentence is right when it begins and ends where the treebank's does, a word when it is aligned. */
export function scoreSegmentation(gold: Segmentation, found: Segmentation): SegmentationScores {
  const key = ({ start, end }: Span): string => `${String(start)} ${String(end)}`;
  const known = new Set(gold.sentences.map(key));
  const right = found.sentences.filter((sentence) => known.has(key(sentence))).length;
  return {
    words: f1(alignWords(gold.words, found.words).length, gold.words, found.words),
    sentences: f1(right, gold.sentences, found.sentences),
  };
}

/** F1 in percent of what is `right` of two lists. */
export function f1(right: number, gold: readonly unknown[], found: readonly unknown[]): number {
  return (200 * right) / Math.max(gold.length + found.length, 1);
}
