import { eld } from 'eld/small';

/** Fewer letters than this are too few to tell a language by. */
const FEWEST_LETTERS = 60;
const SAMPLE = 20_000;

/** ISO 639-1 code of the language of `text`, or null when it is too short or unclear. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  const result = eld.detect(sample.replace(/https?:\S+/g, ' '));
  return result.language !== '' && result.isReliable() ? result.language : null;
}
