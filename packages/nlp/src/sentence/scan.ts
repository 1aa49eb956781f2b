import type { Span } from '@entente/core';
import { SPACE } from '../token/space.ts';
import { chunksOf, type Chunk } from './chunk.ts';
import { datelineEnd } from './dateline.ts';
import { capitalsOf, FEATURES, featuresAt, marksOf, type Context } from './features.ts';
import { isEnd } from './rules.ts';

/** Whether a sentence ends before chunk `i`, given the hashed features of the gap and its context. */
export type Decide = (features: Int32Array, context: Context, i: number) => boolean;

const STOP = '[.!?…]';
const CLOSING = '["\'”’»)\\]]{0,3}';
/** Marks on which the rules have a say. */
const MARK = new RegExp(
  `(?<!${STOP})(?:${STOP}+${CLOSING}(?:\\s?\\[\\d{1,3}\\]){0,3}(?=[${SPACE}]|$)|[.!?]+${CLOSING}(?=\\p{Lu}))`,
  'gu',
);

/**
 * The sentences of a block. Blank lines, bullets, full-width stops and datelines part them always;
 * `decide` is asked at every other gap, from left to right.
 */
export function scanSentences(text: string, block: Span, decide: Decide): Span[] {
  const chunks = chunksOf(text, block);
  const rulesAt = createRules(text.slice(block.start, block.end), block.start);
  const shared = { chunks, nextMark: nextMarks(chunks), longestLine: longestLineOf(chunks) };
  const features = new Int32Array(FEATURES);
  const found: Span[] = [];
  let paragraph = 0;
  while (paragraph < chunks.length) {
    let paragraphEnd = paragraph + 1;
    while (paragraphEnd < chunks.length && chunks[paragraphEnd]?.gap !== 3) paragraphEnd++;
    const start = startOf(chunks, paragraph);
    const end = endOf(chunks, paragraphEnd - 1);
    const dateline = start + datelineEnd(text.slice(start, end));
    const context: Context = {
      ...{ ...shared, paragraph, paragraphEnd, first: paragraph },
      ...{ brackets: 0, quotes: 0, line: 0, rules: 2 },
      marks: marksOf(chunks, paragraph, paragraphEnd),
      capitals: capitalsOf(chunks, paragraph, paragraphEnd),
    };
    let lineStart = start;
    for (let i = paragraph + 1; i < paragraphEnd; i++) {
      const last = chunks[i - 1];
      const next = chunks[i];
      if (last === undefined || next === undefined) break;
      context.brackets += last.brackets;
      context.quotes += last.quotes;
      context.line = last.end - lineStart;
      if (next.gap === 2) lineStart = next.start;
      const from = startOf(chunks, context.first);
      const afterDateline = dateline > start && last.end <= dateline && next.start >= dateline;
      if (!afterDateline && !last.fullStop && !next.bullet) {
        context.rules = rulesAt(from, last.end);
        featuresAt(context, i, features);
        if (!decide(features, context, i)) continue;
      }
      found.push({ start: from, end: last.end });
      context.first = i;
      context.brackets = 0;
      context.quotes = 0;
    }
    found.push({ start: startOf(chunks, context.first), end });
    paragraph = paragraphEnd;
  }
  return found;
}

/**
 * What the rules say of the end of a sentence from one offset to another: 0 no, 1 yes, 2 nothing. To
 * be asked by ascending ends.
 */
function createRules(body: string, offset: number): (from: number, end: number) => number {
  const marks = body.matchAll(MARK);
  let mark = marks.next();
  return (from, end) => {
    while (mark.done !== true && offset + mark.value.index + mark.value[0].length < end)
      mark = marks.next();
    if (mark.done === true) return 2;
    const { 0: form, index } = mark.value;
    if (offset + index + form.length !== end) return 2;
    return Number(isEnd(body, from - offset, index, form));
  };
}

function nextMarks(chunks: readonly Chunk[]): Int32Array {
  const next = new Int32Array(chunks.length);
  let mark = chunks.length;
  for (let k = chunks.length - 1; k >= 0; k--) {
    if (chunks[k]?.terminal === true) mark = k;
    next[k] = mark;
  }
  return next;
}

function startOf(chunks: readonly Chunk[], i: number): number {
  return chunks[i]?.start ?? 0;
}

function endOf(chunks: readonly Chunk[], i: number): number {
  return chunks[i]?.end ?? 0;
}

function longestLineOf(chunks: readonly Chunk[]): number {
  let [longest, lineStart] = [0, startOf(chunks, 0)];
  for (const { start, end, gap } of chunks) {
    if (gap >= 2) lineStart = start;
    longest = Math.max(longest, end - lineStart);
  }
  return longest;
}
