import { mix } from '../../sentence/hash.ts';
import type { SortedPhrase } from './phrase.ts';

/** Entities while a document is read: what its phrases before the present one were found to mention. */
export interface Entities {
  readonly phrases: readonly SortedPhrase[];
  /** Entity of each phrase so far. */
  readonly entityOf: number[];
  /** Phrases of each entity, in order. */
  readonly members: number[][];
  /** Phrases by noun, core and words of names, the last ones last. */
  readonly byKey: Map<number, number[]>;
  /** Who says "I" for an entity, −1 for nobody. */
  readonly voiceOf: number[];
  /** Phrase at a head token, by sentence. */
  readonly atHead: readonly ReadonlyMap<number, number>[];
}

/** Nothing read yet. `phrases` are in the order in which they will be read. */
export function createEntities(phrases: readonly SortedPhrase[]): Entities {
  const sentences = phrases.reduce((most, { sentence }) => Math.max(most, sentence + 1), 0);
  const atHead = Array.from({ length: sentences }, () => new Map<number, number>());
  phrases.forEach(({ sentence, head }, i) => {
    if (atHead[sentence]?.has(head) === false) atHead[sentence].set(head, i);
  });
  return { phrases, entityOf: [], members: [], voiceOf: [], byKey: new Map(), atHead };
}

/** Takes phrase `i`, the next one, for a mention of what `antecedent` mentions, or of something new (null). */
export function addPhrase(entities: Entities, i: number, antecedent: number | null): void {
  const { entityOf, members, phrases } = entities;
  const entity = antecedent === null ? members.length : (entityOf[antecedent] ?? 0);
  entityOf[i] = entity;
  const known = members[entity];
  if (known) known.push(i);
  else members[entity] = [i];
  const phrase = phrases[i];
  if (!phrase) return;
  entities.voiceOf[entity] ??= -1;
  if (phrase.pronoun === 'i' && !phrase.quoted) entities.voiceOf[entity] = phrase.speaker;
  for (const key of keysOf(phrase)) {
    const list = entities.byKey.get(key);
    if (list) list.push(i);
    else entities.byKey.set(key, [i]);
  }
}

/** How far back phrases are looked at, and how many more that share a word. */
const WINDOW = 32;
const SHARING = 3;

/**
 * Phrases that `i` may take up, nearest first: all of a window, and beyond it the last ones that share a word
 * with it, or the last first persons for a first person. Bounded, whatever the length of the document.
 */
export function antecedentsOf({ phrases, byKey }: Entities, i: number): number[] {
  const phrase = phrases[i];
  const found: number[] = [];
  const first = Math.max(0, i - WINDOW);
  for (let k = i - 1; k >= first; k--) found.push(k);
  if (!phrase || first === 0) return found;
  const far = new Set<number>();
  for (const key of soughtBy(phrase)) {
    const list = byKey.get(key) ?? [];
    for (let k = list.length - 1, taken = 0; k >= 0 && taken < SHARING; k--) {
      const at = list[k] ?? 0;
      taken++;
      if (at < first) far.add(at);
    }
  }
  return [...found, ...[...far].sort((a, b) => b - a)];
}

/** Whether the speaker of a phrase said "I" or "we" before: 0 where nobody is known, 1 yes, 2 no. */
export function heardBefore({ byKey }: Entities, { speaker }: SortedPhrase): number {
  if (speaker < 0) return 0;
  return byKey.has(mix(FIRST_KEY, speaker)) ? 1 : 2;
}

/** What a phrase is found by later: its words; of a first person, who speaks. */
function keysOf(phrase: SortedPhrase): ReadonlySet<number> {
  const { kind, pronoun, speaker, noun, core, nameWords } = phrase;
  if (kind !== 'pronoun') return new Set([noun, core, ...nameWords]);
  return new Set(
    speaker >= 0 && FIRST.has(pronoun) ? [mix(FIRST_KEY, speaker), mix(speaker, core)] : [],
  );
}

/** What a phrase looks for: words; of a first or second person, who speaks or spoke before. */
function soughtBy(phrase: SortedPhrase): ReadonlySet<number> {
  const { kind, pronoun, speaker, lastSpeaker, core, speakerWords } = phrase;
  if (kind !== 'pronoun') return keysOf(phrase);
  if (FIRST.has(pronoun) && speaker >= 0)
    return new Set([mix(FIRST_KEY, speaker), mix(speaker, core), ...speakerWords]);
  return new Set(pronoun === 'you' && lastSpeaker >= 0 ? [mix(FIRST_KEY, lastSpeaker)] : []);
}

const FIRST = new Set(['i', 'we']);
const FIRST_KEY = 0x5eed;
