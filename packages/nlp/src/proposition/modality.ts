import { MODALITIES, type Modality } from '@entente/core';
import { isReporting } from '../lexicon/reporting.ts';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { isPredicate } from '../clause/find-clauses.ts';
import { nounEffectOf, operatorsOver } from './operators.ts';

const AUXILIARIES: Readonly<Record<string, Modality>> = {
  will: 'planned',
  "'ll": 'planned',
  '’ll': 'planned',
  shall: 'planned',
  wo: 'planned',
  would: 'hypothetical',
  "'d": 'hypothetical',
  may: 'possible',
  might: 'possible',
  could: 'possible',
  can: 'possible',
  ca: 'possible',
  must: 'obliged',
  should: 'obliged',
  ought: 'obliged',
};

const ADVERBS: Readonly<Record<string, Modality>> = {
  possibly: 'possible',
  perhaps: 'possible',
  maybe: 'possible',
  probably: 'possible',
  likely: 'possible',
  potentially: 'possible',
};

/** Adjectives of an event noun: "a *planned* visit", "a *possible* attack". */
const ADJECTIVES: Readonly<Record<string, Modality>> = {
  planned: 'planned',
  upcoming: 'planned',
  proposed: 'planned',
  forthcoming: 'planned',
  scheduled: 'planned',
  future: 'planned',
  impending: 'planned',
  intended: 'planned',
  possible: 'possible',
  potential: 'possible',
  threatened: 'possible',
  likely: 'possible',
  imminent: 'possible',
  alleged: 'possible',
  hypothetical: 'hypothetical',
  would: 'hypothetical',
};

/** Verbs whose clause is wished for, not said to be: "*asked* Russia to delay". */
const WISHING = new Set(
  `ask urge request demand call beg press pressure order instruct tell invite encourage advise propose recommend
  suggest require lobby implore appeal insist allow enable permit warn want
  expect wish need `.split(/\s+/),
);

/** Nouns of wishes and plans: "*demands* that he condemn Moscow". */
const WISHES = new Set(
  'demand call request proposal plan appeal plea hope threat possibility offer suggestion chance risk prospect idea effort attempt'.split(
    ' ',
  ),
);

const CONDITIONS = new Set([
  'if',
  'unless',
  'provided',
  'providing',
  'lest',
  'whether',
  'in case',
  'as long as',
  'should',
]);

/**
 * How the event of the clause at `anchor` is meant; `trigger` is its word. The strongest in the
 * order of `MODALITIES` wins: "if it *would* attack" is conditional.
 */
export function detectModality(tree: Tree, anchor: number, trigger: number): Modality {
  const found = new Set<Modality>();
  if (!isPredicate(tree, anchor)) return nounModality(tree, anchor);
  const operators = operatorsOver(tree, anchor);
  for (const { effect } of operators) found.add(effect.modality);
  for (const head of [anchor, ...operators.map(({ token }) => token)]) addOwn(tree, head, found);
  if (trigger !== anchor) found.add(nounModality(tree, trigger));
  const top = operators.at(-1)?.token ?? anchor;
  const dependent = dependentModality(tree, top);
  if (dependent) found.add(dependent);
  if (tree.tokens.at(-1)?.text === '?') found.add('possible');
  if (found.has('hypothetical') && isReported(tree, top)) {
    found.delete('hypothetical');
    found.add('planned');
  }
  return MODALITIES.find((modality) => found.has(modality)) ?? 'asserted';
}

/** "a *planned* visit", "*called for* talks": an event noun by itself. */
function nounModality(tree: Tree, noun: number): Modality {
  const found = new Set<Modality>();
  for (const i of childrenOf(tree, noun, 'amod')) add(found, ADJECTIVES, tokenAt(tree, i).text);
  const effect = nounEffectOf(tree, noun);
  if (effect) found.add(effect.modality);
  return MODALITIES.find((modality) => found.has(modality)) ?? 'asserted';
}

function add(found: Set<Modality>, table: Readonly<Record<string, Modality>>, text: string): void {
  const key = text.toLowerCase();
  const modality = Object.hasOwn(table, key) ? table[key] : undefined;
  if (modality) found.add(modality);
}

/** Auxiliaries, adverbs and conditions on the word itself; a conjunct has those of the first verb. */
function addOwn(tree: Tree, head: number, found: Set<Modality>): void {
  const { deprel, head: first } = tokenAt(tree, head);
  const auxiliaries = childrenOf(tree, head, 'aux');
  for (const i of auxiliaries) add(found, AUXILIARIES, tokenAt(tree, i).text);
  for (const i of childrenOf(tree, head, 'advmod')) add(found, ADVERBS, tokenAt(tree, i).text);
  if (CONDITIONS.has(markerOf(tree, head, 'mark') ?? '')) found.add('conditional');
  if (
    isRelation(deprel, 'conj') &&
    auxiliaries.length === 0 &&
    childrenOf(tree, head, 'nsubj').length === 0
  ) {
    if (tokenAt(tree, head).xpos === 'VB' && tokenAt(tree, first).upos === 'VERB')
      addOwn(tree, first, found);
  }
}

/** What a clause takes from the clause that it depends on: a wish, a purpose, a condition. */
function dependentModality(tree: Tree, head: number): Modality | null {
  const { deprel, xpos, head: above } = tokenAt(tree, head);
  if (isRelation(deprel, 'conj') && above >= 0 && childrenOf(tree, head, 'nsubj').length === 0) {
    return dependentModality(tree, above);
  }
  const infinitive = xpos === 'VB' && markerOf(tree, head, 'mark') === 'to';
  if (above < 0) return null;
  if (isRelation(deprel, 'xcomp') && WISHING.has(tokenAt(tree, above).lemma.toLowerCase()))
    return 'possible';
  if (
    isRelation(deprel, 'ccomp') &&
    /^(demand|urge|propose|recommend|suggest|request|wish|hope)$/.test(tokenAt(tree, above).lemma)
  )
    return 'possible';
  if (infinitive && (isRelation(deprel, 'advcl') || isRelation(deprel, 'acl'))) return 'planned';
  if (isRelation(deprel, 'acl') && WISHES.has(tokenAt(tree, above).lemma.toLowerCase()))
    return 'possible';
  const inside = ancestors(tree, head).find((i) => CONDITIONS.has(markerOf(tree, i, 'mark') ?? ''));
  return inside === undefined ? null : 'conditional';
}

/** "Xi said he would visit": reported speech shifts "will" to "would". */
function isReported(tree: Tree, head: number): boolean {
  const { deprel, head: above } = tokenAt(tree, head);
  return (
    isRelation(deprel, 'ccomp') &&
    above >= 0 &&
    isReporting(tokenAt(tree, above).lemma.toLowerCase())
  );
}
