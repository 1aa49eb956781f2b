import { documentNames } from '../encode/document-names.ts';
import { lemmaOf } from '../encode/lemma.ts';
import type { Parser } from '../encode/parser.ts';
import { isWord, type ConlluSentence } from './conllu.ts';
import { toColumns } from './to-conllu-sentence.ts';

/** A sentence of CoNLL-U with what the parser says of its words; comments, ranges and empty nodes stay. */
export function parseWords({ comments, lines }: ConlluSentence, parser: Parser): ConlluSentence {
  const words = lines.filter(isWord);
  const parsed = parser.parse(words.map(([, form]) => form));
  const scored = parsed.map(({ nameScores }, i) => ({ text: words[i]?.[1] ?? '', nameScores }));
  const names = documentNames([scored], parser.nameLabels)[0] ?? [];
  const found = new Map(
    words.map(([id], i) => [id, parsed[i] && { ...parsed[i], name: names[i] ?? 'O' }]),
  );
  return {
    comments,
    lines: lines.map((line) => {
      const [id, form] = line;
      const word = isWord(line) ? found.get(id) : undefined;
      return word === undefined
        ? line
        : toColumns(id, form, { ...word, lemma: lemmaOf(form, word) });
    }),
  };
}
