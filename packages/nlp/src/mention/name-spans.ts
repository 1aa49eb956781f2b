import type { Token } from '@entente/core';
import { typeOfHead } from '../lexicon/name-heads.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { HONORIFICS, OFFICE_MODIFIERS } from '../lexicon/titles.ts';

/** Half-open range of token indexes in a sentence. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** What `nameSpans` asks of the tables. */
export interface NameTables {
  /** What the tables know of the tokens as a name. */
  readonly lookUp: (from: number, to: number) => GazetteerEntry | null;
  /** Lemmas of offices, in small letters: "president". */
  readonly offices: ReadonlySet<string>;
}

/**
 * Where names stand by the parser's labels, each with the capitalized titles right before it:
 * "*President Xi Jinping*". Edges follow the convention of docs/mentions.md: no article, no
 * possessive mark; two known actors joined by a hyphen are two ("China-Russia"); a body of common
 * words has its nation in it ("Chinese Foreign Ministry"); "Western" is no name.
 */
export function nameSpans(tokens: readonly Token[], tables: NameTables): TokenRange[] {
  const spans = labeledSpans(tokens)
    .filter((span) => !isDescription(tokens, span) && !isHonorific(tokens, span))
    .flatMap((span) => parted(tokens, span, tables))
    .map((span) => numbered(tokens, trimmed(tokens, span, tables)))
    .filter(({ from, to }) => tokens.slice(from, to).some(({ text }) => /\p{Lu}/u.test(text)))
    .filter(
      ({ from, to }) =>
        to - from > 1 || !/^(North|South|East|West)\w*ern$/.test(tokens[from]?.text ?? ''),
    );
  return joinNations(tokens, spans, tables).map((span) => ({
    ...span,
    from: titlesBefore(tokens, span.from, tables),
  }));
}

/** "Mr" alone. */
function isHonorific(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return to - from === 1 && HONORIFICS.has(tokens[from]?.text.toLowerCase() ?? '');
}

/** `B-X` opens a name, `I-X` goes on with it. */
function labeledSpans(tokens: readonly Token[]): TokenRange[] {
  const found: { from: number; to: number }[] = [];
  tokens.forEach(({ name }, i) => {
    const last = found.at(-1);
    if (name.startsWith('B-')) found.push({ from: i, to: i + 1 });
    else if (name.startsWith('I-') && last?.to === i) last.to = i + 1;
  });
  return found;
}

/** "Russia's *invasion* of Ukraine", "*invasion* of Kuwait": what has an owner and a common noun, or begins with one, is a nominal, though it holds names. */
function isDescription(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to);
  const owner = words.findIndex(({ text }) => /^['’]s?$/.test(text));
  const noun = words[owner + 1];
  const isCommon = (token: Token | undefined): boolean =>
    token?.upos === 'NOUN' && /^\p{Ll}/u.test(token.text);
  return (owner > 0 && isCommon(noun)) || (words.length > 1 && isCommon(words[0]));
}

/** "China-Russia", "China-Russia partnership", "Serbia and Kosovo" are two names where the tables know both sides. */
function parted(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  { lookUp }: NameTables,
): TokenRange[] {
  for (let mark = from + 1; mark < to - 1; mark++) {
    const joins = /^(?:[-–—/,&]|and|or)$/.test(tokens[mark]?.text ?? '');
    if (!joins || !lookUp(from, mark) || lookUp(from, to)) continue;
    let end = to;
    while (end > mark + 1 && !lookUp(mark + 1, end) && /^\p{Ll}/u.test(tokens[end - 1]?.text ?? ''))
      end--;
    if (lookUp(mark + 1, end))
      return [
        { from, to: mark },
        { from: mark + 1, to: end },
      ];
  }
  return [{ from, to }];
}

/**
 * Without possessive mark, conjunctions and marks at its ends, nor an article that is no part of it,
 * nor a common noun after a known actor ("*UN* charter"); with the article that a known name has ("The Hague").
 */
function trimmed(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  { lookUp }: NameTables,
): TokenRange {
  const word = (i: number): string => tokens[i]?.text ?? '';
  while (
    to > from &&
    /^(?:['’]s?|and|or|of|the|for|in|on|at|by|to|from|with|that|[-–—,:;“"(/])$/.test(word(to - 1))
  )
    to--;
  while (from < to && /^(?:the|a|an|and|of|['’“”"(,:;–—-])$/.test(word(from))) from++;
  const article = word(from) === 'The' && lookUp(from + 1, to) !== null;
  if (article && !lookUp(from, to)) from++;
  if (word(from - 1) === 'The' && lookUp(from - 1, to)) from--;
  const noun = tokens[to - 1]?.upos === 'NOUN' && /^\p{Ll}/u.test(word(to - 1));
  const owner = noun ? lookUp(from, to - 1) : null;
  return { from, to: owner !== null && owner.kind !== 'seat' ? to - 1 : to };
}

/** "Resolution *1973*", "resolution *A/RES/ES-11/1*": the number of a document is a part of its name. */
function numbered(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  const isDocument = typeOfHead(tokens[to - 1]?.text ?? '') === 'Resolution';
  const number = /^(?:\d{1,4}|[A-Z]+\/\S*\d)$/.test(tokens[to]?.text ?? '');
  return { from, to: isDocument && number ? to + 1 : to };
}

/** A nation right before a body whose words are all common ones belongs to its name. */
function joinNations(
  tokens: readonly Token[],
  spans: readonly TokenRange[],
  { lookUp, offices }: NameTables,
): TokenRange[] {
  const isCommon = ({ text }: Token): boolean => {
    const word = text.toLowerCase();
    return OFFICE_MODIFIERS.has(word) || offices.has(word) || typeOfHead(word) !== null;
  };
  const joined: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const adjoins = last?.to === span.from && lookUp(last.from, last.to) !== null;
    const body = tokens[span.from]?.name === 'B-ORG' && !lookUp(span.from, span.to);
    if (adjoins && body && tokens.slice(span.from, span.to).every(isCommon)) last.to = span.to;
    else joined.push({ ...span });
  }
  return joined;
}

/** Index of the first of the titles that stand right before `from`: "*Foreign Minister* Wang Yi". */
function titlesBefore(tokens: readonly Token[], from: number, { offices }: NameTables): number {
  const isTitle = (i: number): boolean => {
    const { text = '', name = 'O' } = tokens[i] ?? {};
    const word = text.toLowerCase();
    if (!/^\p{Lu}/u.test(text)) return false;
    return (
      HONORIFICS.has(word) || (name === 'O' && (offices.has(word) || OFFICE_MODIFIERS.has(word)))
    );
  };
  let first = from;
  for (let i = from - 1; i >= 0; i--) {
    const joins = tokens[i]?.text === 'of' && first === i + 1 && isTitle(i - 1);
    if (isTitle(i)) first = i;
    else if (!joins) break;
  }
  return first;
}
