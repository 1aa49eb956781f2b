import { FormatError, isPartialDate, type PartialDate, type Span } from '@entente/core';

/** An event of an article with the time that annotators gave it; docs/event-time.md. Offsets are those of the article's text. */
export interface GoldTime extends Span {
  /** Null where the text does not tell; both null: the event has no date. */
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
}

/**
 * Reads a file of event times and finds its events in the text of its article.
 * @throws FormatError for a line that is not as described, or whose words are not found exactly once.
 */
export function parseGoldTimes(content: string, text: string, name = 'the file'): GoldTime[] {
  return content.split('\n').flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const time = toTime(line, text);
    if (typeof time !== 'string') return [time];
    throw new FormatError('bad-gold', `Line ${String(i + 1)} of ${name}: ${time}.`);
  });
}

function toTime(line: string, text: string): GoldTime | string {
  const [words = '', from = '', to = '', ...more] = line.split('|').map((cell) => cell.trim());
  const marked = /^([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/.exec(words);
  if (!marked || more.length > 0) return 'words with one [event], first and last day are needed';
  const dates = [from, to].map((date) => (date === 'none' || date === '..' ? null : date));
  if (dates.some((date) => date !== null && !isPartialDate(date))) return 'a date is wrong';
  const [, before = '', word = '', after = ''] = marked;
  const at = text.indexOf(before + word + after);
  if (at < 0) return 'its words do not stand in the article';
  if (text.includes(before + word + after, at + 1)) return 'its words stand there more than once';
  const start = at + before.length;
  const [eventFrom = null, eventTo = null] = dates;
  return { start, end: start + word.length, eventFrom, eventTo };
}
