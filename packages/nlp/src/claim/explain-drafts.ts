import type { Argument } from '@entente/core';
import { clusterAt, type Context } from '../coref/context.ts';
import type { Proposition } from '../proposition/proposition.ts';
import { ruleId } from '../proposition/rules.ts';
import type { Tree } from '../syntax/tree.ts';
import { allDrafts, isReflexive, openParts, type Draft } from './draft.ts';
import { findRepeats } from './repeats.ts';

/** A claim that a proposition makes, or would have made. */
export interface DraftOutcome {
  readonly subject: string;
  /** Null where it is kept in the words of the text. */
  readonly predicate: string | null;
  /** The trigger's lemma, after the words that deny it: "refuse to condemn". */
  readonly surface: string;
  /** Empty when it has none, or when it is a clause. */
  readonly object: string;
  readonly lost: Lost | null;
  /** Index of the claim that it became, or null where it is lost. */
  readonly claim: number | null;
}

/** Why a draft became no claim; `rule`: the id of the rule that says it instead. */
export type Lost =
  | { readonly kind: 'reflexive' }
  /** A rule that comes first has said the same. */
  | { readonly kind: 'same'; readonly rule: string }
  /** The noun that is its object says more. */
  | { readonly kind: 'light'; readonly rule: string };

export interface PropositionOutcome {
  readonly drafts: readonly DraftOutcome[];
  /** Why there are no drafts, as a statement, or null where there are some. */
  readonly failed: string | null;
}

/**
 * What became of all propositions of a sentence, given in the order of the rules; `claims` are the
 * indexes of the claims of the sentence, which stand in the same order.
 */
export function explainDrafts(
  context: Context,
  text: string,
  tree: Tree,
  propositions: readonly Proposition[],
  claims: readonly number[],
): Map<Proposition, PropositionOutcome> {
  const drafted = propositions.map((one) => allDrafts(context, text, tree, one));
  const drafts = drafted.flat().filter((draft) => !isReflexive(draft));
  const repeats = findRepeats(drafts);
  const kept = drafts.filter((draft) => !repeats.has(draft));
  const lostBy = (draft: Draft): Lost | null => {
    if (isReflexive(draft)) return { kind: 'reflexive' };
    const repeat = repeats.get(draft);
    return repeat ? { kind: repeat.kind, rule: ruleId(repeat.of.proposition.rule) } : null;
  };
  const outcomes = propositions.map((proposition, i): [Proposition, PropositionOutcome] => {
    const own = (drafted[i] ?? []).map((draft) => ({
      subject: clusterAt(context, draft.subject.cluster).name,
      predicate: draft.predicate,
      surface: draft.surface,
      object: argumentWords(context, draft.object),
      lost: lostBy(draft),
      claim: claims[kept.indexOf(draft)] ?? null,
    }));
    const parts = own.length > 0 ? null : openParts(context, text, tree, proposition);
    return [proposition, { drafts: own, failed: typeof parts === 'string' ? parts : null }];
  });
  return new Map(outcomes);
}

function argumentWords(context: Context, argument: Argument | null): string {
  if (argument === null) return '';
  return argument.kind === 'text' ? argument.text : clusterAt(context, argument.cluster).name;
}
