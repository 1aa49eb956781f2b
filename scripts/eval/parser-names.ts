import type { Sentence, Span, Token } from '@entente/core';
import type { GivenTokens } from '../predict/given-tokens.ts';
import { disjoint, type LabeledSpan } from '../predict/labeled-span.ts';

/**
 * The names that the model itself says (`Token.name`: `O`, `B-PER`, `I-PER` …) as spans of the tokens
 * given, by sentence. Labels are those of the model.
 */
export function parserNamesOf(
  { count, locate }: GivenTokens,
  sentences: readonly Sentence[],
): LabeledSpan[][] {
  const spans: LabeledSpan[][] = Array.from({ length: count }, () => []);
  for (const { start, end, label } of sentences.flatMap(({ tokens }) => labeled(tokens))) {
    const range = locate({ start, end });
    spans[range.sentence]?.push([range.from, range.to, label as LabeledSpan[2]]);
  }
  return spans.map(disjoint);
}

/** `B-X` opens a name, `I-X` goes on with it. */
function labeled(tokens: readonly Token[]): (Span & { readonly label: string })[] {
  const found: { start: number; end: number; label: string }[] = [];
  for (const { start, end, name } of tokens) {
    const last = found.at(-1);
    if (name.startsWith('B-')) found.push({ start, end, label: name.slice(2) });
    else if (name.startsWith('I-') && last !== undefined) last.end = end;
  }
  return found;
}
