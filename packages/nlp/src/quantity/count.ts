import type { Token } from '@entente/core';
import { innerNoun } from '../proposition/fillers.ts';
import { childrenOf, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import type { ReadMeasure } from './money.ts';
import { readNumber } from './number.ts';
import { readRange } from './range.ts';
import { isHyphen, wordAt } from './words.ts';

/** A count, with the token of the noun that is counted. */
export interface ReadCount extends ReadMeasure {
  readonly counted: number | null;
}

/**
 * The count at token `at`: "141" votes, "3,000" troops, "dozens" of countries, "10-15" men. Not the
 * numbers that are names of something: "Resolution 2623", "page 3", "the S-400", "No. 10".
 */
export function readCount(tree: Tree, at: number): ReadCount | null {
  const { tokens } = tree;
  const numbers = readRange(tokens, at, { from: at });
  if (numbers === null || isLabel(tree, at, numbers.to)) return null;
  const counted = countedNoun(tree, at, numbers.to);
  const alone = numbers.to - at === 1;
  if (alone && counted === null && !isCardinal(tokens[at])) return null;
  const named = counted === null || tokenAt(tree, counted).upos === 'PROPN';
  if (named && isHyphen(tokens, numbers.to)) return null;
  if (counted === null && /^[kmb]$/.test(wordAt(tokens, numbers.to - 1))) return null;
  const { value, valueTo, bound } = numbers;
  const unit = counted === null ? null : lemmaAt(tree, counted);
  return { to: numbers.to, counted, measure: { value, valueTo, bound, unit } };
}

/** Names keep their capital: "190 *Russian*". */
function lemmaAt(tree: Tree, i: number): string {
  const { upos, lemma } = tokenAt(tree, i);
  return upos === 'PROPN' ? lemma : lemma.toLowerCase();
}

function isCardinal(token: Token | undefined): boolean {
  return token?.upos === 'NUM' || (token?.upos === 'NOUN' && token.text.endsWith('s'));
}

/** The noun that the number `from`–`to` counts: "votes" of "141 votes", "dozens of votes". */
function countedNoun(tree: Tree, from: number, to: number): number | null {
  const heads = headsOf(tree, from, to);
  for (const head of heads) {
    const { deprel, head: governor } = tokenAt(tree, head);
    const modifies = /^(nummod|det|amod|nmod|compound)/.test(deprel) && governor >= to;
    if (modifies && isNoun(tree, governor)) return beyondDesignation(tree, governor);
  }
  for (const head of heads) {
    const of = childrenOf(tree, head, 'nmod').find((i) => markerOf(tree, i, 'case') === 'of');
    const noun = of ?? innerNoun(tree, head);
    if (noun >= to && isNoun(tree, noun)) return noun;
  }
  const next = tree.tokens[to]?.text === '+' ? to + 1 : to;
  return tree.tokens[next]?.xpos === 'NNS' ? next : null;
}

/** "18 *F*-16 jets" counts jets. */
function beyondDesignation(tree: Tree, noun: number): number {
  const { head, deprel } = tokenAt(tree, noun);
  const numbered = isHyphen(tree.tokens, noun + 1) && /^\d/.test(wordAt(tree.tokens, noun + 2));
  return numbered && head > noun && /^(compound|nmod|amod)/.test(deprel) ? head : noun;
}

/** Tokens of the range whose head is outside, the last first. */
function headsOf(tree: Tree, from: number, to: number): number[] {
  const heads: number[] = [];
  for (let i = to - 1; i >= from; i--) {
    const { head } = tokenAt(tree, i);
    if (head < from || head >= to) heads.push(i);
  }
  return heads;
}

function isNoun(tree: Tree, i: number): boolean {
  return /^(NOUN|PROPN|ADJ)$/.test(tokenAt(tree, i).upos);
}

/** "Resolution *2623*", "page *3*", "F-*35*", "aged *62*": a number that is no number of things. */
function isLabel(tree: Tree, from: number, to: number): boolean {
  const { tokens } = tree;
  if (isAge(tree, from, to)) return true;
  const before = tokens[from - 1];
  if (before === undefined) return false;
  const tight = before.end === tokens[from]?.start && /^[-‐‑/.:#]$/.test(before.text);
  if (tight && from > 1 && readNumber(tokens, from - 2)?.to !== from - 1) return true;
  if (/^(no|nos|no\.|nos\.|number|#|nr\.)$/i.test(before.text)) return true;
  if (/^[/:]$/.test(wordAt(tokens, to)) && tokens[to]?.start === tokens[to - 1]?.end) return true;
  const inName = /^\p{Lu}\p{Ll}/u.test(tokens[from]?.text ?? '');
  if (inName && /^[\p{L}]/u.test(before.text)) return true;
  const governors = headsOf(tree, from, to).map((i) => tokenAt(tree, i).head);
  return /^(PROPN|NOUN)$/.test(before.upos) && governors.includes(from - 1);
}

/** "the president, *62*, said", "aged *62*", "a *70*-year-old" */
function isAge(tree: Tree, from: number, to: number): boolean {
  const { tokens } = tree;
  const [before, after] = [wordAt(tokens, from - 1), wordAt(tokens, to)];
  if (/^(aged|age)$/.test(before)) return true;
  if (isHyphen(tokens, to) && isHyphen(tokens, to + 2) && wordAt(tokens, to + 3) === 'old')
    return true;
  if (/^(years?|months?)$/.test(after) && wordAt(tokens, to + 1) === 'old') return true;
  const alone = to - from === 1 && before === ',' && after === ',';
  return alone && /^(appos|parataxis|nummod|nmod|dep)/.test(tokenAt(tree, from).deprel);
}
