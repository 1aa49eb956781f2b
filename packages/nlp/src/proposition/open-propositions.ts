import type { Trace } from '../analyze.ts';
import { basisOf, timeOf } from '../claim/circumstance.ts';
import { confidenceOf } from '../claim/confidence.ts';
import { confidenceFeatures, type ConfidenceFeatures } from '../claim/confidence-features.ts';
import { mentionSigns } from '../claim/signs.ts';
import type { Clause } from '../clause/clause.ts';
import { findClauses } from '../clause/find-clauses.ts';
import type { Context } from '../coref/context.ts';
import { isEventNoun } from '../lexicon/event-nouns.ts';
import { HONORIFICS } from '../lexicon/titles.ts';
import { spanOf, tokenAt, type Tree } from '../syntax/tree.ts';
import type { TaggedSentence } from '../tagger/tagger.ts';
import { moodOf, voiceOf } from './circumstances.ts';
import { isProviso } from './condition.ts';
import { clauseType } from './clause-type.ts';
import { clauseArguments, fillerArguments } from './open-arguments.ts';
import type { OpenArgument, OpenProposition } from './open-proposition.ts';
import type { Proposition, RuleInput } from './proposition.ts';
import { propositionsOf, ruleId } from './rules.ts';
import { hasOwnVerb, uncovered } from './uncovered.ts';

type Read = Pick<Trace, 'context' | 'quoted' | 'tagged' | 'times'>;

/**
 * Everything that a document says, one record a trigger, in the order of the text: whether it holds,
 * how it is meant and who says it, also where its arguments are no nodes of the graph.
 */
export function openPropositions(trace: Read): OpenProposition[] {
  return trace.context.trees.flatMap((tree, sentence) =>
    sentencePropositions(trace, tree, sentence),
  );
}

function sentencePropositions(trace: Read, tree: Tree, sentence: number): OpenProposition[] {
  const clauses = findClauses(tree);
  const { context, tagged } = trace;
  const input: RuleInput = { tree, sentence, clauses, context, tagged: tagged(sentence) };
  const byRules = withoutRepeats(propositionsOf(input)).filter(
    (one) =>
      !hasOwnVerb(input, one) &&
      !HONORIFICS.has(one.lemma) &&
      (!OF_NOUNS.has(one.rule) || isEvent(input, one, tree)),
  );
  const carried = new Set(
    byRules.filter((one) => carriesNoun(tree, one)).map(({ anchor }) => anchor),
  );
  const all = [...byRules, ...uncovered(input, byRules)].filter(
    ({ head, pos }) => !isProviso(tree, head) && (pos !== 'verb' || !carried.has(head)),
  );
  return all.sort((a, b) => a.head - b.head).map((one) => toRecord(trace, tree, one, clauses));
}

/** The first of each trigger, in the order of the rules; but one whose subject the tagger found goes before. */
function withoutRepeats(found: readonly Proposition[]): Proposition[] {
  const kept = new Map<number, Proposition>();
  for (const one of found) if (one.rule === TAGGED || !kept.has(one.head)) kept.set(one.head, one);
  return [...kept.values()];
}

const TAGGED = 'tagged';

/** Rules that find nouns of every kind. */
const OF_NOUNS = new Set(['nominal', 'light-verb', 'noun-in-adjunct']);

/** Whether the noun says that something happens, and who or what takes part. */
function isEvent(
  { context, sentence }: RuleInput,
  { lemma, fillers, rule, anchor }: Proposition,
  tree: Tree,
): boolean {
  if (!isEventNoun(lemma)) return false;
  const references = context.discourse.references[sentence];
  const named = fillers.some(({ head }) => references?.has(head) === true);
  return named || (rule === 'light-verb' && isCarrying(tree, anchor));
}

/** "*made* a visit": the noun says it, the verb only carries it. */
function carriesNoun(tree: Tree, { rule, anchor }: Proposition): boolean {
  return rule === 'light-verb' && isCarrying(tree, anchor);
}

function isCarrying(tree: Tree, verb: number): boolean {
  return /^(have|make|hold|take|pay|give|conduct|carry)$/.test(tokenAt(tree, verb).lemma);
}

function toRecord(
  { context, quoted, tagged, times }: Read,
  tree: Tree,
  proposition: Proposition,
  clauses: readonly Clause[],
): OpenProposition {
  const { sentence, rule, pos, head, lemma, anchor } = proposition;
  const stated = rule === 'copula' ? anchor : head;
  const clause = clauses.find(
    (one) =>
      one.head === stated &&
      (pos === 'verb' || rule === 'copula' || rule === 'clause' || rule === 'operator'),
  );
  const { attribution, sources, cue } = voiceOf(context, quoted, tree, proposition);
  const time = timeOf(times, proposition);
  const filled =
    clause && rule !== TAGGED
      ? clauseArguments(context, tree, sentence, clause, head)
      : fillerArguments(context, tree, proposition);
  return {
    sentence,
    rule: rule === 'clause' || rule === 'operator' ? rule : ruleId(rule),
    pos,
    construction: clause?.construction ?? null,
    type: clause ? clauseType(tree, clause) : null,
    head,
    trigger: spanOf(tree, proposition.trigger),
    lemma,
    arguments: filled,
    ...moodOf(tree, proposition),
    eventFrom: time?.eventFrom ?? null,
    eventTo: time?.eventTo ?? null,
    timeBasis: basisOf(tree, proposition, time),
    attribution,
    sources,
    cue,
    confidence: confidenceOf(featuresOf(context, tree, tagged(sentence), proposition, filled)),
  };
}

function featuresOf(
  context: Context,
  tree: Tree,
  tagged: TaggedSentence | null,
  { rule, head, pos, sentence }: Proposition,
  filled: readonly OpenArgument[],
): ConfidenceFeatures {
  const first = (role: string): OpenArgument | undefined => filled.find((one) => one.role === role);
  const signs = (['subject', 'object'] as const).flatMap((side) => {
    const [cluster] = first(side)?.clusters ?? [];
    const at = first(side)?.head ?? null;
    return cluster === undefined ? [] : mentionSigns(context, sentence, side, at, cluster);
  });
  return confidenceFeatures(tree, tagged, {
    ...{ rule, head, verbal: pos === 'verb', signs },
    ...{ subject: first('subject')?.head ?? null, object: first('object')?.head ?? null },
  });
}
