import { childrenOf, isRelation, markerOf, subtree, tokenAt, type Tree } from '../syntax/tree.ts';

const NEGATORS = new Set([
  ...["n't", 'n’t', 'not', 'never', 'neither', 'nor', 'hardly', 'scarcely', 'no', 'nowhere'],
]);
const NOBODY = /^(nobody|nothing|none|neither|no-one)$/i;
/** Marks and prepositions of what is not done. */
const WITHOUT = /^(without|instead of|rather than)$/;

/**
 * Whether a negation hangs on the word itself, on its subject or object, or on the first of the
 * verbs that it joins: "*nobody* came", "did *not* sign or ratify".
 */
export function isNegated(tree: Tree, head: number): boolean {
  if (hasNegator(tree, head)) return true;
  if (WITHOUT.test(markerOf(tree, head, 'mark') ?? markerOf(tree, head, 'case') ?? '')) return true;
  const arguments_ = childrenOf(tree, head, 'nsubj', 'obj', 'csubj');
  if ([head, ...arguments_].some((i) => isNone(tree, i, i === head))) return true;
  return childrenOf(tree, head, 'obl').some((i) => isNoWay(tree, i)) || sharesNegation(tree, head);
}

function hasNegator(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'advmod', 'aux', 'cc').some((i) => {
    const longer = childrenOf(tree, i, 'advmod', 'det').some((d) => isWord(tree, d, /^no$/i));
    const negates =
      NEGATORS.has(textOf(tree, i)) || (longer && isWord(tree, i, /^(longer|more)$/i));
    return negates && !isNotOnly(tree, i, head);
  });
}

/** "*no* country", "*nobody*", "*none* of them", "*neither* side". */
function isNone(tree: Tree, i: number, isHead: boolean): boolean {
  if (!isHead && isWord(tree, i, NOBODY)) return !isExcepted(tree, i);
  if (!isHead && isNotOne(tree, i)) return true;
  return childrenOf(tree, i, 'det', 'cc', 'advmod').some(
    (d) => isWord(tree, d, /^(no|neither)$/i) && (isHead || d < i) && !isDoubt(tree, i),
  );
}

/** "*not a single* lawmaker", "*not one* of them" */
function isNotOne(tree: Tree, i: number): boolean {
  const first = Math.min(...subtree(tree, i));
  const words = tree.tokens.slice(first, first + 4).map(({ text }) => text.toLowerCase());
  return /^not (even )?(a single|one)\b/.test(words.join(' '));
}

/** "nothing *but* talk", "none *other* than him" */
function isExcepted(tree: Tree, i: number): boolean {
  return /^(but|other|less|short)$/i.test(tree.tokens[i + 1]?.text ?? '');
}

/** "no *doubt*", "no *matter* who" */
function isDoubt(tree: Tree, i: number): boolean {
  return isRelation(tokenAt(tree, i).deprel, 'advmod') && isWord(tree, i, /^(doubt|matter)$/i);
}

/** "in *no* way", "under *no* circumstances", "on *neither* occasion" */
function isNoWay(tree: Tree, i: number): boolean {
  return (
    isWord(tree, i, /^(way|circumstances?|case|point|time|means|event|condition|occasion)$/i) &&
    childrenOf(tree, i, 'det', 'cc', 'advmod').some((d) => isWord(tree, d, /^(no|neither)$/i))
  );
}

/** A verb that joins another without a subject of its own has its "not" with "or", and its "nobody". */
function sharesNegation(tree: Tree, head: number): boolean {
  const { deprel, head: first, xpos } = tokenAt(tree, head);
  if (!isRelation(deprel, 'conj') || first < 0 || childrenOf(tree, head, 'nsubj').length > 0)
    return false;
  if (tokenAt(tree, first).upos !== tokenAt(tree, head).upos) return false;
  if (childrenOf(tree, head, 'advmod').some((i) => isWord(tree, i, /^instead$/i))) return false;
  const siblings = [head, ...childrenOf(tree, first, 'conj').filter((i) => i > head)];
  const joined = siblings.flatMap((i) => childrenOf(tree, i, 'cc')).map((i) => textOf(tree, i))[0];
  if (joined === 'but' || joined === 'yet') return false;
  const subjects = childrenOf(tree, first, 'nsubj');
  if (subjects.some((i) => isNone(tree, i, false))) return true;
  const bare = childrenOf(tree, head, 'aux').length === 0 && tokenAt(tree, first).xpos === xpos;
  return bare && (joined === 'or' || joined === 'nor') && hasNegator(tree, first);
}

/** "not only … but" affirms. */
function isNotOnly(tree: Tree, negator: number, head: number): boolean {
  const next = tree.tokens[negator + 1]?.text ?? '';
  return negator + 1 !== head && /^(only|just|merely|simply)$/i.test(next);
}

function textOf(tree: Tree, i: number): string {
  return tokenAt(tree, i).text.toLowerCase();
}

function isWord(tree: Tree, i: number, word: RegExp): boolean {
  return word.test(tokenAt(tree, i).text);
}
