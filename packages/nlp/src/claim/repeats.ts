import type { Draft } from './draft.ts';

/** Why a draft makes no claim: another says the same, or its object noun says more than its verb. */
export interface Repeat {
  readonly kind: 'same' | 'light';
  /** The draft that makes the claim. */
  readonly of: Draft;
}

/** Of the drafts of a sentence, in the order of the rules, those that make no claim, with the reason. */
export function findRepeats(drafts: readonly Draft[]): Map<Draft, Repeat> {
  const light = new Map<number, Draft>();
  for (const draft of drafts) {
    if (draft.proposition.rule === 'light-verb') light.set(draft.proposition.anchor, draft);
  }
  const first = new Map<string, Draft>();
  const repeats = new Map<Draft, Repeat>();
  for (const draft of drafts) {
    const noun = light.get(draft.proposition.head);
    const key = keyOf(draft);
    const same = first.get(key);
    if (noun && draft.predicate === null) {
      repeats.set(draft, { kind: 'light', of: noun });
    } else if (same) repeats.set(draft, { kind: 'same', of: same });
    else first.set(key, draft);
  }
  return repeats;
}

/** Drafts with one key say the same; those in words only do where they are of one word. */
function keyOf({ predicate, surface, subject, object, proposition, value }: Draft): string {
  const sides = [
    `e${String(subject.cluster)}`,
    object?.kind === 'entity' ? `e${String(object.cluster)}` : (object?.text ?? ''),
  ];
  return JSON.stringify([
    predicate ?? surface,
    sides,
    value,
    predicate === null ? proposition.head : null,
  ]);
}
