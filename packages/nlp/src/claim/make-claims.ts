import type { Document, LocalClaim, Span } from '@entente/core';
import { findClauses } from '../clause/find-clauses.ts';
import type { Context } from '../coref/context.ts';
import { isAnswering } from '../lexicon/verbs.ts';
import { moodOf, voiceOf } from '../proposition/circumstances.ts';
import { propositionsOf, ruleId } from '../proposition/rules.ts';
import type { Proposition } from '../proposition/proposition.ts';
import type { QuotedText } from '../proposition/speaker.ts';
import { spanOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { findAnswered, isAnswer, isDenial, type Made } from './answer.ts';
import { signsOf } from './signs.ts';
import type { TaggedSentences } from '../tagger/tagged-sentences.ts';
import type { EventTimes } from '../time/event-times.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import { findTally, type TallyPart } from '../quantity/tally.ts';
import { phraseTokens } from './arguments.ts';
import { basisOf, saidBy, spanAt, timeOf } from './circumstance.ts';
import { confidenceOf } from './confidence.ts';
import { confidenceFeatures, type ConfidenceFeatures } from './confidence-features.ts';
import { contentWords, draftClaims, type Draft } from './draft.ts';
import { withMeasures } from './measured.ts';
import { findRepeats } from './repeats.ts';

export interface ClaimInput {
  readonly document: Document;
  readonly context: Context;
  readonly quoted: QuotedText;
  /** Span of each sentence, which evidence quotes. */
  readonly sentences: readonly Span[];
  readonly tagged: TaggedSentences;
  readonly times: EventTimes;
}

export interface FoundClaims {
  readonly claims: readonly LocalClaim[];
  /** What the confidence of each claim was computed from. */
  readonly features: readonly ConfidenceFeatures[];
  /** Pairs of indexes: the first denies the second. */
  readonly contradictions: readonly (readonly [number, number])[];
}

/** All claims of a document, in the order of its sentences and of the rules. */
export function makeClaims(input: ClaimInput): FoundClaims {
  const made: Made[] = input.context.trees.flatMap((tree, sentence) =>
    sentenceClaims(input, tree, sentence),
  );
  const linked = made.map((one, i) => linkContent(input, made, one, i));
  const contradictions = linked.flatMap(({ draft, claim }, i) =>
    isDenial(draft) && claim.content !== null && isAnswer(treeOf(input, draft), draft)
      ? [[i, claim.content] as const]
      : [],
  );
  return {
    claims: linked.map(({ claim }) => claim),
    features: linked.map(({ features }) => features),
    contradictions,
  };
}

function treeOf({ context }: ClaimInput, { proposition }: Draft): Tree {
  const tree = context.trees[proposition.sentence];
  if (!tree) throw new RangeError(`no sentence ${String(proposition.sentence)}`);
  return tree;
}

function sentenceClaims(input: ClaimInput, tree: Tree, sentence: number): Made[] {
  const { context, document } = input;
  const propositions = propositionsOf({
    tree,
    sentence,
    clauses: findClauses(tree),
    context,
    tagged: input.tagged(sentence),
  });
  const drafts = propositions.flatMap((proposition) =>
    draftClaims(context, document.text, tree, proposition),
  );
  const quantities = drafts.length > 0 ? findQuantities(tree, document.published) : [];
  const tally = drafts.length > 0 ? tallyOf(context, tree) : [];
  const repeats = findRepeats(drafts);
  const kept = drafts.filter((draft) => !repeats.has(draft));
  return kept.map((bare) => {
    const draft = withMeasures(document.text, tree, bare, quantities, tally);
    const features = featuresOf(input, tree, draft);
    const confidence = confidenceOf(features);
    return { draft, claim: toClaim(input, tree, draft, confidence), features };
  });
}

/** How many voted which way, on a text or measure that the sentence may name. */
function tallyOf({ vocabulary }: Context, tree: Tree): TallyPart[] {
  return findTally(tree, (i) => {
    const type = vocabulary.typeOfNoun.get(tokenAt(tree, i).lemma.toLowerCase());
    return (
      type !== undefined && ['WrittenWork', 'Measure'].some((one) => vocabulary.isA(type, one))
    );
  });
}

function toClaim(input: ClaimInput, tree: Tree, draft: Draft, confidence: number): LocalClaim {
  const { context, document, quoted, sentences, times } = input;
  const { proposition, subject, objectHead } = draft;
  const { sentence, head } = proposition;
  const mood = moodOf(tree, proposition);
  const modality = draft.ofItself ? 'asserted' : mood.modality;
  const denied = !draft.ofItself && mood.polarity === 'negative';
  const time = timeOf(times, proposition);
  const trigger = spanOf(tree, proposition.trigger);
  const quote = sentences[sentence] ?? trigger;
  return {
    predicate: draft.predicate,
    surface: draft.surface,
    subject: subject.cluster,
    object: draft.object,
    content: null,
    roles: draft.roles,
    value: draft.value,
    polarity: denied !== draft.denies ? 'negative' : 'positive',
    modality,
    eventFrom: time?.eventFrom ?? null,
    eventTo: time?.eventTo ?? null,
    timeBasis: basisOf(tree, proposition, time),
    evidence: {
      start: quote.start,
      end: quote.end,
      subject:
        subject.head === null
          ? trigger
          : spanAt(context, tree, sentence, subject.head, [subject.head]),
      trigger,
      object:
        objectHead === null
          ? null
          : spanAt(context, tree, sentence, objectHead, phraseTokens(tree, objectHead, head)),
      ...saidBy(document.text, voiceOf(context, quoted, tree, proposition)),
      rule: ruleId(proposition.rule),
      confidence,
    },
  };
}

function featuresOf(input: ClaimInput, tree: Tree, draft: Draft): ConfidenceFeatures {
  const { rule, head, pos, sentence } = draft.proposition;
  return confidenceFeatures(tree, input.tagged(sentence), {
    ...{ rule, head, verbal: pos === 'verb' },
    ...{ subject: draft.subject.head, object: draft.objectHead },
    signs: signsOf(input.context, draft),
  });
}

/** Fills `content`: the claim of the clause that is the object, or what an answer answers. */
function linkContent(input: ClaimInput, made: readonly Made[], one: Made, index: number): Made {
  const { draft, claim } = one;
  const tree = treeOf(input, draft);
  if (isAnswer(tree, draft)) {
    const content = findAnswered(input.context.trees, made, index);
    return content === null
      ? one
      : { ...one, claim: { ...claim, content, object: answerObject(tree, draft) } };
  }
  const [clause] = draft.proposition.contents;
  if (clause === undefined || draft.proposition.pos === 'noun') return one;
  const content = made.findIndex(({ draft: other }) =>
    isClauseAt(other.proposition, draft.proposition.sentence, clause),
  );
  const denies = isAnswering(draft.proposition.lemma);
  if (content >= 0 && content !== index && !denies) return { ...one, claim: { ...claim, content } };
  const words = claim.object ?? contentWords(input.document.text, tree, clause);
  return { ...one, claim: { ...claim, object: words } };
}

/** Whether a proposition is the clause at `clause`: a verb there, or what is predicated there. */
function isClauseAt(
  { sentence, head, anchor, rule }: Proposition,
  where: number,
  clause: number,
): boolean {
  return (
    sentence === where &&
    (head === clause || (anchor === clause && (rule === 'copula' || rule === 'light-verb')))
  );
}

/** "it" and "that" say nothing in words; "the allegation" does. */
function answerObject(tree: Tree, { object, objectHead }: Draft): LocalClaim['object'] {
  const pronoun = objectHead !== null && tokenAt(tree, objectHead).upos === 'PRON';
  return pronoun ? null : object;
}
