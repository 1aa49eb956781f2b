import { textOf, type Sentence, type Span, type Token } from '@entente/core';
import { splitSentences } from '../sentence/split.ts';
import { tokenize } from '../token/tokenize.ts';
import { lemmaOf } from './lemma.ts';
import { MAX_WORDS, type ParsedWord, type Parser } from './parser.ts';
import { pieces } from './pieces.ts';

/** What `annotate` may be told. */
export interface AnnotateOptions {
  /** Called for each sentence of more than `MAX_WORDS` words, which is cut into several. */
  readonly onLong?: (sentence: Span) => void;
}

/**
 * The sentences of one block with words, tags, trees and lemmas. Offsets are those of `text`. Never
 * throws on text; a blank block has no sentence. No sentence has more than `MAX_WORDS` tokens.
 */
export function annotate(
  text: string,
  block: Span,
  parser: Parser,
  options: AnnotateOptions = {},
): Sentence[] {
  return splitSentences(text, block).flatMap((span) => {
    const tokens = tokenize(text, span).map((token) => ({ ...token, text: textOf(text, token) }));
    if (tokens.length > MAX_WORDS) options.onLong?.(span);
    return pieces(tokens, MAX_WORDS, (token) => token.text).flatMap((piece) =>
      annotateWords(piece, parser),
    );
  });
}

function annotateWords(words: readonly (Span & { text: string })[], parser: Parser): Sentence[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const parsed = parseClosed(
    words.map((word) => word.text),
    parser,
  );
  const tokens = words.flatMap((word, i): Token[] => {
    const said = parsed[i];
    return said === undefined ? [] : [{ ...word, ...said, lemma: lemmaOf(word.text, said) }];
  });
  return [{ start: first.start, end: last.end, tokens }];
}

/**
 * Parses a headline or a list item as the sentence it would be with a full stop, for the model has
 * learnt from sentences that mostly end with one.
 */
function parseClosed(words: readonly string[], parser: Parser): ParsedWord[] {
  const closes = /[.!?…:;”"’')\]]$/.test(words.at(-1) ?? '');
  if (closes || words.length >= MAX_WORDS) return parser.parse(words);
  const closed = parser.parse([...words, '.']);
  const governs = closed.some(({ head }) => head === words.length);
  return governs ? parser.parse(words) : closed.slice(0, -1);
}
