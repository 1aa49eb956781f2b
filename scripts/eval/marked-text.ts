import { FormatError, type Span } from '@entente/core';

/** A mention in a text with marks, `[[Nato|nato]]`; offsets are those of the text without marks. */
export interface MarkedMention extends Span {
  /** Keys of what it refers to, sorted; several for "the two countries". */
  readonly keys: readonly string[];
}

export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly MarkedMention[];
}

/**
 * Reads marks as docs/mentions.md describes them; they nest.
 * @throws FormatError when a mark is not closed or has no key.
 */
export function parseMarkedText(marked: string): MarkedText {
  const mentions: MarkedMention[] = [];
  const open: number[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/\[\[|\|([^[\]|]*)\]\]/g)) {
    text += marked.slice(at, found.index);
    at = found.index + found[0].length;
    if (found[1] === undefined) {
      open.push(text.length);
      continue;
    }
    const start = open.pop();
    const keys = found[1].split('+').map((key) => key.trim());
    if (start === undefined || keys.includes(''))
      throw new FormatError('bad-marks', `A mark before “${text.slice(-30)}” is not complete.`);
    mentions.push({ start, end: text.length, keys: keys.sort() });
  }
  if (open.length > 0) throw new FormatError('bad-marks', 'A mark is not closed.');
  return {
    text: text + marked.slice(at),
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
