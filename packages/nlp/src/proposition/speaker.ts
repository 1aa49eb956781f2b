import { clusterAt, referenceAt, refersTo, type Context } from '../coref/context.ts';
import { isUttering } from '../lexicon/reporting.ts';
import { ancestors, childrenOf, type Tree } from '../syntax/tree.ts';
import { sourcesAbove } from './attribution.ts';
import { quotationOf, type Quotation } from './quotation.ts';
import { speakerOf } from './reporter.ts';

/** Sentences of a document with the block and the quotations they stand in. */
export interface QuotedText {
  /** Block of each sentence. */
  readonly blocks: readonly number[];
  readonly quotations: readonly Quotation[];
}

/** A phrase that names who speaks, and the word that says so: tokens of `sentence`. */
export interface Speaker {
  readonly sentence: number;
  readonly head: number;
  readonly cue: number;
}

/**
 * Who speaks in the quotation that holds token `i`, as a cluster, or null: the source in the
 * sentence, else whom `speakerOutside` finds.
 */
export function speakerAt(
  context: Context,
  quoted: QuotedText,
  sentence: number,
  i: number,
): number | null {
  const tree = context.trees[sentence];
  if (!tree) return null;
  const quotation = quotationOf(quoted.quotations, tree, i);
  if (quotation < 0) return null;
  const own = sourcesAbove(tree, i)
    .filter(({ cue }) => quotationOf(quoted.quotations, tree, cue) !== quotation)
    .flatMap(({ head }) => (head === null ? [] : clustersAt(context, sentence, head)));
  const [first] = own.slice(-1);
  if (first !== undefined) return first;
  const speaker = speakerOutside(context, quoted, sentence, i);
  return speaker === null ? null : (clustersAt(context, speaker.sentence, speaker.head)[0] ?? null);
}

/**
 * Who is said to speak a whole quoted sentence, found beside the quotation that holds token `i`: in
 * the sentences that the quotation touches, then nearest before it in the block, then after it, then
 * at the end of the block before. Null for a few quoted words.
 */
export function speakerOutside(
  context: Context,
  quoted: QuotedText,
  sentence: number,
  i: number,
): Speaker | null {
  const tree = context.trees[sentence];
  if (!tree || !isWholeClause(tree, quoted, i)) return null;
  const quotation = quoted.quotations[quotationOf(quoted.quotations, tree, i)];
  if (!quotation) return null;
  const introduced = introducedBy(tree, quoted, sentence, i);
  for (const other of neighbours(context, quoted.blocks, sentence, quotation)) {
    const [speaker] = speakersIn(context, quoted, other);
    if (speaker) return speaker;
    if (other === sentence && introduced) return introduced;
  }
  return null;
}

/**
 * Whether the quotation holds whole clauses and not a few quoted words: it begins the sentence, or
 * what stands before it in the sentence is another quotation, a speaker, or ends with a colon.
 */
function isWholeClause(tree: Tree, { quotations }: QuotedText, i: number): boolean {
  const own = quotationOf(quotations, tree, i);
  const first = tree.tokens.findIndex(
    ({ upos }, at) => upos !== 'PUNCT' && quotationOf(quotations, tree, at) === own,
  );
  const outside = tree.tokens.findIndex(({ upos }) => upos !== 'PUNCT');
  if (first === outside) return true;
  if (quotationOf(quotations, tree, outside) >= 0) return true;
  return tree.tokens.slice(Math.max(0, first - 2), first).some(({ text }) => text === ':');
}

/** "*Mr Okoro* was blunt: “They lied.”": the subject before the colon that leads to the quotation. */
function introducedBy(
  tree: Tree,
  { quotations }: QuotedText,
  sentence: number,
  i: number,
): Speaker | null {
  const own = quotationOf(quotations, tree, i);
  const first = tree.tokens.findIndex((_, at) => quotationOf(quotations, tree, at) === own);
  const colon = tree.tokens[first - 1]?.text === ':' ? first - 1 : -1;
  const cue = tree.tokens.findIndex(
    (_, at) => at < colon && childrenOf(tree, at, 'nsubj').some((head) => head < colon),
  );
  const [head] = cue < 0 ? [] : childrenOf(tree, cue, 'nsubj');
  return head === undefined ? null : { sentence, head, cue };
}

/** How far from a quotation its speaker may be named: sentences before it, after it, and in the block before. */
const REACH = { before: 12, after: 4, previous: 4 };

/** The sentences to search, in order. */
function neighbours(
  { trees }: Context,
  blocks: readonly number[],
  sentence: number,
  quotation: Quotation,
): number[] {
  const block = blocks[sentence] ?? 0;
  const isInBlock = (s: number): boolean => blocks[s] === block;
  const isTouched = (s: number): boolean => {
    const tokens = trees[s]?.tokens ?? [];
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first !== undefined && last !== undefined && overlaps(quotation, first.start, last.end);
  };
  const before = stretch(sentence - 1, -1, isInBlock);
  const after = stretch(sentence + 1, 1, isInBlock);
  const touched = [...before.filter(isTouched), ...after.filter(isTouched)].sort((a, b) => a - b);
  const earlier = stretch(blocks.indexOf(block) - 1, -1, (s) => blocks[s] === block - 1);
  return [
    ...new Set([
      ...[sentence, ...touched],
      ...[...before.slice(0, REACH.before), ...after.slice(0, REACH.after)],
      ...earlier.slice(0, REACH.previous),
    ]),
  ];
}

/** Sentences from `from` on, one by one in a direction, as long as they are `inside`; at most fifty. */
function stretch(from: number, step: 1 | -1, inside: (s: number) => boolean): number[] {
  const found: number[] = [];
  for (let s = from; s >= 0 && found.length < 50 && inside(s); s += step) found.push(s);
  return found;
}

function overlaps(quotation: Quotation, start: number, end: number): boolean {
  return start < quotation.end && quotation.start < end;
}

/** Who utters something in a sentence, outside its quotations, the outermost first. */
function speakersIn(context: Context, quoted: QuotedText, sentence: number): Speaker[] {
  const tree = context.trees[sentence];
  if (!tree) return [];
  const cues = tree.tokens.flatMap(({ lemma, upos }, i) =>
    upos === 'VERB' &&
    isUttering(lemma.toLowerCase()) &&
    quotationOf(quoted.quotations, tree, i) < 0
      ? [i]
      : [],
  );
  return cues
    .sort((a, b) => ancestors(tree, a).length - ancestors(tree, b).length || a - b)
    .flatMap((cue) => {
      const head = speakerOf(tree, cue);
      return head === null ? [] : [{ sentence, head, cue }];
    });
}

/** Clusters of the phrase at `head`; the name beside an office noun. */
export function clustersAt(context: Context, sentence: number, head: number): readonly number[] {
  const tree = context.trees[sentence];
  const reference = referenceAt(context, sentence, head);
  if (reference) return reference.clusters;
  for (const child of tree ? childrenOf(tree, head, 'appos', 'flat', 'conj') : []) {
    const beside = referenceAt(context, sentence, child);
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
export function spokespersonOf(
  context: Context,
  quoted: QuotedText,
  sentence: number,
  source: number,
): number | null {
  for (const other of [sentence, sentence + 1]) {
    for (const { head } of speakersIn(context, quoted, other)) {
      const [speaker] = clustersAt(context, other, head);
      if (speaker === undefined || speaker === source) continue;
      if (clusterAt(context, speaker).nation === source) return speaker;
    }
  }
  return null;
}
