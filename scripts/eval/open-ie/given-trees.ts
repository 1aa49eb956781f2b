import type { Token } from '@entente/core';
import type { ParsedWord, Parser } from '@entente/nlp';

/** A parser that gives known sentences their own trees; all else of a word, and other sentences, are `parser`'s. */
export function withTrees(parser: Parser, sentences: readonly (readonly Token[])[]): Parser {
  const known = new Map(
    sentences.map((tokens) => [wordsKey(tokens.map(({ text }) => text)), tokens]),
  );
  const give = (words: readonly string[], parsed: ParsedWord[]): ParsedWord[] => {
    const tokens = known.get(wordsKey(words));
    return parsed.map((word, i) => {
      const token = tokens?.[i];
      if (token === undefined) return word;
      const { upos, xpos, feats, head, deprel } = token;
      return { ...word, upos, xpos, feats, head, deprel, headProbability: 1, deprelProbability: 1 };
    });
  };
  return {
    ...parser,
    parse: (words) => give(words, parser.parse(words)),
    parseAll: (all) => parser.parseAll(all).map((parsed, i) => give(all[i] ?? [], parsed)),
  };
}

/** Equal for the same words. */
export function wordsKey(words: readonly string[]): string {
  return words.join(' ');
}
