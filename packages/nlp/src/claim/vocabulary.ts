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
  /** Whether predicate `id` is below `wider`: "kills" says more than "attacks". */
  readonly isNarrower: (id: string, wider: string) => boolean;
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
  const isA = ancestry(ontology.types);
  const isBelow = ancestry(ontology.predicates);
  const isNarrower = (id: string, wider: string): boolean => id !== wider && isBelow(id, wider);
  return { frames, typeOfNoun, offices, isA, isNarrower };
}

type Node = Pick<Predicate, 'id' | 'supertype'>;

/** Whether one of `nodes` is another or below it. */
function ancestry(nodes: readonly Node[]): (id: string, ancestor: string) => boolean {
  const supertype = new Map(nodes.map((node) => [node.id, node.supertype]));
  return (id, ancestor) => {
    for (let at: string | null | undefined = id; at; at = supertype.get(at))
      if (at === ancestor) return true;
    return false;
  };
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
