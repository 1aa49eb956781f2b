import { FormatError, type AttributionKind, type Modality, type Polarity } from '@entente/core';

/** A proposition of the gold data: see docs/propositions.md. */
export interface GoldProposition {
  /** Offset of the trigger in the passage. */
  readonly start: number;
  readonly end: number;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Words of the passage, outermost source first; empty for the author. */
  readonly sources: readonly string[];
  readonly kind: AttributionKind;
}

export interface GoldPassage {
  readonly text: string;
  readonly propositions: readonly GoldProposition[];
}

/** Reads passages with their propositions. @throws FormatError for a line that is not as described. */
export function parseGoldPropositions(content: string): GoldPassage[] {
  const passages: { text: string; propositions: GoldProposition[] }[] = [];
  content.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    if (!line.startsWith('  ')) passages.push({ text: line.trim(), propositions: [] });
    else {
      const passage = passages.at(-1);
      const found = passage ? toProposition(passage.text, line) : null;
      if (!found) {
        throw new FormatError(
          'bad-gold',
          `Line ${String(i + 1)} is no proposition: ${line.trim()}`,
        );
      }
      passage?.propositions.push(found);
    }
  });
  return passages;
}

function toProposition(text: string, line: string): GoldProposition | null {
  const [trigger = '', , , polarity, modality, source = '', kind] = line
    .split('|')
    .map((cell) => cell.trim());
  const [word = '', nth = '1'] = trigger.split('#');
  const start = occurrence(text, word, Number(nth));
  if (start < 0 || kind === undefined) return null;
  return {
    start,
    end: start + word.length,
    polarity: polarity as Polarity,
    modality: modality as Modality,
    sources: source === 'author' ? [] : source.split(' > '),
    kind: kind as AttributionKind,
  };
}

/** Offset of the `nth` occurrence of `word` as a whole word, −1 where there is none. */
function occurrence(text: string, word: string, nth: number): number {
  let left = nth;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const whole = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + word.length] ?? ' '));
    if (whole && --left === 0) return at;
  }
  return -1;
}
