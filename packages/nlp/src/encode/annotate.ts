import { textOf, type Sentence, type Span, type Token } from '@entente/core';
import { splitSentences } from '../sentence/split.ts';
import { tokenize } from '../token/tokenize.ts';
import { documentNames } from './document-names.ts';
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

/** A sentence with what the argument tagger takes of each token: `ParsedWord.argumentState`. */
export interface AnnotatedSentence extends Sentence {
  readonly argumentStates: readonly Uint16Array[];
}

/** A word of the text before it is parsed. */
type Word = Span & { readonly text: string };

/**
 * The sentences of the blocks of a document, by block, with words, tags, trees, lemmas and names.
 * Offsets are those of `text`. Never throws on text; a blank block has no sentence. No sentence has
 * more than `MAX_WORDS` tokens. Names are decided over all blocks together (`documentNames`).
 */
export function annotate(
  text: string,
  blocks: readonly Span[],
  parser: Parser,
  options: AnnotateOptions = {},
): AnnotatedSentence[][] {
  const byBlock = blocks.map((block) => wordsOf(text, block, options));
  const sentences = byBlock.flat();
  const parsed = parseTogether(sentences, parser);
  const names = documentNames(
    sentences.map((words, s) =>
      words.map((word, i) => ({
        text: word.text,
        nameScores: parsed[s]?.[i]?.nameScores ?? new Float32Array(parser.nameLabels.length),
      })),
    ),
    parser.nameLabels,
  );
  let next = 0;
  return byBlock.map((block) =>
    block.map((words): AnnotatedSentence => {
      const s = next++;
      const tokens = words.flatMap((word, i) => {
        const said = parsed[s]?.[i];
        return said === undefined ? [] : [toToken(word, said, names[s]?.[i] ?? 'O')];
      });
      const argumentStates = (parsed[s] ?? []).map(({ argumentState }) => argumentState);
      return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, tokens, argumentStates };
    }),
  );
}

/** Words by sentence; none is empty. */
function wordsOf(text: string, block: Span, { onLong }: AnnotateOptions): Word[][] {
  return splitSentences(text, block)
    .flatMap((span) => {
      const words = tokenize(text, span).map((token) => ({ ...token, text: textOf(text, token) }));
      if (words.length > MAX_WORDS) onLong?.(span);
      return pieces(words, MAX_WORDS, (word) => word.text).map((piece) => [...piece]);
    })
    .filter((words) => words.length > 0);
}

function parseTogether(sentences: readonly (readonly Word[])[], parser: Parser): ParsedWord[][] {
  const parsed: ParsedWord[][] = [];
  for (let from = 0; from < sentences.length; from += TOGETHER) {
    const group = sentences.slice(from, from + TOGETHER);
    parsed.push(
      ...parseClosed(
        group.map((words) => words.map((word) => word.text)),
        parser,
      ),
    );
  }
  return parsed;
}

function toToken(word: Word, said: ParsedWord, name: string): Token {
  const { upos, xpos, feats, head, deprel, headProbability, deprelProbability } = said;
  return {
    ...word,
    upos,
    xpos,
    feats,
    lemma: lemmaOf(word.text, said),
    head,
    deprel,
    headProbability,
    deprelProbability,
    name,
  };
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
