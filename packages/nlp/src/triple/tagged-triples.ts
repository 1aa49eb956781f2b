import { round4 } from '@entente/core';
import type { Trace } from '../analyze.ts';
import { findClauses } from '../clause/find-clauses.ts';
import { labelTokens } from '../tagger/label-tokens.ts';
import { LABELS, type Kind, type Label, type TaggedTrigger } from '../tagger/labels.ts';
import type { Tree } from '../syntax/tree.ts';
import { triggersOf } from '../tagger/triggers.ts';
import { wholeTriples } from './open-triples.ts';
import { partConjuncts } from './part-conjuncts.ts';
import { trimmed } from './phrase.ts';
import type { Triple } from './triple.ts';

/** A triple by the tagger. */
export interface TaggedTriple extends Triple {
  /** How its relation is stated: the words of an implied one lack "be" or "have" ("the army | of | Peru"). */
  readonly kind: Kind;
  /** Whether the words are the tagger's own choice and not the rules'. */
  readonly own: boolean;
}

type Slots = Pick<Triple, 'subject' | 'relation' | 'object' | 'args'>;

/** How triples by the tagger are given. */
export interface TaggedOptions {
  /** One triple for each conjunct of the subject and of the object. */
  readonly apart: boolean;
  /** Least confidence of a triple. */
  readonly least: number;
  /** Whether the words of the rules may be chosen, and their clauses are triggers however improbable. */
  readonly rules: boolean;
}

export const TAGGED_DEFAULTS: TaggedOptions = { apart: false, least: 0, rules: true };

/** Triggers that are less probable make no triple. */
const LEAST = 0.1;

/**
 * What a document says in its own words, by the argument tagger and the rules together: one triple a
 * trigger, in the words of the rules where the tagger expects them to be at least as right as its own.
 * The confidence is what share of the triple's words and of the words due the tagger expects to
 * agree (their harmonic mean), times the probability of the trigger. Empty without a tagger.
 */
export function taggedTriples(
  { context, tagged }: Trace,
  options: Partial<TaggedOptions> = {},
): TaggedTriple[] {
  const { apart, least, rules: mayUseRules } = { ...TAGGED_DEFAULTS, ...options };
  return context.trees.flatMap((tree, sentence) => {
    const said = tagged(sentence);
    if (said === null) return [];
    const clauses = mayUseRules ? findClauses(tree) : [];
    const rules = new Map(
      clauses.flatMap((clause) =>
        wholeTriples(tree, sentence, clause).map((t) => [clause.head, t]),
      ),
    );
    return triggersOf(tree, clauses, said, LEAST).flatMap((trigger) => {
      const { head, kind } = trigger;
      const own = slotsOf(tree, trigger);
      const given = kind === 'stated' ? rules.get(head) : undefined;
      const chosen = [given, own]
        .flatMap((slots) => (slots ? [{ slots, worth: agreement(trigger, slots) }] : []))
        .reduce((a, b) => (b.worth > a.worth ? b : a), NOTHING);
      if (chosen.slots === null) return [];
      const confidence = round4(trigger.probability * chosen.worth);
      if (confidence < least) return [];
      const triple = { sentence, head, kind, own: chosen.slots === own, confidence };
      const parts = apart ? partSlots(tree, chosen.slots) : [chosen.slots];
      return parts.map(({ subject, relation, object, args }) => ({
        ...triple,
        ...{ subject, relation, object, args },
      }));
    });
  });
}

/** Each conjunct of the subject with each of the object. */
function partSlots(tree: Tree, { subject, relation, object, args }: Slots): Slots[] {
  return partConjuncts(tree, subject).flatMap((one) =>
    partConjuncts(tree, object).map((other) => ({ subject: one, relation, object: other, args })),
  );
}

const NOTHING: { readonly slots: Slots | null; readonly worth: number } = {
  slots: null,
  worth: -1,
};

/** The tagger's own words, or null where a part is missing. */
function slotsOf(tree: Tree, trigger: TaggedTrigger): Slots | null {
  const labels = labelTokens(tree, trigger);
  const of = (label: Label): number[] =>
    trimmed(
      tree,
      labels.flatMap((one, i) => (one === label ? [i] : [])),
    );
  const [subject, relation, object, rest] = [
    of('subject'),
    of('relation'),
    of('object'),
    of('argument'),
  ];
  if (subject.length === 0 || object.length + rest.length === 0) return null;
  if (relation.length === 0) return null;
  if (object.length === 0) return { subject, relation, object: rest, args: [] };
  return { subject, relation, object, args: rest.length > 0 ? [rest] : [] };
}

/** Expected F1 of the words of `slots`: each is right with the probability of its label. */
function agreement({ labels }: TaggedTrigger, { subject, relation, object, args }: Slots): number {
  const at = (i: number, label: Label): number =>
    labels[i * LABELS.length + LABELS.indexOf(label)] ?? 0;
  const what = new Set([...object, ...args.flat()]);
  const sum = (tokens: Iterable<number>, ...as: readonly Label[]): number =>
    [...tokens].reduce((total, i) => total + as.reduce((p, label) => p + at(i, label), 0), 0);
  const right =
    sum(subject, 'subject') + sum(relation, 'relation') + sum(what, 'object', 'argument');
  const said = subject.length + relation.length + what.size;
  let due = 0;
  labels.forEach((probability, k) => {
    if (k % LABELS.length > 0) due += probability;
  });
  return (2 * right) / Math.max(1, said + due);
}
