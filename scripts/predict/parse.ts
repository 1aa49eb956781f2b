import {
  annotate,
  createParser,
  paragraphsOf,
  parseConllu,
  parseWords,
  toConllu,
  toConlluSentence,
  type ConlluSentence,
  type Parser,
} from '@entente/nlp';

export interface ParseOptions {
  /** Whether the input is plain text, not CoNLL-U. */
  readonly raw: boolean;
  readonly onSentence: (done: number, total: number) => void;
}

/** CoNLL-U with predicted columns. @throws FormatError for input that is not CoNLL-U */
export function parseFile(
  text: string,
  model: Uint8Array,
  { raw, onSentence }: ParseOptions,
): string {
  const parser = createParser(model);
  if (raw) return toConllu(parseText(text, parser, onSentence));
  const sentences = parseConllu(text);
  return toConllu(
    sentences.map((sentence, i) => {
      const parsed = parseWords(sentence, parser);
      onSentence(i + 1, sentences.length);
      return parsed;
    }),
  );
}

/** Sentences of a plain text whose paragraphs blank lines part. */
function parseText(
  text: string,
  parser: Parser,
  onSentence: ParseOptions['onSentence'],
): ConlluSentence[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.flatMap((block, i) => {
    const found = annotate(text, [block], parser)
      .flat()
      .map((sentence, s) => {
        const shown = toConlluSentence(text, sentence);
        return s === 0 ? { ...shown, comments: ['# newpar', ...shown.comments] } : shown;
      });
    onSentence(i + 1, paragraphs.length);
    return found;
  });
}
