import type { AttributionKind, Modality, Polarity, Span } from '@entente/core';
import type { Context } from '../coref/context.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';
import { detectSources } from './attribution.ts';
import { detectModality } from './modality.ts';
import { detectPolarity } from './polarity.ts';
import type { Proposition } from './proposition.ts';
import { quotationOf } from './quotation.ts';
import type { Source } from './reporter.ts';
import { clustersAt, speakerOutside, spokespersonOf, type QuotedText } from './speaker.ts';

/** Who says a proposition. */
export interface SourcePhrase {
  /** The words that name the source; null where none do ("It was said that …"). */
  readonly span: Span | null;
  /** True where those words are a pronoun. */
  readonly pronoun: boolean;
  /** Clusters that the words speak of; none where they name no node. */
  readonly clusters: readonly number[];
}

/** In whose voice a text says a proposition. */
export interface Voice {
  readonly attribution: AttributionKind;
  /** Outermost first; empty = the author. */
  readonly sources: readonly SourcePhrase[];
  /** The word that attributes it to the nearest source: "said", "calling", "according". */
  readonly cue: Span | null;
  /** Who speaks for the nearest source in the words that are quoted, as a cluster; else null. */
  readonly spokesperson: number | null;
}

/** Whether it holds, and how it is meant. */
export interface Mood {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** What is held for certain by its form: "*Chinese leader* Xi Jinping", whatever the sentence denies. */
export function isGiven({ rule }: Proposition): boolean {
  return rule === 'title' || rule === 'apposition';
}

/** Polarity and modality of a proposition; categories as in docs/propositions.md. */
export function moodOf(tree: Tree, proposition: Proposition): Mood {
  if (isGiven(proposition)) return { polarity: 'positive', modality: 'asserted' };
  const { scope, head } = proposition;
  return {
    polarity: detectPolarity(tree, scope, head),
    modality: detectModality(tree, scope, head),
  };
}

/** Who says a proposition: the sources in its sentence, and who speaks the quotation around it. */
export function voiceOf(
  context: Context,
  quoted: QuotedText,
  tree: Tree,
  proposition: Proposition,
): Voice {
  const { sentence, head, presupposed } = proposition;
  const quotation = quotationOf(quoted.quotations, tree, head);
  const isInside = ({ cue }: Source): boolean =>
    quotation >= 0 && quotationOf(quoted.quotations, tree, cue) === quotation;
  const own = presupposed && quotation < 0 ? [] : detectSources(tree, proposition);
  const speaker =
    quotation >= 0 && own.every(isInside) ? speakerOutside(context, quoted, sentence, head) : null;
  const outer = speaker && context.trees[speaker.sentence];
  const phrases = [
    ...(speaker && outer ? [sourcePhrase(context, outer, speaker.sentence, speaker.head)] : []),
    ...own.map((source) => sourcePhrase(context, tree, sentence, source.head)),
  ];
  if (phrases.length === 0)
    return { attribution: 'author', sources: [], cue: null, spokesperson: null };
  const last = own.at(-1);
  const nearest = phrases.at(-1)?.clusters[0];
  return {
    attribution: quotation >= 0 ? 'quote' : 'indirect',
    sources: phrases,
    cue: last ? spanAt(tree, last.cue) : speaker && outer ? spanAt(outer, speaker.cue) : null,
    spokesperson:
      quotation >= 0 && last && nearest !== undefined
        ? spokespersonOf(context, quoted, sentence, nearest)
        : null,
  };
}

function spanAt(tree: Tree, i: number): Span {
  const { start, end } = tokenAt(tree, i);
  return { start, end };
}

function sourcePhrase(
  context: Context,
  tree: Tree,
  sentence: number,
  head: number | null,
): SourcePhrase {
  if (head === null) return { span: null, pronoun: false, clusters: [] };
  const { from, to } = nounPhrase(tree, head);
  const words = tree.tokens.slice(from, to).filter(({ upos }) => upos !== 'PUNCT');
  const [first, last] = [words[0] ?? tokenAt(tree, head), words.at(-1) ?? tokenAt(tree, head)];
  return {
    span: { start: first.start, end: last.end },
    pronoun: tokenAt(tree, head).upos === 'PRON',
    clusters: clustersAt(context, sentence, head),
  };
}
