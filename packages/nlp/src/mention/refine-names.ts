import type { Token } from '@entente/core';
import { isDocumentSymbol } from '../lexicon/document-symbol.ts';
import { FAMILY_HEADS } from '../lexicon/name-heads.ts';
import { nameClassOf } from '../lexicon/name-words.ts';
import { namesOfDocuments } from './names-of-documents.ts';
import type { Name } from './name.ts';
import type { TokenRange } from './name-spans.ts';
import { endOfDesignation, endOfWeaponName, isWeapon, withCommonHead } from './thing-names.ts';

/**
 * The names of a sentence with those of documents, facilities and weapons, which words in lower
 * case, symbols and numbers complete; typed by their head words where no table knows them. In
 * order, disjoint.
 */
export function refineNames(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
): Name[] {
  const isActor = (at: number): boolean =>
    names.some(({ from, to, entry }) => from <= at && at < to && entry !== null);
  const documents = namesOfDocuments(tokens, names, isActor).map((range) =>
    named(text, tokens, range),
  );
  const designated = designations(tokens, [...names, ...documents]).map((range) =>
    named(text, tokens, range),
  );
  const special = [...documents, ...designated];
  const kept = names
    .map((name) => retype(tokens, withCommonHead(tokens, name)))
    .map((name) => ({ ...name, text: textOf(text, tokens, name) }))
    .filter((name) => !special.some((other) => overlaps(name, other)))
    .filter(({ from, to }) => to - from > 1 || !isDocumentSymbol(tokens[from]?.text ?? ''));
  return disjoint([...kept, ...special]);
}

/** In order; of names that overlap the longest. */
function disjoint(names: readonly Name[]): Name[] {
  const found: Name[] = [];
  for (const name of [...names].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (!found.some((other) => overlaps(name, other))) found.push(name);
  return found.sort((a, b) => a.from - b.from);
}

/**
 * "S-400", "F-35 jets": type designations, where a weapon's noun follows or their letters were taken
 * for a name.
 */
function designations(
  tokens: readonly Token[],
  names: readonly Name[],
): (TokenRange & { readonly type: string })[] {
  return tokens.flatMap((_, from) => {
    const to = endOfDesignation(tokens, from);
    if (to === from) return [];
    const range = { from, to };
    const inside = names.filter((name) => overlaps(name, range));
    if (inside.some((name) => name.from < from || name.to > to || name.entry !== null)) return [];
    if (isWeapon(tokens, to)) return [{ ...range, type: 'Weapon' }];
    const [name] = inside;
    if (!name) return [];
    const coded = /^\p{Lu}\p{L}{0,2}$/u.test(tokens[from]?.text ?? '');
    return [{ ...range, type: coded ? 'Product' : name.type }];
  });
}

/** A person in spite of a head word, or a weapon by the words that follow the name. */
function retype(tokens: readonly Token[], name: Name): Name {
  if (name.entry !== null || name.titles !== null) return name;
  const words = tokens.slice(name.from, name.to).map(({ text }) => text);
  if (isPerson(tokens, name, words)) return { ...name, type: 'Person' };
  const to = endOfWeaponName(tokens, name);
  if (to < name.to && name.type === 'Topic') return { ...name, to, type: 'Weapon' };
  if (!mayBeWeapon(name, words)) return name;
  const numbered = /^\d{1,2}$/.test(tokens[name.to]?.text ?? '') && isWeapon(tokens, name.to + 1);
  if (numbered) return { ...name, to: name.to + 1, type: 'Weapon' };
  return isWeapon(tokens, name.to) ? { ...name, type: 'Weapon' } : name;
}

/** "Doris Battle": a given name before a head that is a family name too, without "the". */
function isPerson(tokens: readonly Token[], { from }: Name, words: readonly string[]): boolean {
  const [first = '', last = ''] = words;
  return (
    words.length === 2 &&
    FAMILY_HEADS.has(last.toLowerCase()) &&
    nameClassOf(first) === 'given' &&
    tokens[from - 1]?.text.toLowerCase() !== 'the'
  );
}

/** A name that the parser has no type for, or a single word that it alone takes for an organization. */
function mayBeWeapon({ type }: Name, words: readonly string[]): boolean {
  const [word = ''] = words;
  const guessed = words.length === 1 && /^\p{Lu}\p{Ll}/u.test(word) && nameClassOf(word) === null;
  return type === 'Topic' || (type === 'Organization' && guessed);
}

function named(
  text: string,
  tokens: readonly Token[],
  range: TokenRange & { readonly type: string },
): Name {
  return { ...range, text: textOf(text, tokens, range), entry: null, titles: null, nation: null };
}

function textOf(text: string, tokens: readonly Token[], { from, to }: TokenRange): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
