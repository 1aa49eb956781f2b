import type { Token } from '@entente/core';
import { isDateWord } from '../lexicon/calendar.ts';
import { isDocumentNumber, isDocumentSymbol, typeOfSymbol } from '../lexicon/document-symbol.ts';
import { NUMBERED_HEADS, typeOfHead, typeOfNameWords } from '../lexicon/name-heads.ts';
import type { TokenRange } from './name-spans.ts';

/** A name of a document, with its type. */
export interface DocumentName extends TokenRange {
  readonly type: string;
}

const CAPITAL = /^\p{Lu}/u;
/** What joins the words of a title: "Treaty *on the* Non-Proliferation *of* Nuclear Weapons". */
const OPENS_TITLE = /^(on|for|against|concerning|regarding)$/;
const GOES_ON = /^(of|and|in|on|for)$/;
const TITLED = new Set(['Treaty', 'Law', 'WrittenWork', 'Resolution']);

/**
 * Names of documents that single words or runs of capitals do not give: symbols ("A/RES/ES-11/1",
 * but not in "resolution ES-11/1", whose noun phrase is a mention), numbered acts ("Regulation (EU)
 * 2022/328", "Executive Order 14024") and titles ("Vienna Convention on Diplomatic Relations").
 * `names` are the ranges known so far, `isActor` tells those of known actors.
 */
export function namesOfDocuments(
  tokens: readonly Token[],
  names: readonly TokenRange[],
  isActor: (from: number) => boolean,
): DocumentName[] {
  const found: DocumentName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name =
      numbered(tokens, names, at) ?? titled(tokens, names, at, isActor) ?? symbol(tokens, at);
    if (name === null) continue;
    found.push(name);
    at = name.to - 1;
  }
  return found;
}

function symbol(tokens: readonly Token[], at: number): DocumentName | null {
  const text = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  if (!isDocumentSymbol(text) || typeOfHead(before) === 'Resolution') return null;
  return { from: at, to: at + 1, type: typeOfSymbol(text) };
}

/** "Regulation (EU) 2022/328", "Presidential Decree No. 302", "Directive 2003/87/EC", head at `at`. */
function numbered(
  tokens: readonly Token[],
  names: readonly TokenRange[],
  at: number,
): DocumentName | null {
  const head = tokens[at]?.text ?? '';
  const type = NUMBERED_HEADS.get(head.toLowerCase());
  if (type === undefined || !CAPITAL.test(head)) return null;
  const bracket = tokens[at + 1]?.text === '(' && tokens[at + 3]?.text === ')';
  let number = at + (bracket && CAPITAL.test(tokens[at + 2]?.text ?? '') ? 4 : 1);
  if (/^(no|no\.|nr\.)$/i.test(tokens[number]?.text ?? '')) number++;
  if (!isDocumentNumber(tokens[number]?.text ?? '')) return null;
  return { from: withBody(names, beginOf(tokens, names, at)), to: number + 1, type };
}

/** Where a name that `head` is in begins: the known name, else its capitalized adjectives. */
function beginOf(tokens: readonly Token[], names: readonly TokenRange[], head: number): number {
  const known = names.find(({ from, to }) => from <= head && head < to)?.from ?? head;
  let from = known;
  const free = (i: number): boolean => !names.some((name) => name.from <= i && i < name.to);
  while (from > 1 && free(from - 1) && isModifier(tokens[from - 1])) from--;
  return from;
}

/** "*UN General* Assembly Resolution 68/262": names right before it or into it belong to it. */
function withBody(names: readonly TokenRange[], head: number): number {
  let from = head;
  for (const name of [...names].reverse())
    if (name.from < from && name.to >= from) from = name.from;
  return from;
}

function isModifier(token: Token | undefined): boolean {
  return token !== undefined && /^(ADJ|PROPN|NOUN)$/.test(token.upos) && CAPITAL.test(token.text);
}

/** "Treaty on the Non-Proliferation of Nuclear Weapons", head of what precedes "on" at `at`. */
function titled(
  tokens: readonly Token[],
  names: readonly TokenRange[],
  at: number,
  isActor: (from: number) => boolean,
): DocumentName | null {
  const head = tokens[at]?.text ?? '';
  if (!CAPITAL.test(head) || !OPENS_TITLE.test(tokens[at + 1]?.text ?? '')) return null;
  const type = typeOfHead(head);
  if (type === null || !TITLED.has(type)) return null;
  let to = at + 1;
  for (;;) {
    const joint = tokens[to]?.text ?? '';
    const first = to === at + 1;
    if (!(first ? OPENS_TITLE : GOES_ON).test(joint)) break;
    const next = tokens[to + 1]?.text === 'the' ? to + 2 : to + 1;
    if (joint === 'and' && isOtherTitle(tokens, names, next)) break;
    if (joint !== 'of' && isActor(next)) break;
    const end = endOfCapitals(tokens, next);
    if (end === next) break;
    to = end;
  }
  return to === at + 1 ? null : { from: beginOf(tokens, names, at), to, type };
}

function endOfCapitals(tokens: readonly Token[], from: number): number {
  let to = from;
  while (isTitleWord(tokens, to)) to += to > from && tokens[to]?.text === '-' ? 2 : 1;
  return to;
}

function isTitleWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.text === '-') return CAPITAL.test(tokens[i + 1]?.text ?? '');
  return CAPITAL.test(token.text) && !isDateWord(token.text) && token.upos !== 'PRON';
}

/** Whether another name of a document, an event or a body begins there. */
function isOtherTitle(tokens: readonly Token[], names: readonly TokenRange[], at: number): boolean {
  const name = names.find(({ from }) => from === at);
  if (!name) return false;
  return typeOfNameWords(tokens.slice(name.from, name.to).map(({ text }) => text)) !== null;
}
