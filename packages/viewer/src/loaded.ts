import type { ViewData, ViewMeta } from '@entente/core';
import { createAnswers, type Answers } from './core/answers.ts';
import { createFilter, type Filter } from './core/filter.ts';
import { typeChain } from './core/links.ts';
import { toNetwork, type Indexes, type Network } from './core/network.ts';
import { toWords, type Words } from './core/phrase.ts';

/** A graph with all that answers questions about it. */
export interface Loaded {
  readonly network: Network;
  readonly meta: ViewMeta;
  readonly words: Words;
  readonly filter: Filter;
  readonly answers: Answers;
  /** A type, then its supertypes, nearest first. */
  readonly typesOf: (type: string) => readonly string[];
}

/** The index of ids is made when the page is idle, for the first click not to wait. */
export function toLoaded(data: ViewData, indexes: Indexes): Loaded {
  const network = toNetwork(data, indexes);
  const { meta } = data;
  const chains = new Map(meta.types.map(({ id }) => [id, typeChain(meta, id)]));
  setTimeout(() => network.nodeOf(''), 0);
  return {
    ...{ network, meta, words: toWords(meta) },
    filter: createFilter(network),
    answers: createAnswers(network),
    typesOf: (type) => chains.get(type) ?? [type],
  };
}
