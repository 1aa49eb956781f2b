import {
  annotate,
  createParser,
  isWord,
  lemmaOf,
  parseConllu,
  toConllu,
  type ConlluColumns,
  type ConlluSentence,
  type Parser,
} from '@entente/nlp';
import type { Sentence, Span, Token } from '@entente/core';

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
      const parsed = withColumns(sentence, parser);
      onSentence(i + 1, sentences.length);
      return parsed;
    }),
  );
}

/** Words with what the parser says; ranges, empty nodes and comments stay as they are. */
function withColumns({ comments, lines }: ConlluSentence, parser: Parser): ConlluSentence {
  const words = lines.filter(isWord);
  const parsed = parser.parse(words.map(([, form]) => form));
  const found = new Map(words.map(([id], i) => [id, parsed[i]]));
  return {
    comments,
    lines: lines.map((line) => {
      const [id, form] = line;
      const word = isWord(line) ? found.get(id) : undefined;
      return word === undefined
        ? line
        : toColumns(id, form, { ...word, lemma: lemmaOf(form, word) }, '_');
    }),
  };
}

type Predicted = Pick<Token, 'lemma' | 'upos' | 'xpos' | 'head' | 'deprel'>;

function toColumns(id: string, form: string, word: Predicted, misc: string): ConlluColumns {
  const { lemma, upos, xpos, head, deprel } = word;
  return [id, form, lemma, upos, xpos, '_', String(head + 1), deprel, '_', misc];
}

/** Sentences of a plain text whose paragraphs blank lines part. */
function parseText(
  text: string,
  parser: Parser,
  onSentence: ParseOptions['onSentence'],
): ConlluSentence[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.flatMap((block, i) => {
    const found = annotate(text, block, parser).map((sentence, s) =>
      toSentence(text, sentence, s === 0),
    );
    onSentence(i + 1, paragraphs.length);
    return found;
  });
}

/** Runs of lines with visible text. */
function paragraphsOf(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  let open = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const last = found.at(-1);
    const blank = line.trim() === '';
    if (!blank && open && last !== undefined) last.end = end;
    else if (!blank) found.push({ start: at, end });
    open = !blank;
    at = end + 1;
  }
  return found;
}

function toSentence(
  text: string,
  { start, end, tokens }: Sentence,
  opens: boolean,
): ConlluSentence {
  const shown = text.slice(start, end).replace(/\s+/g, ' ');
  let last = -1;
  const lines = tokens.flatMap((token, i): ConlluColumns[] => {
    const glued = tokens[i + 1]?.start === token.end;
    const range = rangeAt(tokens, i);
    if (range !== null) last = range.last;
    const spaced = !glued || i <= last;
    const line = toColumns(String(i + 1), token.text, token, spaced ? '_' : 'SpaceAfter=No');
    return range === null ? [line] : [range.columns, line];
  });
  return { comments: [...(opens ? ['# newpar'] : []), `# text = ${shown}`], lines };
}

/** Words that are written onto the one before: "do|n't", "Xi|'s", "can|not", "gon|na". */
const CLITIC = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)?|not|na|ta|me)$/i;

/** The line `n-m` of a word written as one with the clitics after it: "don't". */
function rangeAt(
  tokens: readonly Token[],
  i: number,
): { readonly columns: ConlluColumns; readonly last: number } | null {
  const isClitic = (k: number): boolean => {
    const token = tokens[k];
    return (
      token !== undefined &&
      tokens[k - 1]?.end === token.start &&
      CLITIC.test(token.text) &&
      token.upos !== 'PUNCT'
    );
  };
  const first = tokens[i];
  if (first === undefined || isClitic(i) || !/[\p{L}\p{N}]$/u.test(first.text)) return null;
  let last = i;
  while (isClitic(last + 1)) last++;
  if (last === i) return null;
  const form = tokens
    .slice(i, last + 1)
    .map(({ text }) => text)
    .join('');
  const misc = tokens[last + 1]?.start === tokens[last]?.end ? 'SpaceAfter=No' : '_';
  const id = `${String(i + 1)}-${String(last + 1)}`;
  return { columns: [id, form, '_', '_', '_', '_', '_', '_', '_', misc], last };
}
