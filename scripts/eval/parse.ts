import { fromConllu, parse, parseConllu, type Parser } from '@entente/nlp';
import { scoreRawText, type RawScores } from './raw-text.ts';
import { scoreRelations, type RelationScore } from './relation-scores.ts';
import { scoreTrees, type TreeScores } from './tree-scores.ts';
import { treeOf, treeOfParsed } from './tree-word.ts';

/** How well a parser does on one treebank. */
export interface ParseScores {
  /** Given the treebank's sentences and words. */
  readonly trees: TreeScores;
  /** By relation, on the same trees. */
  readonly relations: ReadonlyMap<string, RelationScore>;
  /** Given the raw text of the whole file, whose paragraphs blank lines part. */
  readonly raw: RawScores;
}

/** Scores of `parser` on a CoNLL-U file. @throws FormatError when `conllu` is none */
export function scoreParse(conllu: string, parser: Parser): ParseScores {
  const treebank = parseConllu(conllu);
  const gold = treebank.map(treeOf);
  const found = gold.map((words) => {
    const forms = words.map(({ form }) => form);
    return treeOfParsed(forms, parser.parse(forms));
  });
  const { text, sentences } = fromConllu(treebank);
  return {
    trees: scoreTrees(gold, found),
    relations: scoreRelations(gold, found),
    raw: scoreRawText(sentences, parse(text, parser)),
  };
}
