import type { Sentence } from '@entente/core';
import {
  fromConllu,
  parseConllu,
  parseWords,
  type ConlluSentence,
  type Parser,
} from '@entente/nlp';
import { entitiesOf, type GoldMention } from './entities.ts';
import { documentsOf } from '../boundaries/documents.ts';

/** A document whose entities are known, with the trees that the parser gives its words. */
export interface CoreferenceDocument {
  readonly id: string;
  readonly sentences: readonly Sentence[];
  /** Of each sentence, from its comment `speaker`; null where there is none. */
  readonly speakers: readonly (string | null)[];
  readonly mentions: readonly GoldMention[];
}

/** The documents of a CoNLL-U file in CorefUD's form. @throws FormatError when it is none */
export function readCoreferenceDocuments(conllu: string, parser: Parser): CoreferenceDocument[] {
  return documentsOf(parseConllu(conllu)).map(({ id, sentences }) => ({
    id,
    sentences: fromConllu(sentences.map((sentence) => parseWords(sentence, parser))).sentences,
    speakers: sentences.map(speakerOf),
    mentions: entitiesOf(sentences),
  }));
}

function speakerOf({ comments }: ConlluSentence): string | null {
  for (const comment of comments) {
    const speaker = /^# *speaker *= *(.+)/.exec(comment)?.[1];
    if (speaker !== undefined) return speaker.trim();
  }
  return null;
}
