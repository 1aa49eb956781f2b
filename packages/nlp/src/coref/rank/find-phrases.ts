import { childrenOf, subtree, tokenAt, type Tree } from '../../syntax/tree.ts';
import { mix, finish, hashOf } from '../../sentence/hash.ts';
import type { PhraseSpan } from './phrase.ts';
import { createFeatures, type Features } from './features.ts';

/** A span that may be a phrase, with the token that it was made from. */
export interface SpanCandidate extends PhraseSpan {
  readonly head: number;
  /** How it was made: see `VARIANTS`. */
  readonly variant: number;
}

const OUTER =
  /^(?:case|cop|nsubj|aux|cc|mark|discourse|parataxis|list|dep|punct|orphan|expl|vocative|dislocated|advcl|csubj|reparandum)/;
const LINKED = /^(?:conj|appos)/;
const HEADS = /^(?:NOUN|PROPN|PRON|NUM|X|SYM)$/;

/** From this log-odds on a span is taken for a phrase: most that are not are left alone by the ranker. */
const PHRASE_FROM = -1;

/** The phrases of a document. `score` gives the log-odds that a span is one, from its features. */
export function findPhrases(
  trees: readonly Tree[],
  score: (features: Features) => number,
): PhraseSpan[] {
  const features = createFeatures();
  return trees.flatMap((tree, sentence) =>
    spansOf(tree, sentence).flatMap((candidate): PhraseSpan[] => {
      const { from, to } = candidate;
      spanFeatures(tree, candidate, features);
      return score(features) > PHRASE_FROM ? [{ sentence, from, to }] : [];
    }),
  );
}

/**
 * Spans that may be phrases, all different, by head: with all that modifies it, without relative clauses, with its
 * conjuncts, with what stands in apposition.
 */
export function spansOf(tree: Tree, sentence: number): SpanCandidate[] {
  const found: SpanCandidate[] = [];
  const seen = new Set<string>();
  tree.tokens.forEach((_, head) => {
    if (!mayHead(tree, head)) return;
    VARIANTS.forEach((cut, variant) => {
      const span = trim(tree, head, cut);
      const key = `${String(span.from)} ${String(span.to)}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push({ sentence, ...span, head, variant });
    });
  });
  return found;
}

function mayHead(tree: Tree, head: number): boolean {
  const { upos, deprel, text } = tokenAt(tree, head);
  if (deprel === 'flat' || deprel === 'goeswith') return false;
  if (HEADS.test(upos)) return true;
  if (upos === 'DET') return deprel !== 'det' && deprel !== 'det:predet';
  if (upos === 'ADV') return /^(?:here|there|then|now|today)$/i.test(text);
  return (
    upos === 'ADJ' && (childrenOf(tree, head, 'det').length > 0 || tokenAt(tree, head).name !== 'O')
  );
}

type Cut = (tree: Tree, head: number, child: number) => boolean;

/** Which dependents of the head are left out. */
const VARIANTS: readonly Cut[] = [
  (tree, head, child) => isOuter(tree, head, child) || LINKED.test(tokenAt(tree, child).deprel),
  (tree, head, child) => isOuter(tree, head, child) || tokenAt(tree, child).deprel === 'appos',
  (tree, head, child) =>
    isOuter(tree, head, child) ||
    (/^(?:conj|appos|acl|nmod|advmod|amod|obl)/.test(tokenAt(tree, child).deprel) && child > head),
  (tree, head, child) =>
    isOuter(tree, head, child) ||
    LINKED.test(tokenAt(tree, child).deprel) ||
    (/^(?:advmod|obl|acl|advcl)/.test(tokenAt(tree, child).deprel) && child > head),
];

function isOuter(tree: Tree, head: number, child: number): boolean {
  const { deprel, upos } = tokenAt(tree, child);
  if (deprel === 'case') return child < head || upos !== 'PART';
  if (deprel === 'advmod') return child < head;
  if (deprel === 'obl' || deprel === 'obl:unmarked') return child < head;
  return OUTER.test(deprel);
}

function trim(tree: Tree, head: number, cut: Cut): { from: number; to: number } {
  const inside = new Set(
    subtree(tree, head, (i) => {
      const { head: above, deprel } = tokenAt(tree, i);
      if (above === head) return cut(tree, head, i);
      return deprel === 'appos' && subtree(tree, i).at(-1) === subtree(tree, head).at(-1);
    }),
  );
  let [from, to] = [head, head + 1];
  while (from > 0 && (inside.has(from - 1) || isInnerMark(tree, from - 1, inside, -1))) from--;
  while (to < tree.tokens.length && (inside.has(to) || isInnerMark(tree, to, inside, 1))) to++;
  while (from < head && isMark(tree, from)) from++;
  while (to > head + 1 && isMark(tree, to - 1)) to--;
  return { from, to };
}

/** A hyphen, quotation mark or bracket between words of the phrase. */
function isInnerMark(tree: Tree, i: number, inside: ReadonlySet<number>, step: number): boolean {
  return isMark(tree, i) && inside.has(i + step);
}

function isMark(tree: Tree, i: number): boolean {
  const { upos, text } = tokenAt(tree, i);
  return upos === 'PUNCT' && text !== '%';
}

/** Features of the decision that a span is a phrase. */
export function spanFeatures(tree: Tree, candidate: SpanCandidate, out: Features): void {
  const { from, to, head, variant } = candidate;
  const token = tokenAt(tree, head);
  const word = (i: number): number => hashOf(tree.tokens[i]?.text.toLowerCase() ?? '^');
  const upos = (i: number): number => hashOf(tree.tokens[i]?.upos ?? '^');
  const kind = mix(mix(hashOf(token.upos), hashOf(token.deprel)), variant);
  const variants = tree.children[head]?.map((i) => tokenAt(tree, i).deprel) ?? [];
  out.count = 0;
  const put = (id: number, value: number): void => {
    const base = mix(100 + id, value);
    out.hashes[out.count++] = finish(base);
    out.hashes[out.count++] = finish(mix(base, variant));
    out.hashes[out.count++] = finish(mix(base, kind));
  };
  put(0, 0);
  put(1, hashOf(token.lemma.toLowerCase()));
  put(2, hashOf(token.deprel));
  put(3, hashOf(token.upos + token.xpos));
  put(4, word(from));
  put(5, word(to - 1));
  put(6, word(from - 1));
  put(7, word(to));
  put(8, Math.min(to - from, 8));
  put(9, mix(upos(from), upos(to - 1)));
  put(10, mix(upos(from - 1), upos(to)));
  put(11, hashOf(token.name));
  const above = token.head < 0 ? null : tokenAt(tree, token.head);
  put(12, hashOf(above?.lemma.toLowerCase() ?? '^'));
  put(13, mix(hashOf(above?.upos ?? '^'), hashOf(above?.name ?? '^')));
  put(14, word(head));
  put(15, Number(/^\p{Lu}/u.test(token.text)));
  put(16, Number(childrenOf(tree, head, 'det', 'nmod:poss').length > 0));
  put(17, Math.min(to - 1 - head, 3) * 4 + Math.min(head - from, 3));
  for (const relation of new Set(variants)) put(18, hashOf(relation));
  put(19, Number(variants.length === 0));
  put(20, mix(word(head), word(to)));
  put(21, mix(word(head - 1), word(head)));
}
