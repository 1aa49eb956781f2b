import type { Span } from '@entente/core';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type PartOfSpeech } from 'wink-nlp';
import { compromiseUpos } from './compromise-upos.ts';
import type { Segmentation } from './segmentation.ts';

/** A stretch of text with the universal tags that a peer gives to the words in it, in order. */
export interface TaggedSpan extends Span {
  readonly tags: readonly string[];
}

/** Another library that takes raw text. */
export interface Peer {
  readonly name: string;
  readonly tag: (text: string) => TaggedSpan[];
  readonly segment: (text: string) => Segmentation;
}

const wink = winkNLP(model, ['sbd', 'pos']);
/** Its functions are compared by identity, so they must be passed as they are. */
const its: Readonly<Record<'pos', ItsFunction<PartOfSpeech>>> = wink.its;

/** The libraries that run in JavaScript. */
export const PEERS: readonly Peer[] = [
  { name: 'compromise', tag: tagWithCompromise, segment: segmentWithCompromise },
  { name: 'wink-nlp', tag: tagWithWink, segment: segmentWithWink },
];

function tagWithWink(text: string): TaggedSpan[] {
  const tokens = wink.readDoc(text).tokens();
  const tags = tokens.out(its.pos);
  return located(
    text,
    tokens.out().map((form, i) => ({ text: form, tags: [tags[i] ?? 'X'] })),
  );
}

/** Contractions are terms of which only the first has a text, possessives one term: each is one span. */
function tagWithCompromise(text: string): TaggedSpan[] {
  const parts: { text: string; tags: string[] }[] = [];
  for (const terms of nlp(text).docs) {
    terms.forEach((term, i) => {
      const upos = compromiseUpos(term, terms[i + 1]);
      const owns = /.['’]s?$/.test(term.text) && term.tags?.has('Possessive') === true;
      if (term.text === '') parts.at(-1)?.tags.push(upos);
      else parts.push({ text: term.text, tags: owns ? [upos, 'PART'] : [upos] });
    });
  }
  return located(text, parts);
}

function segmentWithWink(text: string): Segmentation {
  const document = wink.readDoc(text);
  return toSegmentation(text, document.sentences().out(), document.tokens().out());
}

/** Punctuation stands beside the terms and is no word: each run of it counts here as one. */
function segmentWithCompromise(text: string): Segmentation {
  const sentences: string[] = [];
  const words: string[] = [];
  for (const sentence of nlp.tokenize(text).docs) {
    const parts = sentence.flatMap(({ pre, text: term, post }) => [pre, term, post]);
    sentences.push(parts.join(''));
    words.push(...parts.flatMap((part) => part.split(/\s+/)));
  }
  return toSegmentation(text, sentences, words);
}

function toSegmentation(
  text: string,
  sentences: readonly string[],
  words: readonly string[],
): Segmentation {
  const find = (parts: readonly string[]) =>
    located(
      text,
      parts.map((part) => ({ text: part.trim() })),
    );
  return { sentences: find(sentences), words: find(words) };
}

/** `parts` with their places in `text`, in order; those that are empty or not to be found are left out. */
function located<T extends { readonly text: string }>(
  text: string,
  parts: readonly T[],
): (T & Span)[] {
  const spans: (T & Span)[] = [];
  let from = 0;
  for (const part of parts) {
    const start = part.text === '' ? -1 : text.indexOf(part.text, from);
    if (start < 0) continue;
    from = start + part.text.length;
    spans.push({ ...part, start, end: from });
  }
  return spans;
}
