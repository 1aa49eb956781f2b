import type { Clause } from '../clause/clause.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';
import { argumentsOf } from '../triple/clause-arguments.ts';
import { phrase, whole } from '../triple/phrase.ts';
import { isLeading } from '../triple/verb-group.ts';
import type { Kind } from './labels.ts';

/** What the rules say of a trigger: they are features, so that the tagger learns where to trust them. */
export interface RuleView {
  /** Construction and voice of the clause, `none` where the token heads none. */
  readonly clause: string;
  /** By token: 0 nothing, 1 subject, 2 relation, 3 object, 4 further objects, 5 to 7 further phrases. */
  readonly labels: readonly number[];
}

/** What the rules say of each clause of a sentence, by its head. */
export function ruleViews(tree: Tree, clauses: readonly Clause[]): ReadonlyMap<number, RuleView> {
  return new Map(clauses.map((clause) => [clause.head, viewOf(tree, clause)]));
}

function viewOf(tree: Tree, clause: Clause): RuleView {
  const { subjects, group, objects, obliques, content } = argumentsOf(tree, clause);
  const labels = tree.tokens.map(() => 0);
  const set = (label: number, tokens: readonly number[]): void => {
    for (const i of tokens) labels[i] = label;
  };
  obliques.forEach(({ head }, k) => {
    set(5 + Math.min(k, 2), whole(tree, head));
  });
  const whats = objects.map((i) => phrase(tree, i, { alone: false, bare: false }));
  if (content !== null) whats.push(whole(tree, content.head, content.marks));
  whats.forEach((tokens, k) => {
    set(k === 0 ? 3 : 4, tokens);
  });
  for (const i of subjects) set(1, phrase(tree, i, { alone: false, bare: true }));
  set(2, group);
  return { clause: clause.construction + (clause.passive ? ' passive' : ''), labels };
}

/** Features by which a token is known as a trigger. */
export function triggerFeatures(tree: Tree, i: number, view: RuleView | undefined): string[] {
  const { upos, deprel, lemma } = tokenAt(tree, i);
  const clause = `${view?.clause ?? 'none'}${view && isLeading(tree, i) ? ' leading' : ''}`;
  return [
    `clause ${clause}`,
    `upos ${upos}`,
    `deprel ${deprel}`,
    `lemma ${lemma.toLowerCase().slice(0, 12)}`,
    `clause ${clause} ${deprel}`,
  ];
}

/** Features of a token for the trigger at `trigger`; each token has the same number of them. */
export function tokenFeatures(
  tree: Tree,
  trigger: number,
  kind: Kind,
  view: RuleView | undefined,
): (token: number) => string[] {
  const rules = kind === 'stated' ? view : undefined;
  const clause = rules?.clause ?? (kind === 'stated' ? 'none' : kind);
  const paths = pathsFrom(tree, trigger);
  return (i) => {
    const { upos } = tokenAt(tree, i);
    const path = paths[i] ?? [];
    const label = String(rules?.labels[i] ?? 0);
    return [
      `path ${kind} ${path.slice(0, 2).join(' ')}`,
      `path ${path.join(' ')}`,
      `rules ${label}`,
      `rules ${label} ${path[0] ?? ''}`,
      `rules ${label} ${clause}`,
      `distance ${String(bucket(i - trigger))}`,
      `upos ${upos}`,
    ];
  };
}

/** Steps from the trigger to each token through the tree, three at most: `<nsubj` down, `>ccomp` up. */
function pathsFrom(tree: Tree, trigger: number): string[][] {
  const paths: string[][] = tree.tokens.map(() => []);
  const seen = new Set([trigger]);
  const waiting = [trigger];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const here = paths[at] ?? [];
    const { head, deprel } = tokenAt(tree, at);
    const go = (to: number, step: string): void => {
      if (seen.has(to)) return;
      seen.add(to);
      paths[to] = here.length < 3 ? [...here, step] : here;
      waiting.push(to);
    };
    if (head >= 0) go(head, `>${deprel}`);
    for (const child of tree.children[at] ?? []) go(child, `<${tokenAt(tree, child).deprel}`);
  }
  return paths;
}

/** Distances up to five as they are, then in steps of four up to about thirty. */
function bucket(distance: number): number {
  const size = Math.abs(distance);
  return Math.sign(distance) * (size < 6 ? size : Math.min(12, 6 + Math.floor(size / 4)));
}
