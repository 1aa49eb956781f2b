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
  reportedly: 'possible',
  allegedly: 'possible',
  apparently: 'possible',
  seemingly: 'possible',
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

/** How verbs mean the clause that they ask for, allow, expect or wish: "*asked* Russia to delay". */
const GOVERNED = byWord({
  obliged: `ask urge request demand call beg press pressure order instruct tell invite encourage advise propose
    recommend suggest require lobby implore appeal insist warn oblige`,
  possible: 'allow enable permit expect believe suspect think help',
  hypothetical: 'want wish hope fear worry wonder prefer doubt',
});

/** The same for nouns: "*demands* that he condemn Moscow". */
const GOVERNED_BY_NOUN = byWord({
  obliged: 'demand call request proposal appeal plea suggestion obligation duty',
  planned: 'plan offer threat promise pledge vow decision effort attempt bid intention',
  possible: 'possibility chance risk prospect ability likelihood',
  hypothetical: 'hope fear wish idea',
});

/** Marks of a clause that only supposes. */
const SUPPOSING = new Set(['if', 'unless', 'lest', 'whether', 'in case', 'should', ...provisos()]);

/** Marks of the condition that another clause depends on. */
const CONDITIONS = new Set(['if', 'unless', ...provisos()]);

function provisos(): string[] {
  return ['provided', 'providing', 'provided that', 'as long as', 'on condition'];
}

function byWord(table: Partial<Record<Modality, string>>): ReadonlyMap<string, Modality> {
  return new Map(
    Object.entries(table).flatMap(([modality, words]) =>
      words.split(/\s+/).map((word) => [word, modality as Modality] as const),
    ),
  );
}

/**
 * How the event of the clause at `anchor` is meant; `trigger` is its word. The strongest in the
 * order of `MODALITIES` wins. Categories as in docs/propositions.md: a clause under "if" supposes
 * (hypothetical), the clause that depends on it is conditional.
 */
export function detectModality(tree: Tree, anchor: number, trigger: number): Modality {
  const found = new Set<Modality>();
  if (!isPredicate(tree, anchor)) return nounModality(tree, anchor);
  const operators = operatorsOver(tree, anchor);
  const top = operators.at(-1)?.token ?? anchor;
  for (const head of [anchor, ...operators.map(({ token }) => token)]) addOwn(tree, head, found);
  const would = found.delete('hypothetical');
  if (would) found.add(isReported(tree, top) ? 'planned' : 'hypothetical');
  for (const { effect } of operators) found.add(effect.modality);
  if (trigger !== anchor) found.add(nounModality(tree, trigger));
  const dependent = dependentModality(tree, top);
  if (dependent) found.add(dependent);
  if (isSupposed(tree, top)) found.add('hypothetical');
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
  const conditions = childrenOf(tree, head, 'advcl').filter(
    (i) => CONDITIONS.has(markerOf(tree, i, 'mark') ?? '') || isInverted(tree, i),
  );
  if (conditions.length > 0) found.add('conditional');
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
  const governor = tokenAt(tree, above).lemma.toLowerCase();
  const subjunctive = isRelation(deprel, 'ccomp') && /^(VB|VBP)$/.test(xpos);
  const wished = GOVERNED.get(governor) ?? null;
  if (isRelation(deprel, 'xcomp') && wished) return wished;
  if (
    isRelation(deprel, 'advcl') &&
    infinitive &&
    childrenOf(tree, above, 'obj', 'obl').length > 0 &&
    wished
  )
    return wished;
  if (isRelation(deprel, 'ccomp') && wished === 'hypothetical') return wished;
  if (subjunctive && wished === 'obliged' && governor !== 'tell' && governor !== 'warn')
    return wished;
  const noun = isRelation(deprel, 'acl') ? (GOVERNED_BY_NOUN.get(governor) ?? null) : null;
  if (noun) return noun;
  return infinitive && (isRelation(deprel, 'advcl') || isRelation(deprel, 'acl'))
    ? 'planned'
    : null;
}

/** Whether the clause, or one that holds it up to a report, supposes or asks: "*if*", "*whether*", "did it?" */
function isSupposed(tree: Tree, head: number): boolean {
  for (const at of [head, ...ancestors(tree, head)]) {
    if (!/^(VERB|AUX|ADJ|NOUN|PROPN)$/.test(tokenAt(tree, at).upos)) continue;
    if (SUPPOSING.has(markerOf(tree, at, 'mark') ?? '') || isInverted(tree, at)) return true;
    if (isPolarQuestion(tree, at)) return true;
    if (isRelation(tokenAt(tree, at).deprel, 'acl') || isReported(tree, at)) return false;
  }
  return false;
}

/** "*Had* London consulted Dublin, …": a condition without a mark. */
function isInverted(tree: Tree, head: number): boolean {
  const [subject] = childrenOf(tree, head, 'nsubj');
  const first = childrenOf(tree, head, 'aux', 'cop')[0];
  return (
    isRelation(tokenAt(tree, head).deprel, 'advcl') &&
    subject !== undefined &&
    first !== undefined &&
    first < subject &&
    /^(had|were|should)$/i.test(tokenAt(tree, first).text)
  );
}

/** A clause that asks for yes or no, with its auxiliary before its subject: "*Will* Sweden join?" */
function isPolarQuestion(tree: Tree, head: number): boolean {
  const [subject] = childrenOf(tree, head, 'nsubj');
  const [first] = childrenOf(tree, head, 'aux', 'cop');
  if (tree.tokens.at(-1)?.text !== '?' || subject === undefined || first === undefined)
    return false;
  return first < subject && !(tree.tokens[first - 1]?.xpos ?? '').startsWith('W');
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
