import { childrenOf, conjuncts, isRelation, subtree, tokenAt, type Tree } from '../syntax/tree.ts';

/** Clauses and asides that a phrase is understood without. */
const ASIDE = /^(acl:relcl|appos|parataxis|discourse|vocative|dislocated|reparandum)/;
/** What hangs on a predicative noun but belongs to its clause. */
const CLAUSAL = /^(nsubj|csubj|expl|cop|aux|mark|advcl|ccomp|punct|obl|orphan)/;

export interface PhraseOptions {
  /** Without the conjuncts of the head. */
  readonly alone: boolean;
  /** Without participles, infinitives and other clauses that hang on the head. */
  readonly bare: boolean;
}

/**
 * Tokens of the noun phrase at `head`, without its preposition, relative clauses and appositions,
 * and of what is predicated by it without the rest of that clause.
 */
export function phrase(tree: Tree, head: number, { alone, bare }: PhraseOptions): number[] {
  const predicative = childrenOf(tree, head, 'cop').length > 0;
  const cut = (i: number): boolean => {
    const { deprel, head: above } = tokenAt(tree, i);
    if (ASIDE.test(deprel)) return true;
    if (above !== head) return false;
    if (/^(case|mark|cc:preconj)/.test(deprel)) return true;
    if (alone && /^(conj|cc)/.test(deprel)) return true;
    if (bare && /^(acl|advcl)/.test(deprel)) return true;
    if (predicative && isRelation(deprel, 'conj') && hasSubject(tree, i)) return true;
    if (predicative && deprel === 'cc' && ownsClause(tree, i, head)) return true;
    if (predicative && deprel === 'advmod' && isBeforeCopula(tree, i, head)) return true;
    return predicative && CLAUSAL.test(deprel);
  };
  return trimmed(tree, subtree(tree, head, cut));
}

/** "*Historically*, it was a village" */
function isBeforeCopula(tree: Tree, i: number, head: number): boolean {
  return childrenOf(tree, head, 'cop').some((copula) => i < copula);
}

function hasSubject(tree: Tree, i: number): boolean {
  return childrenOf(tree, i, 'nsubj', 'cop', 'aux').length > 0;
}

function ownsClause(tree: Tree, cc: number, head: number): boolean {
  return childrenOf(tree, head, 'conj').some((i) => i > cc && hasSubject(tree, i));
}

/** The whole clause or phrase below `head` with its marks, without `without` and what hangs there. */
export function whole(tree: Tree, head: number, without: readonly number[] = []): number[] {
  return trimmed(
    tree,
    subtree(tree, head, (i) => without.includes(i) || tokenAt(tree, i).deprel === 'parataxis'),
  );
}

/** `head` alone, or each of its conjuncts. */
export function members(tree: Tree, head: number): number[] {
  return conjuncts(tree, head).filter(
    (i) => i === head || tokenAt(tree, i).upos !== 'VERB' || tokenAt(tree, head).upos === 'VERB',
  );
}

/** Without punctuation and conjunctions at the rim; opening and closing quotes stay together. */
export function trimmed(tree: Tree, tokens: readonly number[]): number[] {
  const kept = [...tokens];
  const loose = (i: number | undefined): boolean =>
    i !== undefined && /^(punct|cc)$/.test(tokenAt(tree, i).deprel);
  while (loose(kept.at(-1)) && !closes(tree, kept)) kept.pop();
  while (loose(kept[0]) && !closes(tree, kept)) kept.shift();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || !loose(first) || !loose(last)) return kept;
  return kept.length > 2 ? trimmed(tree, kept.slice(1, -1)) : kept;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '(': ')',
  '‘': '’',
  '[': ']',
};

/** Whether the last token is the closing mark of one that is inside, or the first an opening one. */
function closes(tree: Tree, tokens: readonly number[]): boolean {
  const texts = tokens.map((i) => tokenAt(tree, i).text);
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  const open = Object.keys(PAIRS).find((mark) => PAIRS[mark] === last);
  if (open !== undefined) return texts.slice(0, -1).includes(open);
  const close = PAIRS[first];
  return close !== undefined && texts.slice(1).includes(close);
}
