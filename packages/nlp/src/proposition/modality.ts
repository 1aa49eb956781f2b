import { MODALITIES, type Modality } from '@entente/core';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { isObjectControl } from '../lexicon/verbs.ts';
import { isPassive } from '../clause/subject.ts';
import { isPredicate } from '../clause/find-clauses.ts';
import { asidesOf } from './aside.ts';
import { isConditional, isInverted, isUnderProviso, marksOf, provisos } from './condition.ts';
import { isNegated } from './negation.ts';
import { reports } from './reporter.ts';
import { NOUNS_OVER_CLAUSES } from '../lexicon/operators.ts';
import { isTooMuch, modalityAt, nounEffectOf, operatorsOver, type Operator } from './operators.ts';

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

/** Marks of a clause that only supposes. */
const SUPPOSING = new Set([
  ...['if', 'unless', 'lest', 'whether', 'in case', 'should', 'as if', 'as though'],
  ...provisos(),
]);

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
 * (hypothetical), the clause that depends on it is conditional. What an operator plans or wishes is
 * planned or wished, whether or not the operator itself is supposed; what somebody is allowed is
 * possible, also where the leave is only planned ("will *allow* Kyiv to export").
 */
export function detectModality(tree: Tree, anchor: number, trigger: number): Modality {
  const found = new Set<Modality>();
  if (!isPredicate(tree, anchor)) return nounModality(tree, anchor);
  const operators = operatorsOver(tree, anchor);
  const top = operators.at(-1)?.token ?? anchor;
  const granted = operators.findIndex(
    ({ lemma, effect }) =>
      (isObjectControl(lemma) && effect.modality === 'possible') || JUDGING.test(lemma),
  );
  const near = granted < 0 ? operators : operators.slice(0, granted);
  for (const head of [anchor, ...near.map(({ token }) => token)]) addOwn(tree, head, found);
  const would = found.delete('hypothetical');
  const isSaid = [anchor, ...operators.map(({ token }) => token)].some((i) => isReported(tree, i));
  if (would) found.add(isSaid ? 'planned' : 'hypothetical');
  for (const operator of operators.slice(0, near.length + 1)) found.add(modalityAt(tree, operator));
  if (operators.some(({ token }) => isConditional(tree, token))) found.add('conditional');
  if (trigger !== anchor) found.add(nounModality(tree, trigger));
  const isMeant = operators.some((operator) => isCommitment(tree, operator));
  const dependent = isMeant ? null : dependentModality(tree, top);
  if (dependent) found.add(dependent);
  if (!isMeant && isSupposed(tree, top)) found.add('hypothetical');
  if (isImperative(tree, anchor)) found.add('obliged');
  return MODALITIES.find((modality) => found.has(modality)) ?? 'asserted';
}

/** Operators whose own "would" or "may" says nothing of what they judge: "would neither *deny* that". */
const JUDGING = /^(deny|dispute|refute|rule|exclude|true|untrue|false)$/;

/** "*plans* to", "*wants* to", "*threatened* to": a verb by which somebody means the event. */
function isCommitment(tree: Tree, operator: Operator): boolean {
  return (
    /^(planned|hypothetical)$/.test(modalityAt(tree, operator)) &&
    tokenAt(tree, operator.token).upos === 'VERB' &&
    operator.lemma !== 'go'
  );
}

/** "changed the law *so that* it recognises …": what is to come of it. */
function isPurpose(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'mark').some(
    (i) =>
      tokenAt(tree, i).text.toLowerCase() === 'so' &&
      childrenOf(tree, i, 'fixed').some((at) => tokenAt(tree, at).text === 'that'),
  );
}

/** "*Stop* the war": a bare verb without a subject that heads its sentence. */
function isImperative(tree: Tree, head: number): boolean {
  const { deprel, xpos, upos, head: above } = tokenAt(tree, head);
  if (upos !== 'VERB' || !/^(VB|VBP)$/.test(xpos)) return false;
  if (childrenOf(tree, head, 'nsubj', 'csubj', 'expl', 'mark').length > 0) return false;
  if (childrenOf(tree, head, 'aux').some((i) => !/^(do|don)$/i.test(tokenAt(tree, i).text)))
    return false;
  if (isRelation(deprel, 'root')) return true;
  if (isRelation(deprel, 'conj') && above >= 0) return isImperative(tree, above);
  return isRelation(deprel, 'ccomp') && isQuoteMark(tree.tokens[head - 1]?.text);
}

function isQuoteMark(text: string | undefined): boolean {
  return text !== undefined && /^["“‘„«]$/.test(text);
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
  if (isConditional(tree, head)) found.add('conditional');
  if (isArranged(tree, head) || isPurpose(tree, head)) found.add('planned');
  if (
    isRelation(deprel, 'conj') &&
    auxiliaries.length === 0 &&
    childrenOf(tree, head, 'nsubj').length === 0
  ) {
    if (tokenAt(tree, head).xpos === 'VB' && tokenAt(tree, first).upos === 'VERB')
      addOwn(tree, first, found);
  }
}

/** "*is to* visit Paris": an infinitive with "be". */
function isArranged(tree: Tree, head: number): boolean {
  const [to] = childrenOf(tree, head, 'mark').filter((i) => isText(tree, i, /^to$/i));
  const be = childrenOf(tree, head, 'cop', 'aux').some(
    (i) => to !== undefined && i < to && tokenAt(tree, i).lemma === 'be',
  );
  return be && tokenAt(tree, head).xpos.startsWith('VB');
}

/** What a clause takes from the clause that it depends on: a wish, a purpose, a condition. */
function dependentModality(tree: Tree, head: number): Modality | null {
  const { deprel, xpos, head: above } = tokenAt(tree, head);
  if (isRelation(deprel, 'conj') && above >= 0 && childrenOf(tree, head, 'nsubj').length === 0) {
    return dependentModality(tree, above);
  }
  const past = childrenOf(tree, head, 'aux').some((i) => isText(tree, i, /^have$/i));
  const infinitive =
    !past &&
    xpos.startsWith('VB') &&
    /^(to|in order to|so as to|due to)$/.test(markerOf(tree, head, 'mark') ?? '');
  if (above < 0) return null;
  const governor = tokenAt(tree, above).lemma.toLowerCase();
  const subjunctive =
    isRelation(deprel, 'ccomp') &&
    /^(VB|VBP)$/.test(xpos) &&
    childrenOf(tree, head, 'aux').every((i) => tokenAt(tree, i).text === 'be');
  const certain = governor === 'doubt' && isNegated(tree, above);
  const wished = certain ? null : (GOVERNED.get(governor) ?? null);
  if (isRelation(deprel, 'xcomp') && wished) return wished;
  if (isRelation(deprel, 'xcomp') && isRumored(tree, above)) return 'possible';
  if (
    isRelation(deprel, 'advcl') &&
    infinitive &&
    childrenOf(tree, above, 'obj', 'obl').length > 0 &&
    wished
  )
    return wished;
  if (/^(ccomp|csubj)/.test(deprel) && wished === 'hypothetical') return wished;
  if (subjunctive && wished === 'obliged' && governor !== 'tell' && governor !== 'warn')
    return wished;
  const noun = isRelation(deprel, 'acl') ? NOUNS_OVER_CLAUSES.get(governor) : undefined;
  if (noun) return noun.modality;
  if (isTooMuch(tree, above) || isOrdinal(tree, above)) return null;
  return infinitive && (isRelation(deprel, 'advcl') || isRelation(deprel, 'acl'))
    ? 'planned'
    : null;
}

/** "*is said* to have moved troops": nobody vouches for it. */
function isRumored(tree: Tree, verb: number): boolean {
  return (
    /^(say|report|allege|rumor|rumour|claim|presume|assume|reckon)$/.test(
      tokenAt(tree, verb).lemma,
    ) && isPassive(tree, verb)
  );
}

/** "the *first* country to recognise it": who is counted so has done it. */
function isOrdinal(tree: Tree, noun: number): boolean {
  return [noun, ...childrenOf(tree, noun, 'amod')].some((i) =>
    isText(tree, i, /^(first|second|third|last|latest|only)$/i),
  );
}

/** Whether the clause, or one that holds it up to a report, supposes or asks: "*if*", "*whether*", "did it?" */
function isSupposed(tree: Tree, head: number): boolean {
  for (const at of [head, ...ancestors(tree, head)]) {
    const { upos, deprel } = tokenAt(tree, at);
    if (!/^(VERB|AUX|ADJ|NOUN|PROPN)$/.test(upos)) continue;
    const marks = marksOf(tree, at);
    if (marks.some((mark) => SUPPOSING.has(mark)) || isInverted(tree, at)) return true;
    if (isUnderProviso(tree, at) || isPolarQuestion(tree, at)) return true;
    if (isRelation(deprel, 'acl') || isReported(tree, at)) return false;
    if (isRelation(deprel, 'advcl') && marks.some((mark) => GIVEN.has(mark))) return false;
  }
  return false;
}

/** Marks of clauses that hold whatever is asked or supposed beside them: "*as* Sofia demands". */
const GIVEN = new Set(['as', 'because', 'since', 'although', 'though', 'while', 'after']);

/** A clause that asks for yes or no, with its auxiliary before its subject: "*Will* Sweden join?" */
function isPolarQuestion(tree: Tree, head: number): boolean {
  const [subject] = childrenOf(tree, head, 'nsubj');
  const [first] = childrenOf(tree, head, 'aux', 'cop');
  const asks = [tree.tokens.length - 1, ...childrenOf(tree, head, 'punct')].some(
    (i) => tree.tokens[i]?.text === '?',
  );
  if (!asks || subject === undefined || first === undefined) return false;
  return first < subject && !(tree.tokens[first - 1]?.xpos ?? '').startsWith('W');
}

/** "Xi said he would visit", "he would visit, Xi said": reported speech shifts "will" to "would". */
function isReported(tree: Tree, head: number): boolean {
  const { deprel, head: above } = tokenAt(tree, head);
  if (isRelation(deprel, 'ccomp')) return above >= 0 && reports(tree, above, head);
  if (isRelation(deprel, 'conj') && above >= 0 && isReported(tree, above)) return true;
  return asidesOf(tree, head).length > 0;
}

function isText(tree: Tree, i: number, text: RegExp): boolean {
  return text.test(tokenAt(tree, i).text);
}
