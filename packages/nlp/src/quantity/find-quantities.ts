import { isPartialDate, type Bound, type PartialDate } from '@entente/core';
import type { Tree } from '../syntax/tree.ts';
import { isPreposition, readBound, readBoundAfter } from './bound.ts';
import { readCount } from './count.ts';
import { readMoney } from './money.ts';
import { readPercent } from './percent.ts';
import { readPeriod } from './period.ts';
import type { Reading } from './period-piece.ts';
import { mayBegin } from './may-begin.ts';
import type { Amount, Quantity } from './quantity.ts';
import { wordAt } from './words.ts';

/**
 * Dates, money, shares and counts of a sentence, in order and disjoint. Words that bound a number
 * ("more than", "some", "or so") belong to it, prepositions of dates do not. `published` resolves
 * relative dates; without it they have no value.
 */
export function findQuantities(tree: Tree, published: PartialDate | null): Quantity[] {
  const reading = {
    tokens: tree.tokens,
    words: tree.tokens.map(({ text }) => text),
    published: published !== null && isPartialDate(published) ? published : null,
    future: false,
  };
  const found: Quantity[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    if (!mayBegin(tree.tokens[at]?.text ?? '')) continue;
    const quantity = readPeriod(reading, at) ?? readBounded(tree, reading, at);
    if (quantity === null) continue;
    found.push(quantity);
    at = quantity.to - 1;
  }
  return found;
}

/** An amount, or a length of time, with the bound before it and after it. */
function readBounded(tree: Tree, reading: Reading, at: number): Quantity | null {
  const bounds: Bound[] = [];
  let from = at;
  for (let bound = readBound(tree, from); bound !== null; bound = readBound(tree, from)) {
    bounds.push(bound.bound);
    from = bound.to;
  }
  const period = bounds.length > 0 ? readPeriod(reading, from) : null;
  if (period !== null)
    return isPreposition(tree, at, from, period.to) ? null : { ...period, from: at };
  const between = bounds.length === 0 && wordAt(tree.tokens, at) === 'between' ? 1 : 0;
  if (between === 1 && readPeriod(reading, from + 1) !== null) return null;
  const amount = readAmount(tree, from + between, at);
  if (amount === null || (between === 1 && amount.measure.valueTo === null)) return null;
  if (bounds.length > 0 && isPreposition(tree, at, from, amount.to)) return null;
  const after = bounds.length === 0 ? readBoundAfter(tree, amount.to) : null;
  const [first = after?.bound] = bounds;
  const own = amount.measure.bound;
  const bound = first === undefined || (first === 'about' && own === 'least') ? own : first;
  return {
    ...amount,
    to: after?.to ?? amount.to,
    measure: { ...amount.measure, bound },
  };
}

function readAmount(tree: Tree, at: number, from: number): Amount | null {
  const { tokens } = tree;
  const money = readMoney(tokens, at);
  if (money !== null) return { kind: 'money', from, counted: null, ...money };
  const percent = readPercent(tokens, at);
  if (percent !== null) return { kind: 'percent', from, counted: null, ...percent };
  const count = readCount(tree, at);
  return count === null ? null : { kind: 'count', from, ...count };
}
