import type { Document, Span } from '@entente/core';

/** At most so many UTF-16 code units are shown before and after the sentence. */
const REACH = 400;

/**
 * What stands around a sentence: its paragraph and the ones before and after, headline and body only,
 * cut at blanks to some 400 characters on either side. The sentence itself is in it.
 */
export function contextOf({ text, blocks }: Document, { start, end }: Span): string {
  const read = blocks.filter(({ kind }) => kind === 'headline' || kind === 'body');
  const at = read.findIndex((block) => block.start <= start && start < block.end);
  const near = at < 0 ? [] : read.slice(Math.max(0, at - 1), at + 2);
  const before = near
    .filter((block) => block.start <= start)
    .map((block) => text.slice(block.start, Math.min(block.end, start)));
  const after = near
    .filter((block) => block.end >= end)
    .map((block) => text.slice(Math.max(block.start, end), block.end));
  return [lastPart(before.join('\n')), text.slice(start, end), firstPart(after.join('\n'))].join(
    '',
  );
}

function lastPart(text: string): string {
  if (text.length <= REACH) return text;
  return `… ${text.slice(-REACH).replace(/^\S*\s*/, '')}`;
}

function firstPart(text: string): string {
  if (text.length <= REACH) return text;
  return `${text.slice(0, REACH).replace(/\s*\S*$/, '')} …`;
}
