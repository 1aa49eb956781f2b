import type { Sentence } from '@entente/core';
import {
  findClauses,
  fromConllu,
  parseConllu,
  parseWords,
  repairTree,
  toTree,
  wholeTriples,
  type Parser,
  type Tree,
  type Triple,
} from '@entente/nlp';

/** A sentence by the treebank and by the parser, over the same words, with the triples of each tree. */
export interface TreePair {
  readonly gold: ReadTree;
  /** The parser's tree as the rules read it: repaired, but for what only names tell. */
  readonly found: ReadTree;
}

export interface ReadTree {
  readonly tree: Tree;
  readonly triples: readonly Triple[];
}

/** The sentences of a treebank with triples by the rules. @throws FormatError when `conllu` is none */
export function readTreePairs(conllu: string, parser: Parser): TreePair[] {
  const treebank = parseConllu(conllu);
  const gold = fromConllu(treebank).sentences;
  const found = fromConllu(treebank.map((sentence) => parseWords(sentence, parser))).sentences;
  return gold.flatMap((sentence, i) => {
    const other = found[i];
    if (other === undefined) return [];
    return [{ gold: readTree(sentence), found: readTree(repairTree(other, [], NO_OFFICES)) }];
  });
}

const NO_OFFICES: ReadonlySet<string> = new Set();

function readTree(sentence: Sentence): ReadTree {
  const tree = toTree(sentence);
  return { tree, triples: findClauses(tree).flatMap((clause) => wholeTriples(tree, 0, clause)) };
}
