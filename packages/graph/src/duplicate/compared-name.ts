import type { EntityRecord } from '@entente/core';
import { keyWords, nameKey } from '../resolve/name-key.ts';
import { soundKey } from './transliterate.ts';

/** A name with everything about it that is compared. */
export interface ComparedName {
  readonly words: string;
  readonly key: string;
  /** Words of the key. */
  readonly parts: readonly string[];
  /** How each of them sounds. */
  readonly sounds: readonly string[];
  /** Its letters, where it looks like an acronym: `wto`. */
  readonly acronym: string | null;
  /** What would be its acronyms: initials of all words, and without "of" and the like. */
  readonly initials: readonly string[];
}

/** An entity with its names, the one that it goes by first. */
export interface ComparedEntity {
  readonly entity: EntityRecord;
  readonly isPerson: boolean;
  readonly names: readonly ComparedName[];
}

/** The ontology's type whose names have surnames. */
const PERSON = 'Person';

/** `entity` with its name and those aliases that are names. */
export function toCompared(entity: EntityRecord): ComparedEntity {
  const own = nameKey(entity.name);
  const byKey = new Map([[own, entity.name]]);
  for (const alias of entity.aliases.filter(isProper)) {
    const key = nameKey(alias);
    if (!byKey.has(key)) byKey.set(key, alias);
  }
  return {
    entity,
    isPerson: entity.types.includes(PERSON),
    names: [...byKey].map(([key, words]) => toComparedName(key, words)),
  };
}

function toComparedName(key: string, words: string): ComparedName {
  const parts = keyWords(key);
  const letters = words.replace(/[.\s]/g, '');
  const isAcronym = parts.length === 1 && letters.length > 1 && letters === letters.toUpperCase();
  const content = parts.filter((word) => !/^(of|the|and|for|on|in|de|du|der)$/.test(word));
  const initials = [parts, content].map((some) => some.map((word) => word[0] ?? '').join(''));
  return {
    ...{ words, key, parts },
    sounds: parts.map(soundKey),
    acronym: isAcronym ? letters.toLowerCase() : null,
    initials: parts.length > 1 ? [...new Set(initials)] : [],
  };
}

/** "Wang Yi", not "the president": descriptions are shared by many. */
function isProper(alias: string): boolean {
  return /^\p{Lu}/u.test(alias.trim().split(/\s+/).at(-1) ?? '');
}
