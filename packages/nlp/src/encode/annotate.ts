import { textOf, type Sentence, type Span, type Token } from '@entente/core';
import { splitSentences } from '../sentence/split.ts';
import { tokenize } from '../token/tokenize.ts';
import { lemmaOf } from './lemma.ts';
import { MAX_WORDS, type ParsedWord, type Parser } from './parser.ts';
import { pieces } from './pieces.ts';

/** Sentences that are parsed together. */
const TOGETHER = 64;

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
  const sentences = splitSentences(text, block).flatMap((span) => {
    const tokens = tokenize(text, span).map((token) => ({ ...token, text: textOf(text, token) }));
    if (tokens.length > MAX_WORDS) options.onLong?.(span);
    return pieces(tokens, MAX_WORDS, (token) => token.text);
  });
  const annotated: Sentence[] = [];
  for (let from = 0; from < sentences.length; from += TOGETHER) {
    const group = sentences.slice(from, from + TOGETHER);
    const parsed = parseClosed(
      group.map((tokens) => tokens.map((token) => token.text)),
      parser,
    );
    group.forEach((tokens, s) => {
      const [first, last, said] = [tokens[0], tokens.at(-1), parsed[s]];
      if (first === undefined || last === undefined || said === undefined) return;
      annotated.push({
        start: first.start,
        end: last.end,
        tokens: tokens.flatMap((token, i) => {
          return said.slice(i, i + 1).map((word) => toToken(token, word));
        }),
      });
    });
  }
  return annotated;
}

function toToken(token: Span & { text: string }, word: ParsedWord): Token {
  return { ...token, ...word, lemma: lemmaOf(token.text, word) };
}

/**
 * Parses each headline or list item as the sentence it would be with a full stop, for the model has
 * learnt from sentences that mostly end with one.
 */
function parseClosed(sentences: readonly (readonly string[])[], parser: Parser): ParsedWord[][] {
  const open = sentences.map(
    (words) => words.length < MAX_WORDS && !/[.!?…:;”"’')\]]$/.test(words.at(-1) ?? ''),
  );
  const closed = parser.parseAll(
    sentences.map((words, s) => (open[s] === true ? [...words, '.'] : words)),
  );
  return closed.map((parsed, s) => {
    const words = sentences[s] ?? [];
    if (open[s] !== true) return parsed;
    const governs = parsed.some(({ head }) => head === words.length);
    return governs ? parser.parse(words) : parsed.slice(0, -1);
  });
}
