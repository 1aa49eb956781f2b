import type { Actor, Token } from '@entente/core';
import { nameClassOf } from '../lexicon/name-words.ts';
import { isPeople } from '../lexicon/peoples.ts';
import { typeOfHead } from '../lexicon/name-heads.ts';
import { HONORIFICS, OFFICE_MODIFIERS } from '../lexicon/titles.ts';
import { gazetteerKey, type Gazetteer, type GazetteerEntry } from './gazetteer.ts';
import { nameRuns, type TokenRange } from './name-run.ts';
import { typeOfTags } from './name-tags.ts';

/** A proper name in a sentence, `from`–`to` in tokens. */
export interface Name extends TokenRange {
  readonly text: string;
  /** What the gazetteer knows of it. */
  readonly entry: GazetteerEntry | null;
  /** Entity type as its words tell it, or null when only the context can. */
  readonly type: string | null;
  /** Capitalized titles right before it, "President", as a token range. */
  readonly titles: TokenRange | null;
  /** Actor inside the name that it belongs to: Russia of "Russian Foreign Ministry". */
  readonly nation: Actor | null;
}

const LONGEST = 9;

/** Names of a sentence, in order, disjoint. `offices` are lemmas of offices: "president". */
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
  const covered = new Set<number>();
  const names: Name[] = [];
  const isActor = (from: number, to: number): boolean => lookUp(from, to) !== null;
  for (const run of nameRuns(tokens, isActor)) {
    const whole = growToActor(tokens, run, lookUp);
    if (covered.has(whole.from)) continue;
    for (const name of splitRun(text, tokens, whole, lookUp, offices)) {
      for (let i = name.from; i < name.to; i++) covered.add(i);
      names.push(name);
    }
  }
  for (let from = 0; from < tokens.length; from++) {
    if (covered.has(from) || !/^\p{Lu}/u.test(tokens[from]?.text ?? '')) continue;
    const to = longestMatch(tokens, from, lookUp);
    if (to === null) continue;
    names.push(makeName(text, tokens, { from, to }, lookUp(from, to), null));
    from = to - 1;
  }
  return names.sort((a, b) => a.from - b.from);
}

type LookUp = (from: number, to: number) => GazetteerEntry | null;

/** "the *United Nations General* Assembly": a run that a longer known name covers is that name. */
function growToActor(tokens: readonly Token[], run: TokenRange, lookUp: LookUp): TokenRange {
  const to = longestMatch(tokens, run.from, lookUp);
  return to !== null && to > run.to ? { from: run.from, to } : run;
}

function longestMatch(tokens: readonly Token[], from: number, lookUp: LookUp): number | null {
  for (let to = Math.min(tokens.length, from + LONGEST); to > from; to--)
    if (lookUp(from, to)) return to;
  return null;
}

/** The names in a run: "Chinese | President | Xi Jinping", "Russian Foreign Ministry". */
function splitRun(
  text: string,
  tokens: readonly Token[],
  run: TokenRange,
  lookUp: LookUp,
  offices: ReadonlySet<string>,
): Name[] {
  const found: Name[] = [];
  let nation: Name | null = null;
  let from = run.from;
  while (from < run.to) {
    const rest = { from, to: run.to };
    const known = lookUp(rest.from, rest.to);
    if (known) return [...found, makeName(text, tokens, rest, known, null)];
    const titlesEnd = skipTitles(tokens, rest, offices);
    if (titlesEnd > from) {
      const goesOn = /^(of|for|the|and)$/.test(tokens[titlesEnd]?.text ?? '');
      if (titlesEnd >= run.to || goesOn) return found;
      const next = splitRun(text, tokens, { from: titlesEnd, to: run.to }, lookUp, offices);
      const [first, ...others] = next;
      if (!first) return found;
      const type = first.entry?.kind === 'name' ? first.type : 'Person';
      return [...found, { ...first, type, titles: { from, to: titlesEnd } }, ...others];
    }
    const office = innerOffice(tokens, rest, offices);
    if (office !== null && nameClassOf(tokens[from]?.text ?? '') !== 'given') {
      const before = splitRun(text, tokens, { from, to: office }, lookUp, offices);
      const after = splitRun(text, tokens, { from: office, to: run.to }, lookUp, offices);
      return [...found, ...before, ...after];
    }
    const match = longestMatch(tokens.slice(0, run.to), from, lookUp);
    if (match === null || match >= run.to || (nation !== null && match === from)) break;
    const entry = lookUp(from, match);
    const head = headTypeOf(tokens, { from: match, to: run.to });
    if (entry && head !== null && entry.kind !== 'seat') {
      return [...found, { ...makeName(text, tokens, rest, null, entry.actor), type: head }];
    }
    const splits =
      entry?.kind === 'demonym' || skipTitles(tokens, { from: match, to: run.to }, offices) > match;
    if (!splits && !startsPerson(tokens, match)) break;
    nation = makeName(text, tokens, { from, to: match }, entry, null);
    found.push(nation);
    from = match;
  }
  const rest = { from, to: run.to };
  return from < run.to && !isLoneAdjective(tokens, rest)
    ? [...found, makeName(text, tokens, rest, null, null)]
    : found;
}

/** "*Western* countries", "*Soviet* republics": a capitalized adjective that no table knows is no name. */
function isLoneAdjective(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const token = tokens[from];
  const adjective =
    token?.upos === 'ADJ' || /^\p{Lu}\p{Ll}+(ern|ean|ese|ist|ic)$/u.test(token?.text ?? '');
  const modifies = tokens[to]?.upos === 'NOUN';
  return to - from === 1 && adjective && (modifies || token?.upos === 'ADJ');
}

function startsPerson(tokens: readonly Token[], at: number): boolean {
  return nameClassOf(tokens[at]?.text ?? '') === 'given';
}

/** Index after the titles that `range` starts with: "*Deputy Prime Minister* Olga …". */
function skipTitles(
  tokens: readonly Token[],
  range: TokenRange,
  offices: ReadonlySet<string>,
): number {
  let end = range.from + (isStateOffice(tokens, range.from, offices) ? 1 : 0);
  for (let i = end; i < range.to; i++) {
    const word = tokens[i]?.text.toLowerCase() ?? '';
    if (HONORIFICS.has(word) || offices.has(word)) end = i + 1;
    else if (!OFFICE_MODIFIERS.has(word) && !/^(of|the|and|for|-)$/.test(word)) break;
  }
  return end;
}

/** "Secretary of *State* Antony Blinken": what follows an office and "of" belongs to it. */
function isStateOffice(
  tokens: readonly Token[],
  at: number,
  offices: ReadonlySet<string>,
): boolean {
  const office = tokens[at - 2]?.text.toLowerCase() ?? '';
  const of = tokens[at - 1]?.text === 'of' && offices.has(office);
  return (
    of &&
    /^(State|Defen[cs]e|Commerce|Energy|War|Staff|Treasury|Education)$/.test(tokens[at]?.text ?? '')
  );
}

/** "European Commission *President* Ursula von der Leyen": an office inside a run, with a name after it. */
function innerOffice(
  tokens: readonly Token[],
  run: TokenRange,
  offices: ReadonlySet<string>,
): number | null {
  for (let i = run.to - 2; i > run.from; i--) {
    if (!offices.has(tokens[i]?.text.toLowerCase() ?? '')) continue;
    let from = i;
    while (from > run.from && OFFICE_MODIFIERS.has(tokens[from - 1]?.text.toLowerCase() ?? ''))
      from--;
    return from > run.from ? from : null;
  }
  return null;
}

function makeName(
  text: string,
  tokens: readonly Token[],
  range: TokenRange,
  entry: GazetteerEntry | null,
  nation: Actor | null,
): Name {
  const words = text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end);
  const type = entry ? entry.actor.type : (typeOfWords(tokens, range) ?? typeOfTags(tokens, range));
  return { ...range, text: words, entry, type, titles: null, nation };
}

/** Type that the words of a name tell, or null. */
function typeOfWords(tokens: readonly Token[], range: TokenRange): string | null {
  const words = tokens.slice(range.from, range.to).map((token) => token.text);
  const [first = '', second] = words;
  const head = headTypeOf(tokens, range);
  if (words.length > 1 && head !== null) return head;
  if (second !== undefined && nameClassOf(first) === 'given') return 'Person';
  if (second !== undefined && words.some((word) => NAME_PARTICLE.test(word))) return 'Person';
  if (
    /^(North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Middle)$/.test(
      first,
    ) &&
    second !== undefined
  )
    return 'Place';
  if (second === undefined && head !== null && nameClassOf(first) !== 'given') return head;
  if (second === undefined && tokens[range.from]?.xpos === 'NNPS') return 'Group';
  if (second === undefined && isPeople(first)) return 'Group';
  const known = nameClassOf(words.join(' '));
  if (known === 'place') return 'Place';
  if (known === 'organization') return 'Organization';
  if (known === 'family' && second === undefined) return 'Person';
  if (second === undefined && /^\p{Lu}{2,}s?$/u.test(first)) return 'Organization';
  return null;
}

const NAME_PARTICLE = /^(al|bin|ibn|von|van|de|bint)$/;

/** Type by the head word: the last before "of", else the last of the name. */
function headTypeOf(tokens: readonly Token[], range: TokenRange): string | null {
  const words = tokens.slice(range.from, range.to).map((token) => token.text);
  const of = words.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  const head = of > 0 ? words[of - 1] : words.at(-1);
  const year = /^\d/.test(head ?? '') ? words.at(-2) : head;
  return typeOfHead(year ?? '');
}
