import { finish, hashOf, mix } from '../../sentence/hash.ts';
import { markerOf, tokenAt } from '../../syntax/tree.ts';
import type { Features } from './features.ts';
import type { Phrase } from './phrase.ts';

/** Sorts of things that phrases mention, as GUM tells them apart (Zeldes 2017). */
export const SORTS = [
  ...['person', 'place', 'organization', 'object', 'event', 'time', 'substance', 'animal', 'plant'],
  'abstract',
] as const;

/** Features of a phrase that tell its sort. */
export function sortFeatures(phrase: Phrase, out: Features): void {
  const { tree, head, from, role, determiner, governorWord } = phrase;
  const token = tokenAt(tree, head);
  const lemma = token.lemma.toLowerCase();
  const kind = hashOf(phrase.kind + phrase.type);
  const marker = hashOf(markerOf(tree, head, 'case') ?? '');
  out.count = 0;
  const put = (id: number, value: number): void => {
    out.hashes[out.count++] = finish(mix(200 + id, value));
  };
  put(0, kind);
  put(1, phrase.noun);
  put(2, hashOf(lemma.slice(-3)));
  put(3, hashOf(lemma.slice(-2)));
  put(4, hashOf(token.upos + token.xpos + phrase.pronoun));
  put(5, mix(hashOf(role), governorWord));
  put(6, mix(hashOf(role), kind));
  put(7, hashOf(determiner + phrase.number));
  put(8, marker);
  put(9, mix(marker, kind));
  put(10, phrase.stem);
  put(11, hashOf(tokenAt(tree, from).text.toLowerCase()));
  put(12, Number(phrase.coordinated));
  put(13, hashOf(phrase.gender));
  put(14, hashOf(tree.tokens[phrase.to]?.text.toLowerCase() ?? '$'));
  put(15, mix(governorWord, marker));
  put(16, hashOf(lemma.slice(-4)));
  put(17, hashOf(/\d/.test(token.text) ? token.text.replace(/\d/g, '0') : ''));
  for (const word of phrase.modifiers) put(18, word);
  for (const word of phrase.nameWords) put(19, word);
}

/** The place of a feature for one sort: a hash of both. */
export function ofSort(hash: number, sort: number): number {
  return finish(mix(hash, sort + 1));
}

/** The sort with the largest sum of weights. `weightOf` takes hashes of `ofSort`. */
export function bestSort(features: Features, weightOf: (hash: number) => number): number {
  let [best, most] = [0, -Infinity];
  for (let sort = 0; sort < SORTS.length; sort++) {
    let sum = 0;
    for (let k = 0; k < features.count; k++) sum += weightOf(ofSort(features.hashes[k] ?? 0, sort));
    if (sum > most) [best, most] = [sort, sum];
  }
  return best;
}
