import type { Actor, Token } from '@entente/core';
import { HONORIFICS, OFFICE_MODIFIERS } from '../lexicon/titles.ts';
import { gazetteerKey, type Gazetteer, type GazetteerEntry } from './gazetteer.ts';
import { nameSpans, type NameTables, type TokenRange } from './name-spans.ts';
import { headTypeOf, labelOfName, typeOfName } from './name-type.ts';

/** A proper name in a sentence, `from`–`to` in tokens. */
export interface Name extends TokenRange {
  readonly text: string;
  /** What the gazetteer knows of it. */
  readonly entry: GazetteerEntry | null;
  /** Entity type, from the tables, its head word or the parser's labels. */
  readonly type: string;
  /** Capitalized titles right before it, "President", as a token range. */
  readonly titles: TokenRange | null;
  /** Actor inside the name that it belongs to: Russia of "Russian Foreign Ministry". */
  readonly nation: Actor | null;
}

/** Most words of a name in the tables. */
const LONGEST = 9;

/**
 * Names of a sentence, in order, disjoint: where the parser labels them and where the tables know
 * them. `offices` are lemmas of offices: "president".
 */
export function findNames(
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  offices: ReadonlySet<string>,
): Name[] {
  const lookUp = (from: number, to: number): GazetteerEntry | null => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!first || !last) return null;
    return gazetteer.get(gazetteerKey(text.slice(first.start, last.end))) ?? null;
  };
  const reader: Reader = { text, tokens, lookUp, offices };
  const covered = new Set<number>();
  const names: Name[] = [];
  for (const span of nameSpans(tokens, reader)) {
    if (covered.has(span.from)) continue;
    const longer = longestMatch(reader, span.from);
    const whole = longer !== null && longer > span.to ? { ...span, to: longer } : span;
    for (const name of namesIn(reader, whole)) {
      for (let i = name.titles?.from ?? name.from; i < name.to; i++) covered.add(i);
      names.push(name);
    }
  }
  for (let from = 0; from < tokens.length; from++) {
    if (covered.has(from) || !/^\p{Lu}/u.test(tokens[from]?.text ?? '')) continue;
    const to = longestMatch(reader, from);
    if (to === null || covered.has(to - 1)) continue;
    names.push(makeName(reader, { from, to }));
    from = to - 1;
  }
  return names.sort((a, b) => a.from - b.from);
}

interface Reader extends NameTables {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** End of the longest name in the tables that begins at `from` and ends at `last` at most, or null. */
function longestMatch({ tokens, lookUp }: Reader, from: number, last = Infinity): number | null {
  for (let to = Math.min(tokens.length, from + LONGEST, last); to > from; to--)
    if (lookUp(from, to)) return to;
  return null;
}

/** The names in a span that may begin with titles: "President *Xi Jinping*", "*Russian Foreign Ministry*". */
function namesIn(reader: Reader, span: TokenRange): Name[] {
  if (reader.lookUp(span.from, span.to)) return [makeName(reader, span)];
  const from = skipTitles(reader, span);
  if (from === span.to) return [];
  const rest = { from, to: span.to };
  const name = makeName(reader, rest);
  const isPerson = name.entry === null && labelOfName(reader.tokens, rest) === 'PER';
  const before = isPerson ? actorBefore(reader, rest) : null;
  if (before !== null)
    return [makeName(reader, before), ...namesIn(reader, { from: before.to, to: span.to })];
  const titles = from > span.from ? { from: span.from, to: from } : null;
  return [{ ...name, titles }];
}

/** "*Chinese* Wang Yi": a known actor before a person, taken for a part of his name. */
function actorBefore(reader: Reader, { from, to }: TokenRange): TokenRange | null {
  const end = longestMatch(reader, from, to - 1);
  if (end === null || reader.lookUp(from, end)?.kind === 'seat') return null;
  const demonym = reader.lookUp(from, end)?.kind === 'demonym';
  return demonym || skipTitles(reader, { from: end, to }) > end ? { from, to: end } : null;
}

/** Index after the titles that a span starts with: "*Deputy Prime Minister* Olga …"; of a span without name, its end. */
function skipTitles({ tokens, offices }: Reader, { from, to }: TokenRange): number {
  const first = tokens[from];
  const titled =
    first !== undefined &&
    (first.name === 'O' || first.name.endsWith('PER') || HONORIFICS.has(first.text.toLowerCase()));
  let end = from;
  for (let i = from; titled && i < to; i++) {
    const { text = '', name = 'O' } = tokens[i] ?? {};
    const word = text.toLowerCase();
    if (HONORIFICS.has(word) || offices.has(word) || name === 'O') end = i + 1;
    else if (!OFFICE_MODIFIERS.has(word) && !/^(of|the|and|for|-)$/.test(word)) break;
  }
  return end;
}

function makeName(reader: Reader, range: TokenRange): Name {
  const { text, tokens, lookUp } = reader;
  const entry = lookUp(range.from, range.to);
  return {
    ...range,
    text: text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end),
    entry,
    type: entry ? entry.actor.type : typeOfName(tokens, range),
    titles: null,
    nation: entry ? null : nationIn(reader, range),
  };
}

/** The actor whose name or demonym begins the name of a body: Russia of "Russian Foreign Ministry". */
function nationIn(reader: Reader, { from, to }: TokenRange): Actor | null {
  const end = longestMatch(reader, from, to - 1);
  const entry = end === null ? null : reader.lookUp(from, end);
  if (end === null || entry === null || entry.kind === 'seat') return null;
  return headTypeOf(reader.tokens, { from: end, to }) === null ? null : entry.actor;
}
