import type { Ontology } from '@entente/core';
import type { TypeChain } from './type-chain.ts';

/** Words before a title that belong to it: "*Foreign* Minister". */
const MODIFIERS = new Set(
  `acting chief crown defence defense deputy external finance first foreign former grand high home
  interior justice prime secretary senior special supreme vice`.split(/\s+/),
);

/** Words that title persons by an ontology: the nouns of its kinds of `person`, lower case. */
export function titlesOf(
  ontology: Ontology,
  chainOf: TypeChain,
  person: string,
): ReadonlySet<string> {
  return new Set(
    ontology.types.filter(({ id }) => chainOf(id).includes(person)).flatMap(({ nouns }) => nouns),
  );
}

/** "Wang Yi" for "Foreign Minister Wang Yi"; the name as it is where less than two words would be left. */
export function properName(name: string, titles: ReadonlySet<string>): string {
  const words = name.trim().split(/\s+/);
  const isTitle = (word: string): boolean => titles.has(word.toLowerCase());
  let end = 0;
  for (let i = 0; i < words.length - 2; i++) {
    const word = words[i] ?? '';
    if (isTitle(word)) end = i + 1;
    else if (!MODIFIERS.has(word.toLowerCase())) break;
  }
  return words.slice(end).join(' ');
}
