import { compareText, NO_DAY } from '@entente/core';
import { fold } from './core/fold.ts';
import type { Network } from './core/network.ts';
import { phraseOf, type Words } from './core/phrase.ts';
import { nameAt, sentencesOf, statedAt } from './stated.ts';

/** By what the table can be sorted. */
export type SortColumn =
  'subject' | 'relation' | 'object' | 'sentences' | 'sources' | 'reported' | 'confidence';

/** Rows of the edges of a mask in the order of a column; equal ones as they are in the file. */
export function sortedEdges(
  network: Network,
  words: Words,
  mask: Uint8Array,
  column: SortColumn,
  falling: boolean,
): Uint32Array {
  const rows: number[] = [];
  for (let edge = 0; edge < mask.length; edge += 1) if (mask[edge] === 1) rows.push(edge);
  const key = keyOf(network, words, column);
  const keys = new Map(rows.map((edge) => [edge, key(edge)]));
  const sign = falling ? -1 : 1;
  rows.sort((a, b) => {
    const [one = 0, other = 0] = [keys.get(a), keys.get(b)];
    const order =
      typeof one === 'string' && typeof other === 'string'
        ? compareText(one, other)
        : Number(one) - Number(other);
    return order === 0 ? a - b : sign * order;
  });
  return Uint32Array.from(rows);
}

function keyOf(
  { data }: Network,
  words: Words,
  column: SortColumn,
): (edge: number) => string | number {
  const { edges, claims } = data;
  const claim = (edge: number) => edges.claim[edge] ?? 0;
  switch (column) {
    case 'subject':
      return (edge) => fold(nameAt(data, edges.source[edge] ?? 0));
    case 'object':
      return (edge) => fold(nameAt(data, edges.target[edge] ?? 0));
    case 'relation':
      return (edge) => phraseOf(statedAt(data, claim(edge)), words);
    case 'sentences':
      return (edge) => sentencesOf(data, claim(edge));
    case 'sources':
      return (edge) => claims.sourceCount[claim(edge)] ?? 0;
    case 'reported':
      return (edge) => claims.reportedLastDay[claim(edge)] ?? NO_DAY;
    case 'confidence':
      return (edge) => claims.confidence[claim(edge)] ?? 0;
  }
}
