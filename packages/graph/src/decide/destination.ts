import { compareText, overlaps, type Span } from '@entente/core';
import { conflict } from './conflict.ts';
import type { Split } from './decision.ts';
import type { Plan } from './plan.ts';

/** Which entity mentions belong to after all merges and splits. */
export interface Destination {
  /** Key of the entity in the plan. */
  readonly key: string;
  /** Every id that the entity of these mentions has borne, first to last. */
  readonly ids: readonly string[];
  /** The splits that moved them, in turn. */
  readonly moved: readonly Split[];
}

/** Where a mention of the entity with an id goes; without a mention, the cluster itself. */
export type FindDestination = (id: string, document: string, mention: Span | null) => Destination;

/**
 * Follows the plan's splits, from the merged entity on, until none applies: a split of what an
 * earlier one moved works too. A split by mentions goes before one by documents.
 * @throws UsageError `conflicting-decisions` where two splits want the same mention, or it goes round
 */
export function createDestinations(plan: Plan): FindDestination {
  const splitsOf = new Map<string, Split[]>();
  for (const split of plan.splits) {
    const key = plan.keyOf(split.ids[0]);
    splitsOf.set(key, [...(splitsOf.get(key) ?? []), split]);
  }
  return (id, document, mention) => {
    let key = plan.keyOf(id);
    const ids = new Set(plan.merges.pathOf(id));
    const moved: Split[] = [];
    const passed = new Set([key]);
    for (;;) {
      const split = chosen(splitsOf.get(key) ?? [], document, mention, plan.keyOf);
      const next = split === null ? key : plan.keyOf(split.into);
      if (split === null || next === key) return { key, ids: [...ids], moved };
      const before = moved.at(-1);
      if (before !== undefined && passed.has(next)) {
        throw conflict(before, split, `they send the same mention in a circle by ${split.into}.`);
      }
      moved.push(split);
      passed.add(next);
      key = next;
      for (const one of plan.merges.pathOf(split.into)) ids.add(one);
    }
  };
}

function chosen(
  splits: readonly Split[],
  document: string,
  mention: Span | null,
  keyOf: (id: string) => string,
): Split | null {
  const byMention = splits.filter(({ mentions }) =>
    mentions.some(
      (span) => mention !== null && span.document === document && overlaps(span, mention),
    ),
  );
  const byDocument = splits.filter(({ documents }) => documents.includes(document));
  const fitting = byMention.length > 0 ? byMention : byDocument;
  const [first] = fitting.toSorted((a, b) => compareText(a.into, b.into));
  if (first === undefined) return null;
  const other = fitting.find(({ into }) => keyOf(into) !== keyOf(first.into));
  if (other === undefined) return first;
  const why = `the same mention in ${document} goes to ${first.into} by one and to ${other.into} by the other.`;
  throw conflict(first, other, why);
}
