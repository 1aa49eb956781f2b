import type { Measure } from '@entente/core';
import type { Tree } from '../syntax/tree.ts';
import { readNumber } from './number.ts';
import { wordAt } from './words.ts';

/** How votes were cast: the values of a vote. */
export type Side = 'for' | 'against' | 'abstain' | 'absent';

/** How many voted one way: "*141 votes in favor*", "*35* abstained"; half-open range of tokens. */
export interface TallyPart {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
  readonly measure: Measure;
}

/** Those who vote, between their number and how they voted: "countries", "of the council's 15 members". */
const VOTERS = `(?:of (?:\\S+ ){1,5})?(?:more |other )?(?:${[
  'votes?|members?|countries|nations|states|governments|lawmakers|legislators|deputies|delegates',
  'delegations|representatives|senators|mps|meps|judges|justices|ministers|of them',
].join('|')})`;
const CAST = '(?:(?:have |has |had |who )?(?:voted|voting|vote|were|was|cast|came out) )?';

/** What follows the number of those who voted one way. */
const AFTER: readonly (readonly [side: Side, words: RegExp])[] = [
  ['for', after('(?:in favou?r|in support|yes)')],
  ['for', /^(?:votes? )?for (?:and|to|with|,|\d)/u],
  ['for', new RegExp(`^(?:${VOTERS} )?(?:have |had |who )?(?:voted|voting|votes?) for\\b`, 'u')],
  ['against', after('(?:against|opposed|no|nay)')],
  ['abstain', after('(?:(?:chose|choosing|opted|opting) to )?(?:abstain(?:ed|ing)?|abstentions?)')],
  ['absent', after('(?:absent|absences?|not voting|did not vote)')],
];

function after(words: string): RegExp {
  return new RegExp(`^(?:${VOTERS} )?${CAST}${words}(?: |$)`, 'u');
}

/** A word that says that a vote is meant, and one that says that it went against what was put. */
const VOTING = /^(votes?|voted|voting|ballots?|abstentions?|abstain(ed|ing)?)$/;
const DECIDING =
  /^(adopt|pass|approve|back|endorse|ratify|carry|clear|reject|defeat|fail|uphold|confirm|scrap)$/;
const REJECTING = /^(reject|defeat|fail|scrap)$/;
const LONGEST = 8;

/**
 * How many voted which way in a sentence, in its order: "by 141 votes to 5, with 35 abstentions",
 * "93 in favor, 24 against", "voted 13-0", "in a 68-31 vote". Read from the words in their order, as
 * trees of such phrases are seldom right. `isPut` tells of a token whether it is a text that may be
 * put to the vote: without one, a score of two numbers needs a word for voting beside it.
 */
export function findTally(tree: Tree, isPut: (token: number) => boolean): TallyPart[] {
  const { tokens } = tree;
  const parts: TallyPart[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = numberAt(tree, at);
    if (number === null) continue;
    const score = scoreAt(tree, at, number, isPut);
    const one = score ?? sideAt(tree, at, number);
    parts.push(...one);
    at = Math.max(number.to, one.at(-1)?.to ?? 0) - 1;
  }
  return withRest(tree, parts);
}

interface Numbered {
  readonly to: number;
  readonly value: number;
}

function numberAt({ tokens }: Tree, at: number): Numbered | null {
  const word = wordAt(tokens, at);
  if (word === 'none' || (word === 'no' && /^(votes?|abstentions?)$/.test(wordAt(tokens, at + 1))))
    return { to: at + 1, value: 0 };
  const number = readNumber(tokens, at);
  return number !== null && number.bound === 'exact' && Number.isInteger(number.value)
    ? number
    : null;
}

/** "141 votes *in favor*", "five *against*" */
function sideAt(tree: Tree, from: number, { to, value }: Numbered): TallyPart[] {
  const words = wordsFrom(tree, to);
  const found = AFTER.find(([, pattern]) => pattern.test(words));
  if (found === undefined) return [];
  const counted = /^(votes?|abstentions?)$/.test(wordAt(tree.tokens, to)) ? to + 1 : to;
  return [part(found[0], from, counted, value)];
}

/** "141 votes to 5", "20–3", "14 to 1": the first are for it, unless it fails or all are "against". */
function scoreAt(
  tree: Tree,
  from: number,
  first: Numbered,
  isPut: (token: number) => boolean,
): TallyPart[] | null {
  const { tokens } = tree;
  const counted = /^votes?$/.test(wordAt(tokens, first.to)) ? first.to + 1 : first.to;
  if (!/^(to|[-‐‑–—])$/.test(wordAt(tokens, counted))) return null;
  const second = numberAt(tree, counted + 1);
  if (second === null || AFTER.some(([, words]) => words.test(wordsFrom(tree, second.to))))
    return null;
  const said = counted > first.to || isVoting(tree, from, second.to);
  if (!said && !(decidesAt(tree, from) && tokens.some((_, i) => isPut(i)))) return null;
  const swapped = rejects(tree, from) && first.value > second.value;
  const [a, b] = swapped ? (['against', 'for'] as const) : (['for', 'against'] as const);
  return [part(a, from, counted, first.value), part(b, counted + 1, second.to, second.value)];
}

/** "voted *13-0*", "a vote of *68 to 31*", "a *68-31* vote" */
function isVoting({ tokens }: Tree, from: number, to: number): boolean {
  if (/^(from|between)$/.test(wordAt(tokens, from - 1))) return false;
  const beside = [from - 3, from - 2, from - 1, to].map((i) => wordAt(tokens, i));
  return beside.some((word) => VOTING.test(word));
}

/** "The motion *passed* 20-3", "approved the bill *230 to 205*" */
function decidesAt({ tokens }: Tree, from: number): boolean {
  if (/^(from|between|of|at|over)$/.test(wordAt(tokens, from - 1))) return false;
  return tokens.slice(Math.max(0, from - LONGEST), from).some(({ lemma }) => DECIDING.test(lemma));
}

function rejects({ tokens }: Tree, from: number): boolean {
  const verb = tokens.slice(0, from).findLast(({ lemma }) => DECIDING.test(lemma));
  return verb !== undefined && REJECTING.test(verb.lemma);
}

/** "93 in favor, *24* against *and 58 abstentions*" needs no more; a lone "five against" is no tally without votes. */
function withRest({ tokens }: Tree, parts: readonly TallyPart[]): TallyPart[] {
  const said = tokens.some(({ text }) => VOTING.test(text.toLowerCase()));
  const sides = new Set(parts.map(({ side }) => side));
  if (!said && sides.size < 2) return [];
  return parts.filter(({ side }, i) => parts.findIndex((other) => other.side === side) === i);
}

function part(side: Side, from: number, to: number, value: number): TallyPart {
  return { side, from, to, measure: { value, valueTo: null, bound: 'exact', unit: 'vote' } };
}

function wordsFrom({ tokens }: Tree, at: number): string {
  return tokens
    .slice(at, at + LONGEST)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
}
