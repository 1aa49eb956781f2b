import type { Span } from '@entente/core';
import compromise from 'compromise/one';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Segmentation } from './segmentation.ts';

const wink = winkNLP(model, ['sbd']);

/** Sentences and words as wink-nlp's small English model parts a text. */
export function segmentWithWink(text: string): Segmentation {
  const document = wink.readDoc(text);
  return {
    sentences: located(text, document.sentences().out()),
    words: located(text, document.tokens().out()),
  };
}

/**
 * Sentences and words as compromise parts a text. It keeps punctuation beside its terms and not as
 * words: each run of it counts here as a word, which is to its favor.
 */
export function segmentWithCompromise(text: string): Segmentation {
  const sentences: string[] = [];
  const words: string[] = [];
  for (const sentence of compromise.tokenize(text).docs) {
    const parts = sentence.flatMap(({ pre, text: term, post }) => [pre, term, post]);
    sentences.push(parts.join('').trim());
    words.push(...parts.flatMap((part) => part.split(/\s+/)));
  }
  return { sentences: located(text, sentences), words: located(text, words) };
}

/** Where `parts` stand in `text`, in order; those that are blank or not to be found are left out. */
function located(text: string, parts: readonly string[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const part of parts.map((each) => each.trim())) {
    const start = part === '' ? -1 : text.indexOf(part, from);
    if (start < 0) continue;
    from = start + part.length;
    spans.push({ start, end: from });
  }
  return spans;
}
