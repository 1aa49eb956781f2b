import {
  openTriples,
  taggedTriples,
  type Analyzer,
  type TaggedOptions,
  type Trace,
  type Triple,
  type TripleOptions,
} from '@entente/nlp';
import { textField } from './field.ts';
import { fromTokens, type GivenTokens } from './given-tokens.ts';
import type { Row, Task } from './task.ts';

/** A triple in words of the input. */
export interface WordTriple {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly args: readonly string[];
  readonly confidence: number;
}

/** A sentence of given tokens as the analyzer reads it, and the way back to those tokens. */
export interface ReadTokens {
  readonly given: GivenTokens;
  readonly trace: Trace;
  readonly toWords: (triple: Triple) => WordTriple;
}

type Extract = (trace: Trace) => readonly Triple[];

/** Open information extraction over the tokens of field `tokensIn`, which blanks part. */
function openIe(tokensIn: string, extract: Extract): Task {
  return {
    empty: { triples: [] },
    predict: (analyzer, row) => {
      const { id } = row;
      const { trace, toWords } = readTokens(analyzer, tokensOf(textField(row, tokensIn)));
      const triples = extract(trace)
        .map(toWords)
        .sort((a, b) => b.confidence - a.confidence);
      return { id, sentence: textField(row, 'sentence'), ...extra(row), triples };
    },
  };
}

function extra({ tokenized }: Row): Row {
  return tokenized === undefined ? {} : { tokenized };
}

/** The tokens of a sentence, which blanks part. */
export function tokensOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((token) => token !== '');
}

/** Reads one sentence of given tokens. */
export function readTokens(analyzer: Analyzer, tokens: readonly string[]): ReadTokens {
  const given = fromTokens([tokens]);
  const trace = analyzer.trace(given.document);
  const toWords = (sentence: number, indexes: readonly number[]): string =>
    givenIndexes(given, trace.sentences[sentence]?.tokens ?? [], indexes)
      .map((i) => tokens[i] ?? '')
      .join(' ');
  return { given, trace, toWords: (triple) => wordTriple(triple, toWords) };
}

function wordTriple(
  { sentence, subject, relation, object, args, confidence }: Triple,
  toWords: (sentence: number, indexes: readonly number[]) => string,
): WordTriple {
  const say = (indexes: readonly number[]): string => toWords(sentence, indexes);
  return {
    subject: say(subject),
    relation: say(relation),
    object: say(object),
    args: args.map(say),
    confidence,
  };
}

/** Indexes of the given tokens that hold the tokens at `indexes`, in their order, each once. */
function givenIndexes(
  given: GivenTokens,
  tokens: readonly { readonly start: number; readonly end: number }[],
  indexes: readonly number[],
): number[] {
  const found = new Set<number>();
  for (const i of indexes) {
    const token = tokens[i];
    if (token === undefined) continue;
    const { from, to } = given.locate(token);
    for (let k = from; k < to; k++) found.add(k);
  }
  return [...found];
}

/** By the rules alone. */
function byRules(options: TripleOptions): Extract {
  return (trace) => openTriples(trace, options);
}

/** By the argument tagger and the rules; by the rules alone in a model that has no tagger. */
function byTagger(options: Pick<TaggedOptions, 'apart' | 'least'>): Extract {
  return (trace) => {
    const tagged = taggedTriples(trace, options);
    const { apart } = options;
    return tagged.length > 0 ? tagged : openTriples(trace, { apart, minimal: false });
  };
}

/** CaRB: whole phrases; the scorer chooses the least confidence. */
export const carb = openIe('sentence', byTagger({ apart: false, least: 0 }));
/** BenchIE: exact, minimal facts, which the tagger was seen not to better. */
export const benchie = openIe('sentence', byRules({ apart: true, minimal: true }));
/** WiRe57, in the tokens of `tokenized`: conjuncts apart; all triples count, however unsure. */
export const wire57 = openIe('tokenized', byTagger({ apart: true, least: 0.2 }));
