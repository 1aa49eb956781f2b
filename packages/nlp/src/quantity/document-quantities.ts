import type { Measure, PartialDate, Sentence, Span, TimeBasis } from '@entente/core';
import { toTree } from '../syntax/tree.ts';
import { findQuantities } from './find-quantities.ts';
import { endBefore } from './words.ts';

/** A quantity of a document: `document.text.slice(start, end) === text`. */
export type DocumentQuantity = Span & { readonly text: string } & (
    | { readonly kind: 'money' | 'percent' | 'count'; readonly measure: Measure }
    | {
        readonly kind: 'date';
        /** First and last day that it may mean; null where open ("since February") or not told. */
        readonly dateFrom: PartialDate | null;
        readonly dateTo: PartialDate | null;
        readonly basis: TimeBasis;
      }
  );

/**
 * Dates, money, shares and counts of a document's sentences (`parse`, or `Analyzer.trace`), in the
 * order of its text and disjoint. `published` resolves relative dates. Never throws on text.
 *
 *     quantitiesOf(text, parse('It pledged €1.5m.', parser), null);
 *     // [{ kind: 'money', text: '€1.5m', measure: { value: 1500000, unit: 'EUR', … }, … }]
 */
export function quantitiesOf(
  text: string,
  sentences: readonly Sentence[],
  published: PartialDate | null,
): DocumentQuantity[] {
  return sentences.flatMap((sentence) =>
    findQuantities(toTree(sentence), published).map((quantity): DocumentQuantity => {
      const start = sentence.tokens[quantity.from]?.start ?? sentence.start;
      const end = endBefore(sentence.tokens, quantity.to);
      const span = { start, end, text: text.slice(start, end) };
      if (quantity.kind !== 'date')
        return { ...span, kind: quantity.kind, measure: quantity.measure };
      const { kind, dateFrom, dateTo, basis } = quantity;
      return { ...span, kind, dateFrom, dateTo, basis };
    }),
  );
}
