import type { Document } from '@entente/core';
import type { Trace } from './analyze.ts';
import { phraseText, phraseTokens } from './claim/arguments.ts';
import { contentWords } from './claim/draft.ts';
import { explainFrames, type FrameOutcome } from './claim/explain-frames.ts';
import { explainDrafts, type DraftOutcome } from './claim/explain-drafts.ts';
import { frameKey } from './claim/vocabulary.ts';
import { findClauses } from './clause/find-clauses.ts';
import { clusterAt } from './coref/context.ts';
import type { Filler, Proposition, RuleInput } from './proposition/proposition.ts';
import type { Attempt } from './proposition/rule.ts';
import { RULES, ruleId } from './proposition/rules.ts';
import { tokenAt } from './syntax/tree.ts';

/** A word of a sentence with what every rule did about it, in the order of the rules. */
export interface WordExplanation {
  /** Index of the token. */
  readonly token: number;
  readonly rules: readonly RuleExplanation[];
}

/** What a rule did about a word: it fired, or something was not as it asks, or it looks elsewhere. */
export interface RuleExplanation {
  /** As evidence carries it: `proposition/rules/<name>`. */
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** What the rule looks at, in words. */
  readonly looksAt: string;
  /** The first condition that does not hold; null where it fired or the word is nothing it looks at. */
  readonly failed: string | null;
  /** What it found: mostly one. */
  readonly found: readonly FoundProposition[];
}

/** A proposition in words, and what became of it. */
export interface FoundProposition {
  readonly subject: string;
  readonly trigger: string;
  /** Object and other arguments, the latter with their prepositions; empty when there is none. */
  readonly object: string;
  /** The predicates that its trigger may state. */
  readonly frames: readonly FrameOutcome[];
  /** Why no claim came of it, where there are no drafts; else null. */
  readonly failed: string | null;
  readonly drafts: readonly DraftOutcome[];
}

/**
 * What the rules did about the words of a sentence that may say something: its verbs, nouns that the
 * ontology knows, and whatever a rule fired on; in the order of the sentence. Made by the conditions,
 * frames and drafts of the extraction itself. @throws RangeError when the trace has no such sentence
 */
export function explainSentence(
  { text }: Pick<Document, 'text'>,
  { context, sentences, analysis, tagged }: Trace,
  sentence: number,
): WordExplanation[] {
  const tree = context.trees[sentence];
  if (!tree) throw new RangeError(`no sentence ${String(sentence)}`);
  const clauses = findClauses(tree);
  const input: RuleInput = { tree, sentence, clauses, context, tagged: tagged(sentence) };
  const attempts = RULES.map((rule) => rule.attempts(input));
  const fired = attempts.flat().flatMap(({ proposition }) => proposition ?? []);
  const start = sentences[sentence]?.start;
  const claims = analysis.claims.flatMap((one, i) => (one.evidence.start === start ? [i] : []));
  const outcomes = explainDrafts(context, text, tree, fired, claims);
  const words = new Set([
    ...input.clauses.map(({ head }) => head),
    ...fired.map(({ head }) => head),
    ...tree.tokens.flatMap(({ upos, lemma }, i) => {
      const known = context.vocabulary.frames.has(frameKey('noun', lemma.toLowerCase()));
      return upos === 'NOUN' && known ? [i] : [];
    }),
  ]);
  const explain = (proposition: Proposition): FoundProposition => {
    const { drafts, failed } = outcomes.get(proposition) ?? { drafts: [], failed: null };
    const frames = explainFrames(context, tree, proposition);
    return { ...inWords(input, text, proposition), frames, failed, drafts };
  };
  return [...words]
    .sort((a, b) => a - b)
    .map((token) => ({
      token,
      rules: RULES.map(({ id, looksAt, conditions }, i) => {
        const about = (attempts[i] ?? []).filter(({ words }) => words.includes(token));
        const found = about.flatMap(({ proposition }) =>
          proposition ? [explain(proposition)] : [],
        );
        const failed = found.length > 0 ? null : (conditions[furthest(about)] ?? null);
        return { id: ruleId(id), number: i + 1, looksAt, failed, found };
      }),
    }));
}

/** How far the candidate came that came furthest; -1 without candidates. */
function furthest(attempts: readonly Attempt[]): number {
  return Math.max(-1, ...attempts.map(({ reached }) => reached));
}

/** "Iraq | invasion | of Kuwait": a noun without a subject of its own has its owner as one. */
function inWords(
  { tree, context }: RuleInput,
  text: string,
  { fillers, trigger, head, contents }: Proposition,
): Pick<FoundProposition, 'subject' | 'trigger' | 'object'> {
  const phrase = ({ head: at, implied }: Filler): string =>
    implied
      ? implied.map((cluster) => clusterAt(context, cluster).name).join(', ')
      : phraseText(text, tree, at, head);
  const marked = (filler: Filler): string =>
    /^(object|indirect|complement|time|subject)$/.test(filler.slot)
      ? phrase(filler)
      : `${filler.slot === 'poss' ? 'of' : filler.slot} ${phrase(filler)}`;
  const acting = fillers.some(({ slot }) => slot === 'subject') ? 'subject' : 'poss';
  const subjects = fillers.filter(({ slot }) => slot === acting);
  const others = fillers.filter(({ slot }) => slot !== acting);
  // "an attack on Syria" holds the filler "on Syria".
  const outer = others.filter(
    ({ head: inner }) =>
      !others.some(({ head: at }) => at !== inner && phraseTokens(tree, at, head).includes(inner)),
  );
  const clauses = contents.map((clause) => contentWords(text, tree, clause));
  return {
    subject: subjects.map(phrase).join(' and '),
    trigger: trigger.map((i) => tokenAt(tree, i).text).join(' '),
    object: [
      ...outer.map(marked),
      ...clauses.flatMap((words) => (words.kind === 'text' ? [words.text] : [])),
    ].join(', '),
  };
}
