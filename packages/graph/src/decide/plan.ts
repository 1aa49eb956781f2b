import { UsageError, type Ontology } from '@entente/core';
import { conflict } from './conflict.ts';
import {
  isClaimId,
  placeOf,
  type Decision,
  type Judgment,
  type Rename,
  type Retype,
  type Split,
} from './decision.ts';
import { toMergeClasses, type MergeClasses } from './merge-classes.ts';

/** A decision and the one id of it that is spoken of. */
export interface About<D extends Decision> {
  readonly id: string;
  readonly decision: D;
}

/** Decisions sorted by what they do, after those checks that need no graph. */
export interface Plan {
  readonly decisions: readonly Decision[];
  readonly merges: MergeClasses;
  readonly splits: readonly Split[];
  /** By the key of an entity, see `keyOf`. */
  readonly names: ReadonlyMap<string, Rename | Split>;
  readonly types: ReadonlyMap<string, Retype>;
  readonly judgments: ReadonlyMap<string, Judgment>;
  readonly claimRetypes: readonly Retype[];
  readonly claimJudgments: readonly About<Judgment>[];
  /** Equal for all ids of one entity: the id that merges keep. */
  readonly keyOf: (id: string) => string;
}

/**
 * Makes a plan of `decisions`, in whatever order they come.
 * @throws UsageError `conflicting-decisions`, naming two lines; `bad-decision` for a type or
 * predicate that `ontology` does not have, or an action that does not suit what it is about
 */
export function planDecisions(decisions: readonly Decision[], ontology: Ontology): Plan {
  const sorted = decisions.toSorted((a, b) => a.line - b.line);
  for (const decision of sorted) check(decision, ontology);
  const merges = toMergeClasses(sorted.filter((one) => one.action === 'merge'));
  const keyOf = (id: string): string => merges.classOf(id)?.root ?? id;
  const splits = sorted.filter((one) => one.action === 'split');
  const names = new Map<string, Rename | Split>();
  const types = new Map<string, Retype>();
  const judgments = new Map<string, Judgment>();
  const claimRetypes: Retype[] = [];
  const claimJudgments: About<Judgment>[] = [];
  for (const decision of sorted) {
    if (decision.action === 'rename') {
      const key = keyOf(decision.ids[0]);
      set(names, key, decision, ({ name }) => `is called ${JSON.stringify(name)}`);
    } else if (decision.action === 'split' && decision.name !== null) {
      set(names, keyOf(decision.into), decision, ({ name }) => `is called ${JSON.stringify(name)}`);
    } else if (decision.action === 'retype') {
      const [id] = decision.ids;
      if (isClaimId(id)) claimRetypes.push(decision);
      else set(types, keyOf(id), decision, ({ to }) => `is of type ${to}`);
    } else if (decision.action === 'accept' || decision.action === 'reject') {
      for (const id of decision.ids) {
        if (isClaimId(id)) claimJudgments.push({ id, decision });
        else set(judgments, keyOf(id), decision, ({ action }) => `is ${action}ed`);
      }
    }
  }
  const sortedOut = { splits, names, types, judgments, claimRetypes, claimJudgments };
  return { decisions: sorted, merges, keyOf, ...sortedOut };
}

/** Keeps `decision` for `key`. @throws UsageError where another says something else of it */
function set<D extends Decision>(
  map: Map<string, D>,
  key: string,
  decision: D,
  saysOf: (decision: D) => string,
): void {
  const known = map.get(key);
  if (known !== undefined && saysOf(known) !== saysOf(decision)) {
    const why = `${key} ${saysOf(known)} by one and ${saysOf(decision)} by the other.`;
    throw conflict(known, decision, why);
  }
  if (known === undefined) map.set(key, decision);
}

function check(decision: Decision, ontology: Ontology): void {
  const { action, ids } = decision;
  if (action === 'accept' || action === 'reject') return;
  const claim = ids.find(isClaimId);
  if (action === 'retype') {
    const known = claim === undefined ? ontology.types : ontology.predicates;
    if (known.some(({ id }) => id === decision.to)) return;
    const kind = claim === undefined ? 'type' : 'predicate';
    const choice = known.map(({ id }) => id).join(', ');
    throw bad(decision, `there is no ${kind} "${decision.to}". Use one of ${choice}.`);
  }
  if (claim !== undefined) {
    throw bad(decision, `a claim has no ${action}: reject, accept or retype it.`);
  }
}

function bad(decision: Decision, why: string): UsageError {
  return new UsageError('bad-decision', `${placeOf(decision)}: ${why}`);
}
