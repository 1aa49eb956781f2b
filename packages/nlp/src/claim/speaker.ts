import { clusterAt, referenceAt, refersTo, type Context } from '../coref/context.ts';
import { isReporting } from '../lexicon/reporting.ts';
import { speakerOf, sourcesAbove } from '../proposition/attribution.ts';
import { quotationOf, type Quotation } from '../proposition/quotation.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';

/** Sentences of a document with the block and the quotations they stand in. */
export interface QuotedText {
  /** Block of each sentence. */
  readonly blocks: readonly number[];
  readonly quotations: readonly Quotation[];
}

/**
 * Who speaks in the quotation that holds token `i`: the source in the sentence; else, for a
 * quotation that spans sentences or paragraphs, who is said to speak nearest before it in the block,
 * then after it, then at the end of the block before. A cluster, or null.
 */
export function speakerAt(
  context: Context,
  quoted: QuotedText,
  sentence: number,
  i: number,
): number | null {
  const tree = context.trees[sentence];
  if (!tree || quotationOf(quoted.quotations, tree, i) < 0) return null;
  const own = sourcesAbove(tree, i).flatMap(({ head }) =>
    head === null ? [] : clustersAt(context, sentence, head),
  );
  const [first] = own.slice(-1);
  if (first !== undefined) return first;
  if (!isWholeSentence(tree, quoted, i)) return null;
  for (const other of neighbours(quoted.blocks, sentence)) {
    const [speaker] = speakersIn(context, other);
    if (speaker !== undefined) return speaker;
  }
  return null;
}

/** Whether the quotation holds the beginning of the sentence, so that it is not a few quoted words. */
function isWholeSentence(tree: Tree, { quotations }: QuotedText, i: number): boolean {
  const first = tree.tokens.findIndex(({ upos }) => upos !== 'PUNCT');
  return first >= 0 && quotationOf(quotations, tree, first) === quotationOf(quotations, tree, i);
}

/** The sentence itself, those before it in the block, those after, then the last of the block before. */
function neighbours(blocks: readonly number[], sentence: number): number[] {
  const block = blocks[sentence] ?? 0;
  const all = blocks.map((_, s) => s);
  const before = all.filter((s) => blocks[s] === block && s < sentence).reverse();
  const after = all.filter((s) => blocks[s] === block && s > sentence);
  const previous = all.filter((s) => blocks[s] === block - 1).reverse();
  return [sentence, ...before, ...after, ...previous];
}

/** Subjects of the reporting verbs of a sentence, in order. */
function speakersIn(context: Context, sentence: number): number[] {
  const tree = context.trees[sentence];
  return (tree?.tokens ?? []).flatMap(({ lemma, upos }, i) => {
    if (!tree || upos !== 'VERB' || !isReporting(lemma.toLowerCase())) return [];
    const head = speakerOf(tree, i);
    return head === null ? [] : clustersAt(context, sentence, head).slice(0, 1);
  });
}

/** Clusters of the phrase at `head`; the name beside an office noun. */
export function clustersAt(context: Context, sentence: number, head: number): readonly number[] {
  const tree = context.trees[sentence];
  const reference = referenceAt(context, sentence, head);
  if (reference) return reference.clusters;
  for (const child of tree?.children[head] ?? []) {
    const { deprel } = tree ? tokenAt(tree, child) : { deprel: '' };
    const beside = /^(appos|flat|conj)/.test(deprel) ? referenceAt(context, sentence, child) : null;
    if (
      beside &&
      refersTo(context, beside, 'Person', 'Organization', 'Country', 'Territory', 'Group')
    )
      return beside.clusters;
  }
  return [];
}

/**
 * The person whose words a state or organization is quoted with: "China called it 'unfair'. Foreign
 * minister Wang Yi said …". One who serves it and speaks in this sentence or the next; else null.
 */
export function spokespersonOf(context: Context, sentence: number, source: number): number | null {
  for (const other of [sentence, sentence + 1]) {
    for (const speaker of speakersIn(context, other)) {
      if (speaker !== source && clusterAt(context, speaker).nation === source) return speaker;
    }
  }
  return null;
}
