import type { Ontology, Predicate, Trigger } from '@entente/core';

/** A trigger with the predicate it states. */
export interface Frame {
  readonly predicate: Predicate;
  readonly trigger: Trigger;
}

/** The ontology, indexed for look-up by lemma. */
export interface Vocabulary {
  /** Frames by part of speech and head word of the lemma, in the ontology's order. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  /** Entity type that a common noun speaks of. */
  readonly typeOfNoun: ReadonlyMap<string, string>;
  /** Nouns of offices: "president", "minister". */
  readonly offices: ReadonlySet<string>;
  /** Whether `type` is `ancestor` or below it. */
  readonly isA: (type: string, ancestor: string) => boolean;
}

export function createVocabulary(ontology: Ontology): Vocabulary {
  const frames = new Map<string, Frame[]>();
  const offices = new Set<string>();
  for (const predicate of ontology.predicates) {
    for (const trigger of predicate.triggers) {
      const key = frameKey(trigger.pos, headWord(trigger));
      const list = frames.get(key) ?? [];
      list.push({ predicate, trigger });
      frames.set(key, list);
      if (trigger.role === 'office') offices.add(headWord(trigger));
    }
  }
  const typeOfNoun = new Map<string, string>();
  for (const type of ontology.types) {
    for (const noun of type.nouns) if (!typeOfNoun.has(noun)) typeOfNoun.set(noun, type.id);
  }
  const supertype = new Map(ontology.types.map((type) => [type.id, type.supertype]));
  const isA = (type: string, ancestor: string): boolean => {
    for (let at: string | null | undefined = type; at; at = supertype.get(at))
      if (at === ancestor) return true;
    return false;
  };
  return { frames, typeOfNoun, offices, isA };
}

export function frameKey(pos: Trigger['pos'], lemma: string): string {
  return `${pos}:${lemma}`;
}

/** First word of a verb ("carry out"), head of a noun phrase ("prime minister", "secretary of state"). */
function headWord({ lemma, pos }: Trigger): string {
  const words = lemma.split(' ');
  if (pos === 'verb') return words[0] ?? lemma;
  const of = words.indexOf('of');
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? lemma;
}
