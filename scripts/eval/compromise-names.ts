import nlp from 'compromise';
import { fromTokens } from '../predict/given-tokens.ts';
import { disjoint, type LabeledSpan } from '../predict/labeled-span.ts';

/** The part of compromise's JSON that is looked at. */
interface NameJson {
  readonly terms: readonly {
    readonly tags: readonly string[];
    readonly offset: { readonly start: number; readonly length: number };
  }[];
}

/**
 * The people, organizations and places that compromise finds in a sentence, as spans of its tokens.
 * To its favor, honorifics are left out and names that a sign parts are two.
 */
export function compromiseNamesOf(tokens: readonly string[]): LabeledSpan[] {
  const { document, locate } = fromTokens([tokens]);
  const text = nlp(document.text);
  const views = { PER: text.people(), ORG: text.organizations(), LOC: text.places() };
  const spans: LabeledSpan[] = [];
  for (const label of ['PER', 'ORG', 'LOC'] as const) {
    const names = views[label].json({ offset: true, terms: { offset: true } }) as NameJson[];
    for (const { terms } of names) {
      const ranges: { from: number; to: number }[] = [];
      for (const { tags, offset } of terms) {
        if (tags.includes('Honorific')) continue;
        const { from, to } = locate({ start: offset.start, end: offset.start + offset.length });
        const last = ranges.at(-1);
        if (last !== undefined && from <= last.to) last.to = to;
        else ranges.push({ from, to });
      }
      spans.push(...ranges.map(({ from, to }): LabeledSpan => [from, to, label]));
    }
  }
  return disjoint(spans);
}
