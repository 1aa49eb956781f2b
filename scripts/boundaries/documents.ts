import { fromConllu, parseConllu, type ConlluSentence, type ParsedText } from '@entente/nlp';

/** A document of a treebank as raw text, with its sentences. */
export interface TreebankDocument extends ParsedText {
  /** From the comment `newdoc id`; empty where the file names none. */
  readonly id: string;
}

const NEWDOC = /^# *newdoc\b(?: id *= *(.*))?/;

/** Sentences of one document. */
export interface DocumentSentences {
  readonly id: string;
  readonly sentences: ConlluSentence[];
}

/** Sentences by document, each from one `newdoc` to the next. */
export function documentsOf(treebank: readonly ConlluSentence[]): DocumentSentences[] {
  const documents: DocumentSentences[] = [];
  for (const sentence of treebank) {
    const opening = sentence.comments.map((comment) => NEWDOC.exec(comment)).find(Boolean);
    const last = documents.at(-1);
    if (last === undefined || opening) {
      documents.push({ id: opening?.[1] ?? '', sentences: [sentence] });
    } else last.sentences.push(sentence);
  }
  return documents;
}

/** The documents of a CoNLL-U file as raw text. @throws FormatError as `fromConllu` */
export function readDocuments(conllu: string): TreebankDocument[] {
  return documentsOf(parseConllu(conllu)).map(({ id, sentences }) => ({
    id,
    ...fromConllu(sentences),
  }));
}
