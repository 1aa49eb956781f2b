import { compareText, type Ontology, type Predicate } from '@entente/core';
import type { Pos, WordNet } from './wordnet.ts';

/** A word that may state a predicate. */
export interface Proposal {
  readonly predicate: string;
  readonly pos: 'verb' | 'noun';
  readonly word: string;
  /** The trigger that led to it, and how. */
  readonly from: string;
  readonly relation: 'synonym' | 'narrower' | 'noun';
  /** How often the word was seen in that meaning, and the part of all its uses that this is (0–1). */
  readonly seen: number;
  readonly share: number;
}

/** Words that were looked at and are not to be proposed again, by predicate. */
export type Reviewed = ReadonlyMap<string, ReadonlySet<string>>;

const MEANINGS = 2;
/** A word must have been seen so often in that meaning, and in so large a part of its uses. */
const LEAST_SEEN = 2;
const LEAST_SHARE = 0.6;
const NAMES = { v: 'verb', n: 'noun' } as const;

/**
 * For each verb that states a predicate the words of its two most frequent meanings, of the meanings
 * under those, and the nouns derived from it. Left out are words that state a predicate already and
 * those reviewed, and words that are rarely used so. The most used in that meaning first.
 */
export function proposeTriggers(
  ontology: Ontology,
  wordnet: WordNet,
  reviewed: Reviewed,
): Proposal[] {
  const known = new Set(
    ontology.predicates.flatMap(({ triggers }) =>
      triggers.map(({ pos, lemma }) => `${pos}:${lemma}`),
    ),
  );
  return ontology.predicates.flatMap((predicate) => {
    const best = new Map<string, Proposal>();
    for (const one of candidates(predicate, wordnet)) {
      const key = `${one.pos}:${one.word}`;
      if (one.seen < LEAST_SEEN || one.share < LEAST_SHARE) continue;
      if (known.has(key) || reviewed.get(predicate.id)?.has(one.word) === true) continue;
      const other = best.get(key);
      if (other === undefined || one.seen > other.seen) best.set(key, one);
    }
    return [...best.values()].sort(
      (a, b) => b.seen - a.seen || b.share - a.share || compareText(a.word, b.word),
    );
  });
}

function candidates({ id, triggers }: Predicate, wordnet: WordNet): Proposal[] {
  const verbs = triggers.filter(({ pos, lemma, polarity }) => {
    return pos === 'verb' && !lemma.includes(' ') && polarity === 'positive';
  });
  return [...new Set(verbs.map(({ lemma }) => lemma))].flatMap((from) =>
    wordnet
      .meanings('v', from)
      .slice(0, MEANINGS)
      .flatMap((key) => {
        const synset = wordnet.synsets.get(key);
        const words = (relation: Proposal['relation'], pos: Pos, keys: readonly string[]) =>
          keys.flatMap((at) =>
            (wordnet.synsets.get(at)?.words ?? [])
              .filter((word) => word !== from && /^[a-z]{3,}( [a-z]+)?$/.test(word))
              .map((word) => ({
                ...{ predicate: id, pos: NAMES[pos], word, from, relation },
                ...use(wordnet, pos, word, at),
              })),
          );
        return [
          ...words('synonym', 'v', [key]),
          ...words('narrower', 'v', synset?.hyponyms ?? []),
          ...words('noun', 'n', synset?.derived ?? []),
        ];
      }),
  );
}

function use(wordnet: WordNet, pos: Pos, word: string, key: string) {
  const all = wordnet.meanings(pos, word);
  const total = all.reduce((sum, one) => sum + wordnet.seen(word, one), 0);
  const seen = wordnet.seen(word, key);
  const share = total > 0 ? seen / total : 1 / Math.max(1, all.length);
  return { seen, share: Math.round(share * 100) / 100 };
}
